import type { RecordLine } from '#lib/form/who.ts';
import * as m from '#lib/paraglide/messages.js';
import { decisions, waiting, withheld } from '../../../../functions/domain/confirming.ts';
import { confirmation } from '../../../../functions/domain/forms/confirmation.ts';
import { talk } from '../../../../functions/domain/forms/talk.ts';
import { verification } from '../../../../functions/domain/forms/verification.ts';
import { visit } from '../../../../functions/domain/forms/visit.ts';
import { withdrawal } from '../../../../functions/domain/forms/withdrawal.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import { replacementOf } from '../../../../functions/domain/superseding.ts';

/** A record in the course of a file, with what came of it. */
export interface CourseEntry {
  readonly record: RecordLine;
  /** Who did what it tells of: whoever recorded it first, whoever corrected it later. */
  readonly byName: string;
  /** The record that corrects or withdraws it: then it stands to be read and counts no longer. */
  readonly instead: RecordLine | undefined;
  /** The record that it corrects or withdraws. */
  readonly before: RecordLine | undefined;
  /** What the school decided about a late record; `waits` while it has not. */
  readonly decision: RecordLine | undefined;
  readonly waits: boolean;
  /** True for a late record that has no effect: it waits, or was not adopted. */
  readonly withheld: boolean;
}

export function entryOf(record: RecordLine, records: readonly RecordLine[]): CourseEntry {
  const before = beforeOf(record, records);
  const first = record.form === withdrawal.id ? record : firstOf(record, records);
  const late = {
    decision: record.toConfirm && decisions(records).get(record.id),
    waits: waiting(records).has(record.id),
    withheld: withheld(records).has(record.id),
  };
  const instead = replacementOf(record, records);
  return { record, before, byName: first.byName, instead, ...late };
}

function beforeOf({ supersedes }: RecordLine, records: readonly RecordLine[]) {
  return supersedes === undefined ? undefined : records.find(({ id }) => id === supersedes);
}

function firstOf(record: RecordLine, records: readonly RecordLine[]): RecordLine {
  const before = beforeOf(record, records);
  return before && before.enteredAt < record.enteredAt ? firstOf(before, records) : record;
}

/** What a timeline may be narrowed to, as it stands in the address; nothing for all. */
export const kinds = ['', 'talk', 'visit', 'verification', 'corrections'] as const;
export type Kind = (typeof kinds)[number];
const kindNames: Record<Kind, () => string> = {
  '': m.all,
  talk: m.kind_talk,
  visit: m.kind_visit,
  verification: m.kind_verification,
  corrections: m.kind_corrections,
};

export function kindWords(kind: Kind): string {
  return kindNames[kind]();
}

/** The kind that an address names; one that there is not shows all. */
export function kindIn(text: string | null): Kind {
  return kinds.find((kind) => kind === text) ?? '';
}

/** The entries of a kind. A correction is shown with what it corrects. */
export function ofKind(entries: readonly CourseEntry[], kind: Kind): readonly CourseEntry[] {
  if (kind === '') return entries;
  if (kind !== 'corrections') return entries.filter(({ record }) => record.form === kind);
  return entries.filter(({ before, instead }) => before !== undefined || instead !== undefined);
}

/** Forms whose records meet a duty, if they were entered in time. */
const counting: readonly string[] = [talk.id, visit.id, verification.id];

/** When it was entered: 当天录, 迟录6天; so late that it meets no duty, 迟录16天，不计入. */
export function enteredWords({ form, lateDays }: Pick<RecordLine, 'form' | 'lateDays'>): string {
  if (lateDays === 0) return m.entered_same_day();
  const isTooLate = lateDays > parameters.lateEntry.value && counting.includes(form);
  return isTooLate ? m.entered_too_late({ n: lateDays }) : m.entered_late({ n: lateDays });
}

/** True for what may still be corrected or withdrawn: an event that stands, and is no withdrawal itself. */
export function isCorrectable({ record, instead, withheld }: CourseEntry): boolean {
  if (record.number !== undefined || withheld || instead) return false;
  return record.form !== withdrawal.id && record.form !== confirmation.id;
}
