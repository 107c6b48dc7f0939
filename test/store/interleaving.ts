import { expect } from 'vitest';
import { foldChild } from '../../functions/domain/fold.ts';
import { Problem } from '../../functions/domain/problem.ts';
import { sectionId, type Data, type Draft } from '../../functions/domain/record.ts';
import type { Rows } from '../../functions/store/rows.ts';
import type { JobMessage, Store } from '../../functions/store/store.ts';
import { memoryRows } from './memory-rows.ts';
import { storeOn, WILD } from './shaken.ts';
import {
  chances,
  Fault,
  interleaved,
  type Chances,
  type FaultRates,
  type Tally,
} from './simulated-rows.ts';

const SCHOOLS = ['school-a', 'school-b', 'school-c'];
const TRIES = 4;
const CALM: FaultRates = { notApplied: 0, lostAcknowledgement: 0, crash: 0 };

const fileData: Data = {
  name: '王小',
  gender: '1',
  birthDate: '2014-05-18',
  idType: '1',
  idNo: '379999201405182310',
  grade: '5',
  classNo: 2,
  leftBehindType: 'bothAway',
};

export interface RunCounts extends Tally {
  deeds: number;
  acknowledged: number;
  conflicts: number;
  transfers: number;
}

/**
 * One seed, one run: several devices begin, verify, correct, edit and transfer one child at once, while calls fail,
 * acknowledgements are lost and devices die. Afterwards everything that was acknowledged must be there, once, and
 * after one reconcile the card must be the fold of the records, at one school alone.
 */
export async function runSeed(
  seed: number,
  spoil: (table: Rows) => Rows = (table) => table,
): Promise<RunCounts> {
  const luck = chances(seed);
  const counts: RunCounts = {
    calls: 0,
    notApplied: 0,
    lostAcknowledgement: 0,
    crashes: 0,
    deeds: 0,
    acknowledged: 0,
    conflicts: 0,
    transfers: 0,
  };
  const table = spoil(memoryRows());
  const calm = storeOn(table);
  for (const id of SCHOOLS)
    await calm.addOrg({ id, kind: 'school', name: id, county: 'county' }, 'county');
  const child = await calm.reserve('379999201405182310');
  if (luck.chance(0.8))
    await calm.begin(child, 'school-a', fileData, 1, '2026-09-01', entry('before', 0));

  const { device, run } = interleaved(table, luck, counts);
  const acknowledged = new Map<string, Draft>();
  const isCalm = luck.chance(0.2);
  const queued: JobMessage[] = [];
  const enqueue = (message: JobMessage) => Promise.resolve(void queued.push(message));
  const devices = Array.from({ length: 2 + luck.below(3) }, (_, n) => {
    const one = storeOn(device(isCalm ? CALM : WILD).rows, enqueue);
    return usesIt(`device-${n}`, one, child, luck, acknowledged, counts);
  });
  const done = Promise.allSettled(devices);
  await Promise.race([run(), done.then(() => run())]);
  if (isCalm && queued.length === 0) await expectSettled(child, calm);
  await holds(child, table, acknowledged);
  return counts;
}

function entry(by: string, minute: number) {
  return { by, byName: by, device: by, enteredAt: Date.UTC(2026, 10, 23, 2, minute) };
}

/** What one device does: a few deeds, each repeated as it is until acknowledged, refused or given up. */
async function usesIt(
  by: string,
  store: Store,
  child: string,
  luck: Chances,
  acknowledged: Map<string, Draft>,
  counts: RunCounts,
): Promise<void> {
  const deeds = 1 + luck.below(4);
  for (let n = 0; n < deeds; n++) {
    counts.deeds++;
    const kind = luck.pick(['begin', 'verify', 'verify', 'edit', 'transfer', 'correct'] as const);
    const hint = luck.pick(SCHOOLS);
    const plan = {
      kind,
      id: `${by}-${n}`,
      day: `2026-1${luck.below(2)}-${10 + luck.below(18)}`,
      to: luck.pick(SCHOOLS),
      minute: luck.below(59),
    };
    let draft: Draft | undefined;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      try {
        if (kind === 'begin') {
          await store.begin(child, hint, fileData, 1, plan.day, entry(by, plan.minute));
        } else {
          const seen =
            (await store.seenCard(hint, child)) ?? (await store.seenCard('school-a', child));
          if (!seen) break;
          draft ??= draftOf(
            plan,
            by,
            seen.card.home?.number ?? 0,
            seen.card.file?.number ?? 0,
            seen.card.verified?.record,
          );
          const { record } = await store.save(draft, seen);
          acknowledged.set(record.id, draft);
          counts.acknowledged++;
          if (kind === 'transfer') counts.transfers++;
        }
        break;
      } catch (thrown) {
        if (thrown instanceof Problem && thrown.code === 'record-conflict') {
          counts.conflicts++;
          break;
        }
        if (thrown instanceof Problem && thrown.code === 'request-malformed') break; // a section from a card that lagged
        if (!(thrown instanceof Fault)) throw thrown;
      }
    }
  }
}

function draftOf(
  {
    kind,
    id,
    day,
    to,
    minute,
  }: { kind: string; id: string; day: string; to: string; minute: number },
  by: string,
  home: number,
  file: number,
  verified: string | undefined,
): Draft {
  const common = { ...entry(by, minute), at: day, formVersion: 1 };
  if (kind === 'transfer')
    return {
      ...common,
      form: 'home',
      id: sectionId('home', home + 1),
      number: home + 1,
      data: { school: to },
    };
  if (kind === 'edit') {
    return {
      ...common,
      form: 'file',
      id: sectionId('file', file + 1),
      number: file + 1,
      data: { ...fileData, note: id },
    };
  }
  const data = { fileNumber: 1, result: 'unchanged', means: 'phone', note: id };
  if (kind === 'correct' && verified)
    return { ...common, form: 'verification', id, data, supersedes: verified, reason: '日期写错' };
  return { ...common, form: 'verification', id, data };
}

/** The promises that must hold after any run. */
async function holds(
  child: string,
  table: Rows,
  acknowledged: ReadonlyMap<string, Draft>,
): Promise<void> {
  const store = storeOn(table);
  const shownBefore = (await Promise.all(SCHOOLS.map((school) => store.childCards(school)))).flat()
    .length;
  if (acknowledged.size > 0)
    expect(shownBefore, 'an acknowledged child is never nowhere').toBeGreaterThan(0);
  for (const school of SCHOOLS)
    for (const card of await store.childCards(school)) await store.refold(card.child, school);

  const shown = await Promise.all(
    SCHOOLS.map(async (school) => ({ school, cards: await store.childCards(school) })),
  );
  const lists = shown.filter(({ cards }) => cards.length > 0);
  expect(lists.length, 'one school at most lists the child after a reconcile').toBeLessThanOrEqual(
    1,
  );
  const [list] = lists;
  if (!list) return expectWholeWhenBegunAnew(child, store);
  const seen = await store.seenCard(list.school, child);
  if (!seen) throw new Error('listed, but not to be opened');
  const { records } = await store.openChild(seen);
  expect(list.cards[0], 'the card is the fold of its records').toEqual(foldChild(child, records));
  expect(list.cards[0]?.home?.school, 'the card lies at home').toBe(list.school);
  expect(new Set(records.map(({ id }) => id)).size, 'one id, one record').toBe(records.length);
  for (const [id, draft] of acknowledged) {
    const found = records.find((record) => record.id === id);
    expect(
      found && { by: found.by, at: found.at, data: found.data },
      'what was acknowledged is there, as it was sent',
    ).toEqual({
      by: draft.by,
      at: draft.at,
      data: draft.data,
    });
  }
}

/** Where nothing failed and nobody gave up, the lists are right without any reconcile. */
async function expectSettled(child: string, store: Store): Promise<void> {
  const cards = (await Promise.all(SCHOOLS.map((school) => store.childCards(school)))).flat();
  const [card] = cards;
  if (!card) return;
  const seen = await store.seenCard(card.home?.school ?? '', child);
  if (!seen) throw new Error('listed, but not at home');
  const { records } = await store.openChild(seen);
  expect(cards, 'without a fault the lists need no mending').toEqual([foldChild(child, records)]);
}

/** Whatever was cut short, the next one who begins the file finds it or brings it to its end: never nowhere for ever. */
async function expectWholeWhenBegunAnew(child: string, store: Store): Promise<void> {
  const school = (await store.homeOf(child)) ?? 'school-a';
  await store
    .begin(child, school, fileData, 1, '2026-12-01', entry('after', 1))
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Problem && thrown.code === 'record-conflict')) throw thrown;
    });
  const [card] = await store.childCards(school);
  expect(card?.file?.number, 'a file begun anew is there').toBeGreaterThanOrEqual(1);
}
