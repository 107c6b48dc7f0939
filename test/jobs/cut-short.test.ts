import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { startOfDay, type CivilDate } from '../../functions/domain/calendar.ts';
import { runJob } from '../../functions/job.ts';
import type { Rows } from '../../functions/store/rows.ts';
import { memoryRows } from '../store/memory-rows.ts';
import { nowhere } from '../outward/nowhere.ts';
import { storeOn } from '../store/shaken.ts';

const COUNTY = 'county';
const SCHOOLS = ['school-a', 'school-b', 'school-c'];
const DAY: CivilDate = '2027-03-10';
const BEFORE: CivilDate = '2026-12-10';

class Cut extends Error {}

/** Rows that are cut off at one call, before or after it took effect; counts the calls. */
function cutAt(table: Rows, at: number, isApplied: boolean): Rows & { calls: () => number } {
  let calls = 0;
  const step = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    calls++;
    if (calls > at) throw new Cut(); // the process is gone: nothing more happens
    if (calls === at && !isApplied) throw new Cut();
    const result = await call();
    if (calls >= at) throw new Cut();
    return result;
  };
  return {
    get: (key) => step(() => table.get(key)),
    query: (pk, prefix, consistency) => step(() => table.query(pk, prefix, consistency)),
    last: (pk, prefix, upTo) => step(() => table.last(pk, prefix, upTo)),
    newest: (pk, limit, before) => step(() => table.newest(pk, limit, before)),
    put: (row, condition) => step(() => table.put(row, condition)),
    putAll: (rows) => step(() => table.putAll(rows)),
    calls: () => calls,
  };
}

/** Three schools with children begun on days apart, audited once before: some findings open, some will close. */
async function begunCounty() {
  const table = memoryRows();
  const store = storeOn(table);
  for (const id of SCHOOLS)
    await store.addOrg({ id, kind: 'school', name: id, county: COUNTY }, COUNTY);
  const starts = ['2026-09-01', '2026-10-15', '2026-12-20'];
  for (const school of SCHOOLS)
    for (const [n, at] of starts.entries())
      await store.begin(`${school}-${n}`, school, {}, 1, at, entry(at));
  await runAudit(table, BEFORE);
  const seen = await store.seenCard('school-a', 'school-a-0');
  if (!seen) throw new Error('no such child');
  const data = { fileNumber: 1, result: 'unchanged', means: 'phone' };
  const form = { id: 'E1', form: 'verification', formVersion: 1 };
  await store.save({ ...entry(BEFORE), ...form, at: BEFORE, data }, seen);
  return table;
}

/** The same county every time, to the byte: what is sealed looks different each time it is sealed. */
let begun: ReturnType<typeof begunCounty> | undefined;
async function aCounty() {
  begun ??= begunCounty();
  const table = memoryRows();
  for (const row of (await begun).all()) await table.put(row);
  return table;
}

function entry(at: CivilDate) {
  return { by: 'teacher', byName: 'teacher', device: 'd', enteredAt: startOfDay(at) + 3_600_000 };
}

/** As the queue would: the whole message, its run noted. */
function runAudit(rows: Rows, today: CivilDate) {
  const house = {
    store: storeOn(rows),
    documents,
    outward: nowhere,
    now: () => startOfDay(today) + 7_200_000,
  };
  return runJob({ job: 'audit', county: COUNTY, today }, house);
}

/** Figures, findings and moves, which must come out the same. */
async function outcome(table: ReturnType<typeof memoryRows>) {
  const store = storeOn(table);
  const moves = table.all().filter(({ pk }) => pk.startsWith('F#'));
  return {
    figures: await store.figures(COUNTY, DAY),
    findings: await Promise.all(SCHOOLS.map((school) => store.findings(school))),
    moves: moves.map(({ pk, sk, hash }) => `${pk} ${sk} ${String(hash)}`).sort(),
  };
}

describe('Given a county’s audit that is cut short at any call and delivered again', () => {
  it('then it ends with the figures, findings and moves of one run through', async () => {
    const whole = await aCounty();
    const counting = cutAt(whole, Infinity, true);
    await runAudit(counting, DAY);
    const wanted = await outcome(whole);
    expect(wanted.figures?.schools).toMatchObject({ 'school-a': { children: 3 } });
    expect(wanted.moves.length).toBeGreaterThan(9);
    const steps = counting.calls();
    expect(steps).toBeGreaterThan(30);
    for (let at = 1; at <= steps; at++) {
      for (const isApplied of [false, true]) {
        const table = await aCounty();
        await expect(runAudit(cutAt(table, at, isApplied), DAY)).rejects.toThrow(Cut);
        await runAudit(table, DAY);
        expect(await outcome(table), `cut at call ${at}, applied: ${isApplied}`).toEqual(wanted);
      }
    }
  }, 300_000);

  it('and so it does when it is cut short again and again', async () => {
    const whole = await aCounty();
    await runAudit(whole, DAY);
    const wanted = await outcome(whole);
    const cuts = fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.boolean()), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(cuts, async (tries) => {
        const table = await aCounty();
        for (const [at, isApplied] of tries)
          await runAudit(cutAt(table, at, isApplied), DAY).catch((thrown: unknown) => {
            if (!(thrown instanceof Cut)) throw thrown;
          });
        await runAudit(table, DAY);
        expect(await outcome(table)).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('and the run says that it was begun and not ended, then how often it was tried', async () => {
    const table = await aCounty();
    const cut = cutAt(table, 30, true);
    await runAudit(cut, DAY).catch(() => undefined);
    const store = storeOn(table);
    const half = await store.jobRun('audit', DAY, COUNTY);
    expect(half).toMatchObject({ tries: 1 });
    expect(half).not.toHaveProperty('endedAt');
    await runAudit(table, DAY);
    expect(await store.jobRun('audit', DAY, COUNTY)).toMatchObject({
      tries: 2,
      counts: { children: 9, unread: 0 },
    });
  });
});
