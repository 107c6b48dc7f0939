import { expect } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { addDays, startOfDay, type CivilDate } from '../../functions/domain/calendar.ts';
import { foldFinding } from '../../functions/domain/fold.ts';
import { publishCalendar } from '../../functions/demo/index.ts';
import { rules } from '../domain/given-rules.ts';
import { Problem } from '../../functions/domain/problem.ts';
import { sectionId, type Draft } from '../../functions/domain/record.ts';
import { audit } from '../../functions/jobs/audit.ts';
import { readRecords } from '../../functions/store/settle.ts';
import { findingKind } from '../../functions/store/subject-kind.ts';
import type { Rows } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { memoryRows } from '../store/memory-rows.ts';
import { CALM, storeOn, WILD } from '../store/shaken.ts';
import {
  chances,
  Fault,
  interleaved,
  type Chances,
  type FaultRates,
  type Tally,
} from '../store/simulated-rows.ts';
import { nowhere } from '../outward/nowhere.ts';

const COUNTY = 'county';
const SCHOOLS = ['school-a', 'school-b'];
const NUMBERS = ['379999201405182310', '379999201405182337'];
const NIGHTS = 6;

export interface AuditCounts extends Tally {
  audits: number;
  late: number;
  verifications: number;
  talks: number;
  transfers: number;
  opened: number;
  closed: number;
}

/**
 * One seed, one run: nights of audits, each delivered up to three times at once and some once more on a later night,
 * while files are verified and transferred, talks are held, calls fail and workers die. Afterwards the next audit leaves
 * exactly the overdue open, at the school that has the child; moves alternate, their days never go back, and the cards
 * say so. What a fault has left is reconciled first; where nothing fails, there is nothing to reconcile.
 */
export async function runAudits(
  seed: number,
  { spoil, rates = WILD }: { spoil?: (table: Rows) => Rows; rates?: FaultRates } = {},
): Promise<AuditCounts> {
  const luck = chances(seed);
  const counts: AuditCounts = {
    calls: 0,
    notApplied: 0,
    lostAcknowledgement: 0,
    crashes: 0,
    audits: 0,
    late: 0,
    verifications: 0,
    talks: 0,
    transfers: 0,
    opened: 0,
    closed: 0,
  };
  const table = spoil ? spoil(memoryRows()) : memoryRows();
  const calm = storeOn(table);
  const children = await begun(calm);
  let today: CivilDate = '2026-11-28';
  let before = today;
  for (let night = 0; night < NIGHTS; night++) {
    await aNight({ table, today, before, night, children, luck, counts, rates });
    before = today;
    today = addDays(today, 1 + luck.below(luck.chance(0.3) ? 60 : 3));
  }
  for (const child of children) for (const school of SCHOOLS) await calm.refold(child, school);
  if (rates !== CALM) for (const school of SCHOOLS) await calm.refoldFindings(school);
  await audited(calm, today);
  expect(await audited(calm, today), 'the same audit again').toMatchObject({
    opened: 0,
    closed: 0,
  });
  for (const child of children) await expectTrue(child, table, today, counts);
  return counts;
}

async function begun(store: Store): Promise<string[]> {
  const at = '2026-09-01';
  await publishCalendar(store, COUNTY);
  for (const id of SCHOOLS)
    await store.addOrg({ id, kind: 'school', name: id, county: COUNTY }, COUNTY);
  const children = await Promise.all(
    NUMBERS.map((number, n) => store.reserve(number, `child-${n}`)),
  );
  for (const child of children)
    await store.begin(child, 'school-a', {}, 1, at, entry('before', at));
  return children;
}

function entry(by: string, today: CivilDate) {
  return { by, byName: by, device: by, enteredAt: startOfDay(today) + 3_600_000 };
}

function audited(store: Store, today: CivilDate) {
  return audit({
    store,
    documents,
    outward: nowhere,
    today,
    now: startOfDay(today) + 7_200_000,
    clock: () => startOfDay(today) + 7_200_000,
    county: COUNTY,
  });
}

interface Night {
  readonly table: Rows;
  readonly today: CivilDate;
  readonly before: CivilDate;
  readonly night: number;
  readonly children: readonly string[];
  readonly luck: Chances;
  readonly counts: AuditCounts;
  readonly rates: FaultRates;
}

async function aNight({ table, today, before, night, children, luck, counts, rates }: Night) {
  const { device, run } = interleaved(table, luck, counts);
  const deeds: Promise<unknown>[] = [];
  const shaken = () => storeOn(device(rates).rows);
  for (let copy = luck.below(4); copy > 0; copy--) {
    const day = luck.chance(0.25) ? before : today;
    counts.audits++;
    if (day < today) counts.late++;
    deeds.push(audited(shaken(), day));
  }
  if (luck.chance(0.4)) {
    counts.verifications++;
    const data = { fileNumber: 1, result: 'unchanged', means: 'phone' };
    deeds.push(happen('verification', data, shaken(), luck.pick(children), today, `E${night}`));
  }
  if (luck.chance(0.4)) {
    counts.talks++;
    deeds.push(happen('talk', {}, shaken(), luck.pick(children), today, `T${night}`));
  }
  if (luck.chance(0.2)) {
    counts.transfers++;
    deeds.push(transfer(shaken(), luck.pick(children), today, luck.pick(SCHOOLS)));
  }
  const done = Promise.all(deeds.map((deed) => deed.catch(unlessExpected)));
  await Promise.race([run(), done.then(() => run())]);
}

function unlessExpected(thrown: unknown): void {
  if (!(thrown instanceof Fault || thrown instanceof Problem)) throw thrown;
}

async function seenAnywhere(store: Store, child: string) {
  const seen = await Promise.all(SCHOOLS.map((school) => store.seenCard(school, child)));
  return seen.find((each) => each !== undefined);
}

/** An event of a form in a child's file. */
async function happen(
  form: string,
  data: Draft['data'],
  store: Store,
  child: string,
  at: CivilDate,
  id: string,
): Promise<void> {
  const seen = await seenAnywhere(store, child);
  const draft: Draft = { ...entry('teacher', at), id, form, formVersion: 1, at, data };
  if (seen) await store.save(draft, seen);
}

async function transfer(store: Store, child: string, at: CivilDate, school: string): Promise<void> {
  const seen = await seenAnywhere(store, child);
  const number = (seen?.card.home?.number ?? 0) + 1;
  const home = { id: sectionId('home', number), form: 'home', formVersion: 1, number };
  if (seen) await store.save({ ...entry('officer', at), ...home, at, data: { school } }, seen);
}

/** What must be true of a child's findings after the last audit. */
async function expectTrue(
  child: string,
  table: Rows,
  today: CivilDate,
  counts: AuditCounts,
): Promise<void> {
  const store = storeOn(table);
  const seen = await seenAnywhere(store, child);
  if (!seen) throw new Error('the child is gone');
  for (const rule of rules) {
    const isOverdue = rule.standing(seen.card, today).state === 'overdue';
    for (const school of SCHOOLS) {
      const subject = { kind: 'finding', id: `${rule.id}#${child}`, school } as const;
      const moves = await readRecords(table, findingKind(school, subject.id), undefined);
      const found = await store.findings(school);
      const card = found.find((each) => each.child === child && each.rule === rule.id);
      const open = isOverdue && school === seen.school;
      expect(card?.state === 'open', 'exactly the overdue are open, where the child is').toBe(open);
      if (card) expect(card, 'the card is the fold').toEqual(foldFinding(subject, moves));
      const names = moves.map(({ data }) => data['move']);
      const alternating = names.map((_, at) => (at % 2 === 0 ? 'open' : 'close'));
      expect(names, 'moves alternate').toEqual(alternating);
      const days = moves.map(({ at }) => at);
      expect(days, 'days never go back').toEqual([...days].sort());
      counts.opened += names.filter((name) => name === 'open').length;
      counts.closed += names.filter((name) => name === 'close').length;
    }
  }
}
