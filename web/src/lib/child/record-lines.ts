import type { RecordLine } from '#lib/form/who.ts';
import * as m from '#lib/paraglide/messages.js';
import { textOf } from '#lib/words/text-of.ts';
import type { Field } from '../../../../functions/domain/field.ts';
import { fieldsOf, type AnyForm } from '../../../../functions/domain/form.ts';
import { care } from '../../../../functions/domain/forms/care.ts';
import { childForms } from '../../../../functions/domain/child-forms.ts';
import { confirmation } from '../../../../functions/domain/forms/confirmation.ts';
import { file } from '../../../../functions/domain/forms/file.ts';
import { home } from '../../../../functions/domain/forms/home.ts';
import { withdrawal } from '../../../../functions/domain/forms/withdrawal.ts';
import { isSameValue } from '../../../../functions/domain/same-data.ts';
import { linesOf, type FieldLine } from './lines-of.ts';

export interface RecordWords extends Pick<FieldLine, 'each'> {
  readonly label: string;
  readonly words: string;
}

/** What a record is, by its form: 档案核实, 建档, 修改档案. */
export function recordTitle({ form, number }: Pick<RecordLine, 'form' | 'number'>): string {
  if (form === file.id) return number === 1 ? m.record_file_begun() : m.record_file_changed();
  if (form === care.id) return number === 1 ? m.record_care_begun() : m.record_care_changed();
  if (form === home.id) return m.record_home();
  const found = childForms[form];
  return found ? textOf(found.title) : form;
}

/**
 * What a record says, in the order of its form; what is sensitive only while `open`. Of a file’s version, which fields it
 * changed and not to what.
 */
export function recordLines(
  record: RecordLine,
  records: readonly RecordLine[],
  open = false,
): readonly RecordWords[] {
  if (record.form === home.id) return [];
  if (record.form === file.id) return versionLines(record, records);
  const form = childForms[record.form];
  if (!form) return [];
  return linesOf(form, namesOf(form), record.data, open).flatMap(({ label, words, each }) =>
    words ? [{ label, words, ...(each && { each }) }] : [],
  );
}

/** What the row of a timeline says of a record beside its title: what was chosen, and of people their names. */
export function gistOf(record: RecordLine, records: readonly RecordLine[]): string {
  if (record.form === file.id) return changedWords(record, records);
  if (record.form === care.id) return careWords(record, records);
  const form = childForms[record.form];
  // Why something was taken back stands beside what was taken back.
  if (!form || record.form === home.id || record.form === withdrawal.id) return '';
  const names = namesOf(form).filter((name) => isGist(form.fields[name]));
  return linesOf(form, names, record.data, false)
    .flatMap(({ words }) => (words ? [words] : []))
    .join(m.clause_comma());
}

/** Nothing yet, or a sentence that is over. */
const ENDED = /^$|[。.?？…]$/;

/** What a record says that is for few eyes, as one text. */
export function saidOf({ form: id, data }: RecordLine): string {
  const form = childForms[id];
  if (!form || id === file.id) return '';
  const names = namesOf(form).filter((name) => form.fields[name]?.privacy === 'sensitive');
  return linesOf(form, names, data, true)
    .flatMap(({ words }) => (words ? [words] : []))
    .reduce((before, words) => before + (ENDED.test(before) ? '' : m.list_semicolon()) + words, '');
}

const told: readonly Field['kind'][] = ['choice', 'choices', 'staff', 'name'];
function isGist(field: Field | undefined): boolean {
  return field !== undefined && field.privacy !== 'sensitive' && told.includes(field.kind);
}

/** The fields in the order in which the form asks them. When it was stands in the record’s head. */
function namesOf(form: AnyForm): string[] {
  const asked = new Map(fieldsOf(form));
  // Which record a confirmation speaks of is an id, and stands at that record.
  const isId = (name: string) => form.id === confirmation.id && name === 'record';
  return form.groups
    .flatMap(({ fields }) => fields)
    .filter((name) => asked.has(name) && asked.get(name)?.kind !== 'moment' && !isId(name));
}

function textIn(record: RecordLine | undefined, name: string): string {
  const value = record?.data[name];
  return typeof value === 'string' ? value : '';
}

/** From whom to whom the care of a child went. */
function careWords(record: RecordLine, records: readonly RecordLine[]): string {
  const to = textIn(record, 'primaryName');
  const from = textIn(versionBefore(record, records), 'primaryName');
  const change = from && from !== to ? m.care_from_to({ from, to }) : to;
  const deputy = textIn(record, 'deputyName');
  return deputy ? change + m.clause_comma() + m.deputy_named({ name: deputy }) : change;
}

function versionLines(record: RecordLine, records: readonly RecordLine[]): RecordWords[] {
  const version = { label: m.version_label(), words: String(record.number ?? 1) };
  const words = changedWords(record, records);
  return words ? [version, { label: m.changed_label(), words }] : [version];
}

function changedWords(record: RecordLine, records: readonly RecordLine[]): string {
  const before = versionBefore(record, records);
  if (!before) return '';
  return Object.entries<Field>(file.fields)
    .filter(([name]) => !isSameValue(before.data[name], record.data[name]))
    .map(([, field]) => textOf(field.label))
    .join(m.list_comma());
}

function versionBefore(
  { form, number = 1 }: RecordLine,
  records: readonly RecordLine[],
): RecordLine | undefined {
  return records.find((each) => each.form === form && each.number === number - 1);
}
