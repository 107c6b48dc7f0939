import { expect } from 'vitest';
import { saveHolding } from '../../functions/deeds/save-holding.ts';
import { saveMerging } from '../../functions/deeds/save-merging.ts';
import { foldChild } from '../../functions/domain/fold.ts';
import { Problem } from '../../functions/domain/problem.ts';
import {
  sectionId,
  type Data,
  type Draft,
  type FormRecord,
} from '../../functions/domain/record.ts';
import type { Rows } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { memoryRows } from '../store/memory-rows.ts';
import { storeOn, WILD } from '../store/shaken.ts';
import { chances, Fault, interleaved, type Chances, type Tally } from '../store/simulated-rows.ts';

const SCHOOL = 'school-a';
const NUMBER = '379999201405182310';
const TRIES = 4;
/** A field of each part that two people may edit at once. */
const FIELDS = ['carePersonName', 'fatherName', 'motherName', 'note'];
const begun: Data = {
  name: '王小',
  gender: '1',
  birthDate: '2014-05-18',
  idType: '1',
  idNo: NUMBER,
  grade: '5',
  classNo: 2,
  leftBehindType: 'bothAway',
};

export interface MergingCounts extends Tally {
  edits: number;
  acknowledged: number;
  merged: number;
  conflicts: number;
  resent: number;
}

/**
 * One seed, one run: several devices edit parts of one child's file at once, each from the version it last saw, while
 * calls fail and devices die. Whatever happened, each section is the one before it with one edit more, each
 * acknowledged edit was made once, and all of them sent again, in any order, change nothing.
 */
export async function runMerging(
  seed: number,
  spoil: (table: Rows) => Rows = (table) => table,
): Promise<MergingCounts> {
  const luck = chances(seed);
  const counts: MergingCounts = {
    calls: 0,
    notApplied: 0,
    lostAcknowledgement: 0,
    crashes: 0,
    edits: 0,
    acknowledged: 0,
    merged: 0,
    conflicts: 0,
    resent: 0,
  };
  const table = spoil(memoryRows());
  const calm = storeOn(table);
  await calm.addOrg({ id: SCHOOL, kind: 'school', name: SCHOOL, county: 'county' }, 'county');
  const child = await calm.reserve(NUMBER);
  await calm.begin(child, SCHOOL, begun, 1, '2026-09-01', entry('before'));

  const { device, run } = interleaved(table, luck, counts);
  const acknowledged: Draft[] = [];
  const devices = Array.from({ length: 2 + luck.below(3) }, (_, n) =>
    edits(`device-${n}`, storeOn(device(WILD).rows), child, luck, acknowledged, counts),
  );
  const done = Promise.allSettled(devices);
  await Promise.race([run(), done.then(() => run())]);

  const before = await sections(calm, child);
  expectOneEditEach(before, acknowledged);
  for (const draft of shuffled(acknowledged, luck)) {
    counts.resent++;
    const { record, replayed } = await save(draft, calm, child);
    expect({ by: record.by, replayed }, 'sent again').toEqual({ by: draft.by, replayed: true });
  }
  expect(await sections(calm, child), 'what is sent again changes nothing').toEqual(before);
  await expectFolded(calm, child);
  return counts;
}

function entry(by: string) {
  return { by, byName: by, device: by, enteredAt: Date.UTC(2026, 10, 23, 2) };
}

/** As a handler saves what was submitted. */
async function save(draft: Draft, store: Store, child: string) {
  const seen = await store.seenCard(SCHOOL, child);
  if (!seen) throw new Error('the child is gone');
  const holding: Store = { ...store, save: (next, from) => saveHolding(next, from, store) };
  return saveMerging(draft, seen, holding);
}

async function sections(store: Store, child: string): Promise<FormRecord[]> {
  const seen = await store.seenCard(SCHOOL, child);
  if (!seen) throw new Error('the child is gone');
  const { records } = await store.openChild(seen);
  return records
    .filter(({ form }) => form === 'file')
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

async function edits(
  by: string,
  store: Store,
  child: string,
  luck: Chances,
  acknowledged: Draft[],
  counts: MergingCounts,
): Promise<void> {
  let base: FormRecord | undefined;
  const wanted = 1 + luck.below(3);
  for (let n = 0; n < wanted; n++) {
    counts.edits++;
    const field = luck.pick(FIELDS);
    const isOffline = luck.chance(0.4);
    let draft: Draft | undefined;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      try {
        if (!base || !isOffline) base = (await sections(store, child)).at(-1);
        if (!base) throw new Error('the file is gone');
        draft ??= edited(base, field, `${by}-${n}`, by);
        const { merged } = await save(draft, store, child);
        acknowledged.push(draft);
        counts.acknowledged++;
        if (merged) counts.merged++;
        break;
      } catch (thrown) {
        if (thrown instanceof Problem && thrown.code === 'record-conflict') {
          counts.conflicts++;
          break;
        }
        if (!(thrown instanceof Fault)) throw thrown;
      }
    }
  }
}

function edited(base: FormRecord, field: string, value: string, by: string): Draft {
  const number = (base.number ?? 0) + 1;
  return {
    ...entry(by),
    id: sectionId('file', number),
    form: 'file',
    formVersion: 1,
    number,
    at: '2026-11-23',
    data: { ...base.data, [field]: value },
  };
}

/** Nobody's edit was lost or made twice: a section differs from the one before it in one field, set by its author. */
function expectOneEditEach(made: readonly FormRecord[], acknowledged: readonly Draft[]): void {
  const set: string[] = [];
  for (const [at, { by, data }] of made.entries()) {
    const before = made[at - 1];
    if (!before) continue;
    const changed = FIELDS.filter((name) => data[name] !== before.data[name]);
    expect(changed, 'a section is the one before it with one edit more').toHaveLength(1);
    const value = String(data[changed[0] ?? '']);
    expect(value, 'by whom it says').toContain(by);
    set.push(value);
  }
  expect(new Set(set).size, 'each edit was made once').toBe(set.length);
  for (const { by, data } of acknowledged)
    expect(
      set.filter((value) => FIELDS.some((name) => data[name] === value) && value.startsWith(by)),
      'an acknowledged edit is there',
    ).not.toEqual([]);
}

async function expectFolded(store: Store, child: string): Promise<void> {
  await store.refold(child, SCHOOL);
  const seen = await store.seenCard(SCHOOL, child);
  if (!seen) throw new Error('the child is gone');
  const { records } = await store.openChild(seen);
  expect(await store.childCards(SCHOOL), 'the card is the fold of its records').toEqual([
    foldChild(child, records),
  ]);
}

function shuffled<Item>(items: readonly Item[], luck: Chances): Item[] {
  return items
    .map((item) => [luck.below(1_000_000), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
