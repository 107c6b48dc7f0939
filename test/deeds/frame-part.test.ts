import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { framePart } from '../../functions/deeds/frame-part.ts';
import type { ChildCard } from '../../functions/domain/card.ts';
import { joinParts } from '../../functions/deeds/join-parts.ts';
import { recordsOf } from '../../functions/store/keys.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';

const { school: near, farSchool: far } = places;
const MINUTE = 60_000;
const entry = { by: 'P-admin', byName: 'admin', device: 'd' };
const keyOf = (child: string) => `key of ${child}`;
const domainOf = ({ boardingMode }: ChildCard) => (boardingMode === '2' ? 'boarding' : undefined);
const naming = { keyOf, domainOf };

let house: TestHouse;
let child: string;
let isCut = false;

/** While it is cut, no card of a school is written. */
function withCut(rows: Rows): Rows {
  const isCard = ({ pk }: Row) => isCut && /^S#/.test(String(pk));
  const cut = () => Promise.reject(new Error('cut'));
  return {
    ...rows,
    put: (row, condition) => (isCard(row) ? cut() : rows.put(row, condition)),
    putAll: (all) => (all.some(isCard) ? cut() : rows.putAll(all)),
  };
}

beforeEach(async () => {
  house = await testHouse('2026-11-23', withCut);
  child = await house.child(near.id);
});

/** The children of each school that has any, as they stood at an instant. */
async function framed(instant: number): Promise<Readonly<Record<string, readonly string[]>>> {
  const counties = [near.county, 'sd-370304', far.county];
  const parts = await Promise.all(
    counties.map((county) => framePart(county, instant, naming, house.store)),
  );
  const { schools } = joinParts(parts);
  return Object.fromEntries(
    schools.flatMap(({ unit, keys: of }) => ([...of].length > 0 ? [[unit, [...of]]] : [])),
  );
}

/** The child goes to the other school, a minute after whatever was before. */
async function moves(): Promise<void> {
  house.clock.now += MINUTE;
  const seen = await house.store.seenCard(near.id, child);
  const home = { id: 'home#2', form: 'home', formVersion: 1, number: 2, at: '2026-11-23' };
  const data = { school: far.id };
  await house.store.save({ ...entry, enteredAt: house.clock.now, ...home, data }, seen!);
}

describe('Given the register of a province as it stood at an instant', () => {
  it('when a child is entered later, then it is not in it, whenever it is read', async () => {
    const before = house.clock.now;
    house.clock.now += 1;
    await house.child(near.id, { idNo: '379999201103150014', birthDate: '2011-03-15' });
    expect(await framed(before)).toEqual({ [near.code]: [keyOf(child)] });
    expect((await framed(before + 1))[near.code]).toHaveLength(2);
    expect(await framed(before - 1)).toEqual({});
  });

  it('when a child has gone to another school since, then it stands where it was', async () => {
    const before = house.clock.now;
    await moves();
    expect(await framed(before)).toEqual({ [near.code]: [keyOf(child)] });
    expect(await framed(house.clock.now)).toEqual({ [far.code]: [keyOf(child)] });
  });

  it('when the card has not followed the child yet, then it stands once, where its records have it', async () => {
    isCut = true; // the record is written, and no card any more
    await moves().catch(() => undefined);
    isCut = false;
    expect(await house.store.childCards(far.id)).toEqual([]);
    expect(await framed(house.clock.now)).toEqual({ [far.code]: [keyOf(child)] });
  });

  it('when a file does not open, then the child is on the list all the same', async () => {
    const records = await house.table.query(recordsOf({ kind: 'child', id: child }));
    const file = records.find(({ sk }) => sk.startsWith('N#file'));
    await house.table.put({ ...file!, sealed: new Uint8Array(40) });
    expect(await framed(house.clock.now)).toEqual({ [near.code]: [keyOf(child)] });
  });

  it('when a child is in a domain, then that is told by its key, as its file stood at the instant', async () => {
    const boarder = await house.child(near.id, {
      ...{ idNo: '379999201103150014', birthDate: '2011-03-15', boardingMode: '2' },
    });
    const part = await framePart(near.county, house.clock.now, naming, house.store);
    expect(part.domains).toEqual({ [keyOf(boarder)]: 'boarding' });
    expect(joinParts([part]).domains).toEqual(new Map([[keyOf(boarder), 'boarding']]));
  });

  it('when a school is closed, then it is left out from that day on, and says why', async () => {
    const closed = { ...places.cousinSchool, closedOn: '2026-11-24' };
    await house.store.addOrg(closed, 'sd-370304');
    const part = (instant: number) => framePart('sd-370304', instant, naming, house.store);
    expect(await part(house.clock.now)).toMatchObject({
      schools: [{ unit: closed.code, keys: [] }],
      excluded: [],
    });
    expect(await part(house.clock.now + 24 * 60 * MINUTE)).toEqual({
      schools: [],
      excluded: [{ unit: closed.code, reason: 'closed', evidence: '' }],
      elsewhere: [],
      domains: {},
    });
  });

  it('when the guideline does not bind a school, then it is left out and says so', async () => {
    for (const applicability of ['byReference', 'encouraged'] as const) {
      await house.store.addOrg({ ...places.cousinSchool, applicability }, 'sd-370304');
      expect(await framePart('sd-370304', house.clock.now, naming, house.store)).toMatchObject({
        schools: [],
        excluded: [{ unit: places.cousinSchool.code, reason: applicability }],
      });
    }
  });

  it('when a school has no code, then its county is not framed without it', async () => {
    const { code: _, ...codeless } = places.cousinSchool;
    await house.store.addOrg(codeless, 'sd-370304');
    await expect(framePart('sd-370304', house.clock.now, naming, house.store)).rejects.toThrow(
      'a school has no code',
    );
  });
});

describe('The parts of the counties, joined', () => {
  const unit = fc.nat(5).map((n) => `S${n}`);
  const key = fc.nat(30).map((n) => `k${n}`);
  const anyParts = fc
    .record({
      homes: fc.array(fc.tuple(key, unit), { maxLength: 30 }),
      late: fc.array(fc.tuple(key, unit), { maxLength: 8 }),
      cut: fc.nat(5),
    })
    .map(({ homes, late, cut }) => {
      const where = new Map(homes);
      const schools = Array.from({ length: 6 }, (_, n) => ({
        school: `S${n}`,
        unit: `S${n}`,
        county: '370302',
        kindOfSchool: 'primary',
        keys: [...where].flatMap(([k, s]) => (s === `S${n}` ? [k] : [])),
      }));
      const elsewhere = late.map(([k, school]) => ({ key: k, school }));
      const part = (of: typeof schools, gone: typeof elsewhere) => ({
        schools: of,
        excluded: [],
        elsewhere: gone,
        domains: {},
      });
      return [part(schools.slice(cut), elsewhere), part(schools.slice(0, cut), elsewhere)];
    });

  it('have every child once, whatever county it was read in and in whatever order', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const keysIn = (of: typeof parts) =>
          joinParts(of).schools.map(({ unit: at, keys: its }) => [at, [...its].sort()]);
        const all = joinParts(parts).schools.flatMap(({ keys: its }) => [...its]);
        expect(new Set(all).size).toBe(all.length);
        const told = parts.flatMap(({ schools, elsewhere }) => [
          ...schools.flatMap(({ keys: its }) => its),
          ...elsewhere.map(({ key: late }) => late),
        ]);
        expect(new Set(all)).toEqual(new Set(told));
        expect(keysIn(parts).map(([at]) => at)).toEqual(['S0', 'S1', 'S2', 'S3', 'S4', 'S5']);
      }),
    );
  });
});
