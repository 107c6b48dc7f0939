import { can, className } from '../domain/access.ts';
import { sectionId } from '../domain/record.ts';
import { missingToComplete } from '../domain/form.ts';
import { Problem } from '../domain/problem.ts';
import { file } from '../domain/forms/index.ts';
import type { Handler } from '../asked.ts';
import { childRow } from '../deeds/child-row.ts';
import { recordLine } from '../deeds/record-line.ts';

/** One child's file: the card refolded from all records, the newest file section, and the records themselves. */
export const openChild: Handler<'openChild'> = async ({
  actor,
  place,
  sight,
  seen,
  store,
  today,
  now,
}) => {
  const { card, records } = await store.openChild(seen);
  const isStillHere = card.home?.school === seen.school;
  const here = { ...place, class: className(card) };
  // The card may have lagged behind a transfer or a change of class: the file itself decides who opens it.
  if (!isStillHere || !can(actor, 'child.open', here)) throw new Problem('not-found');
  const number = card.file?.number ?? 0;
  const newest = records.find((record) => record.id === sectionId(file.id, number))?.data ?? {};
  const org = await store.org(seen.school);
  return {
    schoolName: org?.name ?? '',
    asOf: now,
    row: childRow(card, seen.school, sight, today),
    file: newest as Record<string, string | number | boolean>,
    fileNumber: number,
    missing: missingToComplete(file, newest),
    mayWrite: can(actor, 'child.write', here) !== undefined,
    records: records
      .map(recordLine)
      .sort((a, b) => (a.at === b.at ? b.enteredAt - a.enteredAt : a.at < b.at ? 1 : -1)),
  };
};
