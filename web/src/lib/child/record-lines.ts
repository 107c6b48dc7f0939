import type { Reply } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import { textOf } from '#lib/words/text-of.ts';
import { file, forms, home, verification } from '../../../../functions/domain/forms/index.ts';
import { linesOf } from './lines-of.ts';

type Line = Reply<'openChild'>['records'][number];
interface RecordLine {
  readonly label: string;
  readonly words: string;
}

/** What a record is, by its form: 档案核实, 建档, 修改档案. */
export function recordTitle({ form, number }: Line): string {
  if (form === file.id) return number === 1 ? m.record_file_begun() : m.record_file_changed();
  if (form === home.id) return m.record_home();
  const found = forms[form];
  return found ? textOf(found.title) : form;
}

/** What a record says: the answers of an event; of a file’s version, which fields it changed and not to what. */
export function recordLines(record: Line, records: readonly Line[]): RecordLine[] {
  if (record.form === verification.id) {
    const names = ['result', 'means', 'note'];
    return linesOf(verification, names, record.data, false).flatMap(({ label, words }) =>
      words ? [{ label, words }] : [],
    );
  }
  if (record.form !== file.id) return [];
  const version = { label: m.version_label(), words: String(record.number ?? 1) };
  const before = records.find(
    ({ form, number }) => form === file.id && number === (record.number ?? 1) - 1,
  );
  if (!before) return [version];
  return [
    version,
    { label: m.changed_label(), words: changed(before.data, record.data).join(m.list_comma()) },
  ];
}

function changed(before: Line['data'], after: Line['data']): string[] {
  return Object.entries(file.fields)
    .filter(([name]) => before[name] !== after[name])
    .map(([, field]) => textOf(field.label));
}
