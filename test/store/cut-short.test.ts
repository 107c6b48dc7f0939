import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../functions/store/rows.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const school = places.school.id;

describe('Given a file whose beginning was cut short', () => {
  let house: TestHouse;
  let child: string;
  const begin = (at: string, by: string, to: string = school) =>
    house.store.begin(child, to, aFile, 1, at, {
      by,
      byName: by,
      device: 'import',
      enteredAt: house.clock.now,
    });
  const dies = async (which: (row: Row) => boolean) => {
    house.table.dieBefore(which);
    await expect(begin('2026-11-23', 'P-first')).rejects.toThrow('died');
    house.table.dieBefore(() => false);
  };
  const listed = async () => (await house.store.childCards(school)).map(({ name }) => name);
  beforeEach(async () => {
    house = await testHouse();
    child = await house.store.reserve(aFile.idNo);
  });

  it.each([
    ['before its home', ({ sk }: Row) => sk.startsWith('N#home')],
    ['between its home and its content', ({ sk }: Row) => sk.startsWith('N#file')],
  ])('%s, when another begins it on another day, then it is whole', async (_when, which) => {
    await dies(which);
    const card = await begin('2026-11-24', 'P-second');
    expect(card.fileSince).toMatchObject({ on: '2026-11-24' });
    expect(await listed()).toEqual([aFile.name]);
  });

  it('before its card, when another begins it on another day, then the first counts and is listed', async () => {
    await dies(({ pk }) => pk.startsWith('S#'));
    await expect(begin('2026-11-24', 'P-second')).rejects.toThrow('record-conflict');
    expect(await listed()).toEqual([aFile.name]);
    const seen = await house.store.seenCard(school, child);
    expect(seen?.card.fileSince).toMatchObject({ on: '2026-11-23' });
  });

  it('after its home, when another school begins it, then it stays where it was begun', async () => {
    await dies(({ sk }) => sk.startsWith('N#file'));
    const other = places.neighbourSchool.id;
    await expect(begin('2026-11-24', 'P-second', other)).rejects.toThrow('record-conflict');
    expect(await house.store.homeOf(child)).toBe(school);
    expect(await house.store.childCards(other)).toEqual([]);
  });
});
