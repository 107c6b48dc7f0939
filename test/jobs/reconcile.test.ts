import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import { reconcile } from '../../functions/jobs/reconcile.ts';
import { places, testHouse } from '../api/test-house.ts';
import { nowhere } from '../outward/nowhere.ts';

const county = places.county.id;
const FIRST = '2026-11-23';

describe('Given a county to which a school is added every day', () => {
  it('then within any thirty nights each of them has its turn exactly once', async () => {
    const house = await testHouse(FIRST);
    const turns = new Map<string, number>();
    const store = {
      ...house.store,
      readCards: (school: string) => {
        turns.set(school, (turns.get(school) ?? 0) + 1);
        return Promise.resolve({ cards: [], unread: [] });
      },
      refoldFindings: () => Promise.resolve(),
    };
    for (let night = 0; night < 30; night++) {
      const id = `${county}-0${String(60 - night)}`;
      const { city, province } = places.school;
      await house.store.addOrg({ id, kind: 'school', name: id, county, city, province }, county);
      const due = {
        county,
        store,
        documents,
        outward: nowhere,
        now: house.clock.now,
        clock: () => house.clock.now,
      };
      await reconcile({ ...due, today: addDays(FIRST, night) });
    }
    expect(turns.get(places.school.id)).toBe(1);
    expect(turns.get(places.neighbourSchool.id)).toBe(1);
    expect([...turns.values()].every((times) => times === 1)).toBe(true);
  });

  it('then a county’s 75 schools are spread over the nights', async () => {
    const house = await testHouse(FIRST);
    for (let n = 3; n <= 75; n++) {
      const id = `${county}-${String(n).padStart(3, '0')}`;
      const { city, province } = places.school;
      await house.store.addOrg({ id, kind: 'school', name: id, county, city, province }, county);
    }
    const schools: number[] = [];
    for (let night = 0; night < 30; night++) {
      const counts = await house.job({ job: 'reconcile', county, today: addDays(FIRST, night) });
      schools.push(Number(counts['schools']));
    }
    expect(schools.reduce((sum, count) => sum + count, 0)).toBe(75);
    expect(Math.max(...schools)).toBeLessThanOrEqual(10);
  });
});

describe('Given a child whose card lags', () => {
  const month = Array.from({ length: 30 }, (_, night) => addDays(FIRST, night));

  it('then a month later its list is right, and a child that cannot be read delays only itself', async () => {
    const house = await testHouse(FIRST);
    const poisoned = await house.child(places.school.id);
    const child = await house.child(places.school.id, { idNo: '379999201103150014' });
    const seen = await house.store.seenCard(places.school.id, child);
    if (!seen) throw new Error('no such child');
    house.table.dieBefore(({ pk }) => pk.startsWith('S#'));
    const entry = { by: 'P-t', byName: '老师', device: 'd', enteredAt: house.clock.now };
    const data = { fileNumber: 1, result: 'unchanged', means: 'phone' };
    const form = { form: 'verification', formVersion: 1, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' };
    await expect(house.store.save({ ...form, ...entry, at: FIRST, data }, seen)).rejects.toThrow();
    house.table.dieBefore(() => false);
    const record = house.table
      .all()
      .find(({ pk, sk }) => pk === `C#${poisoned}` && sk.startsWith('N#file'));
    if (!record) throw new Error('no record');
    await house.table.put({ ...record, sealed: new Uint8Array(40) });

    let failed = 0;
    for (const today of month)
      await house.job({ job: 'reconcile', county, today }).catch(() => failed++);
    expect(failed).toBe(1);
    const cards = await house.store.childCards(places.school.id);
    expect(cards.find((card) => card.child === child)?.verified?.on).toBe(FIRST);
  });
});

describe('Given a finding whose card lags, which no audit has cause to move', () => {
  it('then a month later its card says what its moves say', async () => {
    const house = await testHouse('2026-09-01');
    const school = places.school.id;
    const child = await house.child(school);
    await house.job({ job: 'audit', county, today: '2026-12-02' });
    const entry = { by: 'audit', byName: '夜间核查', device: 'job', enteredAt: house.clock.now };
    const close = { rule: 'file-verified', child, number: 2, move: 'close' } as const;
    house.table.dieBefore(({ sk, version }) => sk.startsWith('F#') && version !== undefined);
    await expect(house.store.move(school, [close], '2026-12-02', entry)).rejects.toThrow('died');
    house.table.dieBefore(() => false);

    const finding = async () =>
      (await house.store.findings(school)).find(({ rule }) => rule === 'file-verified');
    expect(await finding()).toMatchObject({ state: 'open', moves: 1 });
    for (let night = 0; night < 30; night++)
      await house.job({ job: 'reconcile', county, today: addDays('2026-12-02', night) });
    expect(await finding()).toMatchObject({ state: 'closed', moves: 2, closedOn: '2026-12-02' });
  });
});
