import { describe, expect, it } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { identityOf } from '../../functions/domain/ledger/identity-of.ts';
import type { Data } from '../../functions/domain/record.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;
const BEGUN = '2026-11-23';
/** Three years after the child left, and long after the month in which each school has its turn. */
const PAST = '2029-11-24';
const month = (from: string) => Array.from({ length: 30 }, (_, night) => addDays(from, night));

/** The job of thirty nights; answers how many files it destroyed. */
async function erased(house: TestHouse, from: string): Promise<number> {
  let sum = 0;
  for (const today of month(from))
    sum += Number((await house.job({ job: 'erase', county, today }))['erased']);
  return sum;
}

const events = { n: 0 };
/** Something written about a child by its school, on a day. */
async function written(house: TestHouse, child: string, form: string, at: string, data: Data) {
  const seen = await house.store.seenCard(school, child);
  if (!seen) throw new Error('no such child');
  const id = `01ARZ3NDEKTSV4RRFFQ69G5F${String(++events.n).padStart(2, '0')}`;
  const entry = { by: 'P-t', byName: '老师', device: 'd', enteredAt: house.clock.now };
  await house.store.save({ form, formVersion: 1, id, ...entry, at, data }, seen);
}
const leaves = { status: 'left', why: 'parentReturned' };

describe('Given a child who has left, and three years', () => {
  async function given() {
    const house = await testHouse(BEGUN);
    const child = await house.child(school);
    const talk = { mode: 'faceToFace', note: '只有老师知道的话' };
    await written(house, child, 'talk', BEGUN, talk);
    await written(house, child, 'status', BEGUN, leaves);
    const seen = await house.store.seenCard(school, child);
    if (!seen) throw new Error('no such child');
    return { house, child, seen };
  }

  it('then until that day nothing is touched', async () => {
    const { house, child } = await given();
    const before = structuredClone(house.table.all().filter(({ pk }) => pk === `C#${child}`));
    expect(await erased(house, addDays('2029-11-23', -30))).toBe(0);
    expect(house.table.all().filter(({ pk }) => pk === `C#${child}`)).toEqual(before);
    expect(await house.store.childCards(school)).toHaveLength(1);
  });

  it('then within a month no copy of the key is left, and the records stand as they were', async () => {
    const { house, child } = await given();
    const records = () =>
      house.table.all().filter(({ pk, sk }) => pk === `C#${child}` && sk !== 'key');
    const before = structuredClone(records());
    expect(await erased(house, PAST)).toBe(1);
    expect(records()).toEqual(before);
    expect(
      house.table
        .all()
        .filter((row) => JSON.stringify(row).includes('wrapped'))
        .map(({ pk }) => pk),
    ).not.toContain(`C#${child}`);
    const mine = house.table.all().filter(({ pk, sk }) => pk.includes(child) || sk.includes(child));
    expect(mine.filter((row) => row['envelope'] !== undefined)).toEqual([]);
  });

  it('then it is in no list, opens for nobody, and a refold or a second night changes nothing', async () => {
    const { house, child } = await given();
    await erased(house, PAST);
    await house.account('admin', 'schoolAdmin', school);
    const there = structuredClone(house.table.all());
    expect(await erased(house, PAST)).toBe(0);
    await house.store.refold(child, school);
    expect(house.table.all().filter(({ pk }) => !pk.startsWith('J#'))).toEqual(
      there.filter(({ pk }) => !pk.startsWith('J#')),
    );
    expect(await house.store.readCards(school)).toEqual({ cards: [], unread: [] });
    expect(await house.store.filesAsOf(school, house.clock.now)).toEqual({
      cards: [],
      unread: [],
      elsewhere: [],
    });
    const opened = await house.ask('admin', 'openChild', { params: { school, child } });
    expect(opened.status).toBe(404);
  });

  it('then what the school sends late about it is as if it had never been there', async () => {
    const { house, child, seen } = await given();
    await erased(house, PAST);
    const entry = { by: 'P-t', byName: '老师', device: 'd', enteredAt: house.clock.now };
    const data = { fileNumber: 1, result: 'unchanged', means: 'phone' };
    const draft = { form: 'verification', formVersion: 1, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' };
    await house.store.save({ ...draft, ...entry, at: BEGUN, data }, seen); // by a request that had read the card before
    await erased(house, addDays(PAST, 30));
    expect(await house.store.seenCard(school, child)).toBeUndefined();
  });

  it('then the number is free: a child who comes back begins a file of its own', async () => {
    const { house, child } = await given();
    await erased(house, PAST);
    expect(await house.store.reserved(identityOf(aFile, school))).toBeUndefined();
    const again = await house.child(school);
    expect(again).not.toBe(child);
    expect((await house.store.childCards(school)).map((card) => card.child)).toEqual([again]);
    expect(await house.child(school)).toBe(again);
  });
});

describe('Given children whose time has not come', () => {
  it('then one who came back is kept, though the card still says that it left', async () => {
    const house = await testHouse(BEGUN);
    const child = await house.child(school);
    await written(house, child, 'status', BEGUN, leaves);
    house.table.dieBefore(({ pk }) => pk.startsWith('S#'));
    await expect(written(house, child, 'status', BEGUN, { status: 'active' })).rejects.toThrow();
    house.table.dieBefore(() => false);
    expect((await house.store.childCards(school))[0]?.left).toBeDefined();
    expect(await erased(house, PAST)).toBe(0);
    expect((await house.store.seenCard(school, child))?.card.name).toBe(aFile.name);
  });

  it('then a province that keeps files for ten years keeps them', async () => {
    const house = await testHouse(BEGUN);
    const child = await house.child(school);
    await written(house, child, 'status', BEGUN, leaves);
    await house.account('province', 'provinceOfficer', 'sd');
    const body = {
      form: 'thresholds',
      formVersion: 2,
      number: 1,
      at: BEGUN,
      device: 'd',
      data: { from: BEGUN, fileKept: 120 },
    };
    const decided = await house.ask('province', 'decideSettings', { params: { org: 'sd' }, body });
    expect(decided.status).toBe(200);
    house.advance(1);
    expect(await erased(house, PAST)).toBe(0);
    expect(await erased(house, '2036-11-24')).toBe(1);
  });
});

describe('Given that the worker dies', () => {
  it.each([1, 2, 3, 4, 5])(
    'before its write number %i, then the next turn ends what it began',
    async (nth) => {
      const house = await testHouse(BEGUN);
      const child = await house.child(school);
      await written(house, child, 'status', BEGUN, leaves);
      const seen = await house.store.seenCard(school, child);
      if (!seen) throw new Error('no such child');
      let writes = 0;
      house.table.dieBefore(() => ++writes === nth);
      const when = { today: PAST, now: house.clock.now };
      await house.store.erase(seen, [aFile.idNo], when).catch(() => false);
      house.table.dieBefore(() => false);
      expect(await erased(house, PAST)).toBe(writes >= nth ? 1 : 0);
      const rows = house.table.all().filter(({ pk, sk }) => `${pk}${sk}`.includes(child));
      expect(rows.filter((row) => row['envelope'] !== undefined)).toEqual([]);
      expect(await house.store.reserved(aFile.idNo)).toBeUndefined();
    },
  );

  it('and a file that does not open delays only itself, and is named', async () => {
    const house = await testHouse(BEGUN);
    const poisoned = await house.child(school);
    const other = await house.child(school, { idNo: '379999201103150014' });
    for (const child of [poisoned, other]) await written(house, child, 'status', BEGUN, leaves);
    const record = house.table
      .all()
      .find(({ pk, sk }) => pk === `C#${poisoned}` && sk.startsWith('N#file'));
    if (!record) throw new Error('no record');
    await house.table.put({ ...record, sealed: new Uint8Array(40) });
    const faults: unknown[] = [];
    for (const today of month(PAST))
      await house.job({ job: 'erase', county, today }).catch((fault) => faults.push(fault));
    expect(faults).toEqual([expect.objectContaining({ name: 'LeftOut', ids: [poisoned] })]);
    expect((await house.store.childCards(school)).map(({ child }) => child)).toEqual([poisoned]);
  });
});
