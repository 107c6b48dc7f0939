import { can, withinSchool } from '../domain/access.ts';
import { missingToComplete } from '../domain/form.ts';
import { Problem } from '../domain/problem.ts';
import { care, file } from '../domain/forms/index.ts';
import type { Handler } from '../asked.ts';
import { searchRow } from '../deeds/search-row.ts';
import { newestData } from '../deeds/newest-data.ts';
import { rulesAt } from '../deeds/rules-at.ts';
import { windowStrip } from '../domain/reports/window-strip.ts';
import { timeline } from '../deeds/timeline.ts';

/** One child's file: the card refolded from all records, the newest file section, and the records themselves. */
export const openChild: Handler<'openChild'> = async (asked) => {
  const { actor, place, sight, seen, store, today, now } = asked;
  const { card, records } = await store.openChild(seen);
  const here = { ...place, ...withinSchool(card) };
  // The card may have lagged behind a transfer or a change of class: the file itself decides who opens it.
  if (card.home?.school !== seen.school || !can(actor, 'child.open', here))
    throw new Problem('not-found');
  const newest = newestData(file.id, card.file?.number, records);
  const [org, { rules, settings }] = await Promise.all([
    store.org(seen.school),
    rulesAt(place, asked),
  ]);
  return {
    schoolName: org?.name ?? '',
    asOf: now,
    row: searchRow(card, seen.school, sight, { rules, settings, today }),
    file: newest,
    fileNumber: card.file?.number ?? 0,
    care: newestData(care.id, card.care?.number, records),
    careNumber: card.care?.number ?? 0,
    missing: missingToComplete(file, newest),
    strip: windowStrip(card, settings, today),
    mayWrite: can(actor, 'child.write', here) !== undefined,
    mayConfirm: can(actor, 'child.confirm', here) !== undefined,
    records: timeline(records),
  };
};
