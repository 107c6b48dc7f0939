import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoIssuer, demoProvince, demoSchool, seedProvince } from '../../functions/demo/index.ts';
import { fileMaster } from '../../functions/local/file-master.ts';
import { openStore } from '../../functions/store/index.ts';
import type { Rows } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { memoryRows } from '../store/memory-rows.ts';

const province = demoProvince('2026-11-23', {
  countiesPerCity: 1,
  largeCounty: 12,
  schools: 142,
  children: 150,
});
const children = [...province.children()];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'province-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function storeOn(rows: Rows): Store {
  return openStore({
    rows,
    master: fileMaster(folder),
    objects: { put: () => Promise.resolve(), get: () => Promise.resolve(undefined) },
    enqueue: () => Promise.reject(new Error('nothing is left over for later')),
    clock: () => 0,
  });
}

/** Rows that note which writes changed something, and that give out after so many. */
function watched(
  rows: Rows,
  failAfter = Infinity,
): { readonly rows: Rows; readonly writes: () => number } {
  let writes = 0;
  return {
    writes: () => writes,
    rows: {
      ...rows,
      async put(row, condition) {
        if (writes >= failAfter) throw new Error('the power is gone');
        const done = await rows.put(row, condition);
        if (done) writes += 1;
        return done;
      },
    },
  };
}

const cardsOf = async (store: Store) => {
  const ids = province.orgs.map(({ org }) => org).filter(({ kind }) => kind === 'school');
  return (await Promise.all(ids.map(({ id }) => store.childCards(id)))).flat();
};
const recordsExpected = children.reduce((sum, { later }) => sum + 2 + later.length, 0);

describe('Given an empty store', () => {
  it('When a province is seeded, every child has a file with its whole history, where it belongs', async () => {
    const store = storeOn(memoryRows());
    await seedProvince(store, province);
    const cards = await cardsOf(store);
    expect(cards).toHaveLength(children.length);
    expect(cards.reduce((sum, { records }) => sum + records, 0)).toBe(recordsExpected);
    expect(await store.childCards(demoSchool)).toEqual([]);
    expect(await store.orgsBelow('sd-3703')).toHaveLength(11);
    expect(await store.account(demoIssuer, 'county-officer')).toMatchObject({ name: '周敏' });
    for (const school of [demoSchool, 'sd-370302-002']) {
      const staff = await store.staffOf(school);
      expect(staff.length).toBeGreaterThanOrEqual(8);
      expect(staff.length).toBeLessThanOrEqual(15);
      expect(staff.every(({ memberships }) => memberships.length === 1)).toBe(true);
    }
  });

  it('When a child is opened, its records are as they were made and its card follows from them', async () => {
    const store = storeOn(memoryRows());
    await seedProvince(store, province);
    const made = children.find(({ later }) => later.length > 4);
    const child = await store.reserved(made?.begun.file.idNo ?? '');
    const seen = await store.seenCard(made?.school ?? '', child ?? '');
    if (!seen || !made) throw new Error('the child has no card');
    const { card, records } = await store.openChild(seen);
    expect(records).toHaveLength(2 + made.later.length);
    expect(records.find(({ id }) => id === made.later[0]?.id)).toMatchObject({ ...made.later[0] });
    expect(card).toEqual(seen.card);
  });

  it('When it is seeded again, nothing is written', async () => {
    const rows = memoryRows();
    await seedProvince(storeOn(rows), province);
    const [size, again] = [rows.size(), watched(rows)];
    await seedProvince(storeOn(again.rows), province);
    expect([again.writes(), rows.size()]).toEqual([0, size]);
  });

  it('When the power goes in the middle, the next run ends what the first began', async () => {
    const rows = memoryRows();
    const broken = watched(rows, 500);
    await expect(seedProvince(storeOn(broken.rows), province)).rejects.toThrow('the power is gone');
    await seedProvince(storeOn(rows), province);
    const cards = await cardsOf(storeOn(rows));
    expect(cards).toHaveLength(children.length);
    expect(cards.reduce((sum, { records }) => sum + records, 0)).toBe(recordsExpected);
  });
});
