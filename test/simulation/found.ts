import { civilDate, type CivilDate } from '../../functions/domain/calendar.ts';
import type { FormRecord } from '../../functions/domain/record.ts';
import type { Row } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { storeOn } from '../store/shaken.ts';
import { children } from './deeds.ts';
import type { Run } from './run.ts';
import { INCOMING, SCHOOLS } from './world.ts';

/** A child after a run: where its file is kept, its records, and where cards of it lie. */
export interface FoundChild {
  readonly id: string;
  readonly home: string;
  readonly records: readonly FormRecord[];
  readonly listedAt: readonly string[];
}

/** What there is after a run, read past the house: by a store of its own on the bare table. */
export interface Found {
  readonly run: Run;
  readonly store: Store;
  readonly today: CivilDate;
  readonly children: readonly FoundChild[];
  /** Every record, of whatever subject, as it lies. */
  readonly recordRows: readonly Row[];
}

export async function find(run: Run): Promise<Found> {
  const store = storeOn(run.memory);
  const all = run.memory.all();
  const found: FoundChild[] = [];
  // A file whose begin was cut short, and whose ledger expired before the queue came back to it: the next ledger begins it.
  const isIn = all.some(
    ({ sk, job }) => sk.startsWith('I#') && (job as { readonly state?: string }).state === 'done',
  );
  for (const id of children) {
    const home = await store.homeOf(id);
    if (home === undefined) continue;
    const listedAt = SCHOOLS.filter((school) =>
      all.some(
        ({ pk, sk, movedTo }) => pk === `S#${school}` && sk === `C#${id}` && movedTo === undefined,
      ),
    );
    if (id === INCOMING.id && !isIn && listedAt.length === 0) continue;
    const seen = await store.seenCard(home, id);
    const records = seen ? await store.recordsOf(seen) : [];
    found.push({ id, home, records, listedAt });
  }
  const recordRows = all.filter((row) => row['form'] !== undefined);
  return { run, store, today: civilDate(run.clock.now), children: found, recordRows };
}

/** An invariant that does not hold. Its name comes first. */
export class Broken extends Error {
  readonly invariant: string;
  constructor(invariant: string, what: string) {
    super(`${invariant}: ${what}`);
    this.invariant = invariant;
  }
}

/** @throws Broken unless it is so */
export function must(isSo: boolean, invariant: string, what: () => string): asserts isSo {
  if (!isSo) throw new Broken(invariant, what());
}
