import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { addDays, civilDate, startOfDay, type Instant } from '../../functions/domain/calendar.ts';
import { foldChild, foldFinding } from '../../functions/domain/fold.ts';
import { isConflict } from '../../functions/domain/problem.ts';
import { sectionId, type FormRecord } from '../../functions/domain/record.ts';
import { runJob } from '../../functions/job.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import type { SeenCard, Store } from '../../functions/store/store.ts';
import { nowhere } from '../outward/nowhere.ts';
import { memoryRows } from './memory-rows.ts';
import { storeOn } from './shaken.ts';

const COUNTY = 'county';
const SCHOOLS = ['school-a', 'school-b', 'school-c'];
/** Long before the history, so that audits find files which nobody has verified. */
const FILED = '2026-08-01';
const START = startOfDay('2026-12-01') + 9 * 3_600_000;
const A_DEED = 7 * 3_600_000; // between one deed and the next
const NIGHTS = 30; // in which every school is reconciled once

/** Something that happens to a child; what happens to it first is that its file begins. */
interface Deed {
  readonly kind: 'verify' | 'correct' | 'withdraw' | 'edit' | 'move' | 'audit';
  readonly child: number;
  readonly school: string;
}
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('verify', 'verify', 'correct', 'withdraw', 'edit', 'move', 'audit'),
  child: fc.nat({ max: 2 }),
  school: fc.constantFrom(...SCHOOLS),
});
const deeds = fc.array(deed, { minLength: 1, maxLength: 16, size: 'max' });

/** A table that notes what was put, in order: the first so many of these are the table at some moment. */
function noted() {
  const table = memoryRows();
  const puts: Row[] = [];
  const rows: Rows = {
    ...table,
    async put(row, condition) {
      const isPut = await table.put(row, condition);
      if (isPut) puts.push(structuredClone(row));
      return isPut;
    },
    putAll(all) {
      puts.push(...structuredClone([...all]));
      return table.putAll(all);
    },
  };
  return { rows, puts };
}

/** What point-in-time restore answers: a table of its own with the same items. */
async function tableOf(puts: readonly Row[]) {
  const table = memoryRows();
  for (const row of puts) await table.put(row);
  return table;
}

/** A county whose schools have begun, verified, corrected, edited and moved files, and whose audits have found things. */
async function aHistory(plan: readonly Deed[]) {
  const { rows, puts } = noted();
  const store = storeOn(rows);
  for (const id of SCHOOLS)
    await store.addOrg({ id, kind: 'school', name: id, county: COUNTY }, COUNTY);
  const homes = new Map<string, string>();
  const ends: { readonly at: Instant; readonly puts: number }[] = [];
  for (const [n, each] of plan.entries()) {
    const now = START + n * A_DEED;
    if (each.kind === 'audit') await audit(store, now);
    else await happens(store, each, now, homes);
    ends.push({ at: now, puts: puts.length });
  }
  return { store, puts, homes, ends };
}

async function happens(
  store: Store,
  { kind, child: nth, school }: Deed,
  now: Instant,
  homes: Map<string, string>,
) {
  const child = await store.reserve(numberOf(nth));
  const home = homes.get(child);
  if (home === undefined) {
    homes.set(child, school);
    await store.begin(child, school, fileOf(nth), 1, FILED, entry(now));
    return;
  }
  const seen = await seenAt(store, home, child);
  await store.save(draftOf(kind, seen, fileOf(nth), school, now), seen);
  if (kind === 'move') homes.set(child, school);
}

function draftOf(
  kind: Deed['kind'],
  { card }: SeenCard,
  file: ReturnType<typeof fileOf>,
  school: string,
  now: Instant,
) {
  const section = (form: string, number: number, data: object) => ({
    form,
    formVersion: 1,
    id: sectionId(form, number),
    number,
    data: { ...data },
  });
  const common = { ...entry(now), at: civilDate(now) };
  if (kind === 'move') return { ...common, ...section('home', numberAfter(card.home), { school }) };
  const note = `${kind} ${now}`;
  if (kind === 'edit')
    return { ...common, ...section('file', numberAfter(card.file), { ...file, note }) };
  const last = card.verified?.record;
  const instead = last !== undefined && kind !== 'verify' && { supersedes: last, reason: '写错' };
  const event = { ...common, ...instead, formVersion: 1, id: `E${now}` };
  if (kind === 'withdraw' && instead)
    return { ...event, form: 'withdrawal', data: { why: 'twice', note } };
  const data = { fileNumber: 1, result: 'unchanged', means: 'phone', note };
  return { ...event, form: 'verification', data };
}

const numberAfter = (section: { readonly number: number } | undefined) =>
  (section?.number ?? 0) + 1;
const numberOf = (nth: number) => `37999920140518231${nth}`;
const fileOf = (nth: number) => ({ name: `王禾${nth}`, birthDate: '2014-05-18', grade: '5' });
const entry = (now: Instant) => ({ by: 'P-t', byName: '老师', device: 'd', enteredAt: now });
const byChild = (a: { readonly child: string }, b: { readonly child: string }) =>
  a.child < b.child ? -1 : 1;
const isRecord = (row: Row) => row['form'] !== undefined;

async function seenAt(store: Store, school: string, child: string): Promise<SeenCard> {
  const seen = await store.seenCard(school, child);
  if (!seen) throw new Error('no such child');
  return seen;
}

const house = (store: Store, now: Instant) => ({
  store,
  documents,
  outward: nowhere,
  now: () => now,
});
const audit = (store: Store, now: Instant) =>
  runJob({ job: 'audit', county: COUNTY, today: civilDate(now) }, house(store, now));

/** As docs/runbook.md has it: a message of `reconcile` for each of the last thirty days. */
async function reconcile(store: Store, now: Instant) {
  for (let night = 0; night < NIGHTS; night++) {
    const today = addDays(civilDate(now), -night);
    await runJob({ job: 'reconcile', county: COUNTY, today }, house(store, now));
  }
}

/** By school, what its list shows; every card of it opens. */
async function listsOf(store: Store) {
  const lists = await Promise.all(
    SCHOOLS.map(async (school) => {
      const { cards, unread } = await store.readCards(school);
      expect(unread, 'every card opens').toEqual([]);
      return [school, cards] as const;
    }),
  );
  return Object.fromEntries(lists);
}

/** By school, what its list must show: each child once, at its home, folded from some of its records. */
function foldedLists(files: readonly { child: string; records: readonly FormRecord[] }[]) {
  const cards = files
    .filter(({ records }) => records.length > 0)
    .map(({ child, records }) => foldChild(child, records))
    .sort(byChild);
  return Object.fromEntries(
    SCHOOLS.map((school) => [school, cards.filter(({ home }) => home?.school === school)]),
  );
}

/** The files of a history as they are now, those records alone that are asked for. */
async function filesOf(
  { store, homes }: Awaited<ReturnType<typeof aHistory>>,
  isKept: (record: FormRecord) => boolean,
) {
  return Promise.all(
    [...homes].map(async ([child, school]) => {
      const { records } = await store.openChild(await seenAt(store, school, child));
      return { child, records: records.filter(isKept) };
    }),
  );
}

/** By school, the findings folded from some of their moves. */
async function foldedFindings(store: Store, isKept: (move: FormRecord) => boolean) {
  return Promise.all(
    SCHOOLS.map(async (school) => {
      const found = await store.findings(school);
      const folded = found.map(async ({ rule, child }) => {
        const opened = await store.openFinding(school, { rule, child });
        const subject = { kind: 'finding', id: `${rule}#${child}`, school } as const;
        return foldFinding(subject, (opened?.moves ?? []).filter(isKept));
      });
      return (await Promise.all(folded)).filter(({ records }) => records > 0);
    }),
  );
}

const findingsOf = (store: Store) => Promise.all(SCHOOLS.map((school) => store.findings(school)));

/** After an audit has looked again: each finding that has moves has a card, and it is their fold. */
async function expectWholeFindings(table: ReturnType<typeof memoryRows>, store: Store) {
  expect(await findingsOf(store)).toEqual(await foldedFindings(store, () => true));
  const withMoves = new Set(table.all().flatMap(({ pk }) => (pk.startsWith('F#') ? [pk] : [])));
  expect((await findingsOf(store)).flat().length).toBe(withMoves.size);
}

describe('Given a table that is restored to an instant between two deeds', () => {
  it('then every card, record and finding is the fold of what was entered by then, and nothing else is there', async () => {
    const counts = { moved: 0, corrected: 0, found: 0, later: 0 };
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(), async (plan, nth) => {
        const history = await aHistory(plan);
        const end = history.ends[nth % history.ends.length];
        if (!end) throw new Error('no end');
        const { at } = end;
        const isBefore = ({ enteredAt }: FormRecord) => enteredAt <= at;
        const table = await tableOf(history.puts.slice(0, end.puts));
        const store = storeOn(table);
        const files = await filesOf(history, isBefore);
        const lists = foldedLists(files);
        const found = await foldedFindings(history.store, isBefore);

        expect(await listsOf(store), 'as restored').toEqual(lists);
        expect(await findingsOf(store)).toEqual(found);
        await reconcile(store, at);
        expect(await listsOf(store), 'a reconcile finds nothing to mend').toEqual(lists);
        expect(await findingsOf(store)).toEqual(found);

        const there = files.filter(({ records }) => records.length > 0);
        for (const { child, records } of there) {
          const [school] = Object.entries(lists).find(([, cards]) =>
            cards.some((card) => card.child === child),
          ) ?? [''];
          const opened = await store.openChild(await seenAt(store, school, child));
          expect(opened.records, 'each record opens, as it was').toEqual(records);
        }
        const filed = table.all().flatMap(({ pk }) => (pk.startsWith('C#') ? [pk] : []));
        expect([...new Set(filed)].sort()).toEqual(there.map(({ child }) => `C#${child}`).sort());
        for (const school of SCHOOLS) {
          const { cards } = await history.store.filesAsOf(school, at);
          expect([...cards].sort(byChild), 'as the living table tells of then').toEqual(
            lists[school],
          );
        }
        const kept = there.flatMap(({ records }) => records);
        counts.moved += kept.filter(({ form, number }) => form === 'home' && number !== 1).length;
        counts.corrected += kept.filter(({ supersedes }) => supersedes !== undefined).length;
        counts.found += found.flat().length;
        counts.later += history.ends.length - 1 - history.ends.indexOf(end);
      }),
      { numRuns: 100 },
    );
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(3);
  }, 120_000);
});

describe('Given a table that is restored in the middle of a write', () => {
  it('then after thirty nights and an audit each card is the fold of the records that are there, at one school', async () => {
    const counts = { lagging: 0, cutShort: 0 };
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(), async (plan, nth) => {
        const history = await aHistory(plan);
        const first = SCHOOLS.length * 2; // the register is there
        const cut = first + (nth % (history.puts.length - first + 1));
        const puts = history.puts.slice(0, cut);
        const table = await tableOf(puts);
        const store = storeOn(table);
        const hashes = new Set(puts.filter(isRecord).map(({ hash }) => hash));
        const files = await filesOf(history, ({ hash }) => hashes.has(hash));
        const hasCard = (child: string) =>
          puts.some(({ pk, sk }) => pk.startsWith('S#') && sk === `C#${child}`);
        const cutShort = files.filter(
          ({ child, records }) => records.length > 0 && !hasCard(child),
        );
        const lists = foldedLists(files.filter(({ child }) => hasCard(child)));
        counts.cutShort += cutShort.length;
        if (!isDeepStrictEqual(await listsOf(store), lists)) counts.lagging++;

        const now = START + plan.length * A_DEED;
        await reconcile(store, now);
        expect(await listsOf(store)).toEqual(lists);
        await audit(store, now);
        await expectWholeFindings(table, store);

        // Whose beginning was cut before its first card stands nowhere, until the school brings its ledger in again.
        for (const { child } of cutShort) {
          const school = (await store.homeOf(child)) ?? '';
          const file = { name: '王禾', birthDate: '2014-05-18', grade: '5' };
          await store
            .begin(child, school, file, 1, civilDate(now), entry(now))
            .catch((thrown: unknown) => {
              if (!isConflict(thrown)) throw thrown;
            });
          const { card, records } = await store.openChild(await seenAt(store, school, child));
          expect((await listsOf(store))[school]).toContainEqual(foldChild(child, records));
          expect(card.file?.number).toBe(1);
        }
      }),
      { numRuns: 150 },
    );
    expect(counts.lagging, 'tables with something to mend').toBeGreaterThan(5);
    expect(counts.cutShort, 'files whose beginning was cut').toBeGreaterThan(5);
  }, 120_000);

  it('and so it is where a card came along and its record did not', async () => {
    let ahead = 0;
    const onOne = fc.tuple(deeds, fc.constantFrom(...SCHOOLS), deed);
    await fc.assert(
      fc.asyncProperty(onOne, async ([plan, school, last]) => {
        const begun: Deed = { kind: 'verify', child: last.child, school };
        const history = await aHistory([begun, ...plan, last]);
        const before = history.ends.at(-2)?.puts ?? 0;
        const torn = history.puts.filter((row, at) => at < before || !isRecord(row));
        if (torn.length < history.puts.length) ahead++;
        const table = await tableOf(torn);
        const store = storeOn(table);
        const hashes = new Set(torn.filter(isRecord).map(({ hash }) => hash));
        const files = await filesOf(history, ({ hash }) => hashes.has(hash));

        const now = START + (plan.length + 2) * A_DEED;
        await reconcile(store, now);
        expect(await listsOf(store)).toEqual(foldedLists(files));
        await audit(store, now);
        await expectWholeFindings(table, store);
      }),
      { numRuns: 100 },
    );
    expect(ahead).toBeGreaterThan(20);
  }, 120_000);
});
