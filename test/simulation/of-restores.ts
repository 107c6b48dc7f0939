/** Invariant 12: of the table as a restore to an instant brings it back. */
import { foldChild } from '../../functions/domain/fold.ts';
import { runJob } from '../../functions/job.ts';
import { canonical } from '../../functions/store/record-row.ts';
import { nowhere } from '../outward/nowhere.ts';
import { frozen, memoryRows } from '../store/memory-rows.ts';
import { storeOn } from '../store/shaken.ts';
import { theirNight } from './end-of-all.ts';
import { must, type Found } from './found.ts';
import { movesIn, shownIn } from './of-cards.ts';
import { documents } from './ledger.ts';
import { COUNTY, SCHOOLS } from './world.ts';

/** 12. A restore to an instant, reconciled, equals the fold of the records entered up to then. */
export async function restoreEqualsFold(found: Found): Promise<void> {
  const name = restoreEqualsFold.name;
  const { run } = found;
  const { at, rows } = run.luck.pick(run.snapshots);
  const then = memoryRows(run.spoil.restore?.(rows, run.memory.all()) ?? rows, frozen);
  const store = storeOn(then);
  await runJob(
    { job: 'reconcile', county: COUNTY, today: await theirNight() },
    { store, documents, outward: nowhere, now: () => at },
  );
  const shown = await shownIn(store);
  const asOf = new Map<string, string>();
  for (const { id, records } of found.children) {
    const card = foldChild(
      id,
      records.filter(({ enteredAt }) => enteredAt <= at),
    );
    if (card.home) asOf.set(`${card.home.school} ${id}`, canonical(card));
  }
  for (const [key, card] of shown)
    must(asOf.get(key) === card, name, () => `${key} was restored to ${at} as something else`);
  const folded = movesIn(found.recordRows, at);
  for (const school of SCHOOLS) {
    for (const card of await store.findings(school)) {
      const key = `${school} ${card.rule}#${card.child}`;
      must(
        folded.get(key) === canonical(card),
        name,
        () => `the finding ${key} was restored to ${at} as something else`,
      );
    }
    for (const card of (await found.store.filesAsOf(school, at)).cards)
      must(
        asOf.get(`${school} ${card.child}`) === canonical(card),
        name,
        () => `${card.child} as of ${at} is something else`,
      );
  }
}
