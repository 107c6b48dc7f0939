import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterRegister } from '../../functions/deeds/enter-register.ts';
import { documents } from '../../functions/documents/index.ts';
import { holding } from '../../functions/domain/access.ts';
import { embeddedRows, type Embedded } from '../../functions/local/embedded-rows.ts';
import { fileMaster } from '../../functions/local/file-master.ts';
import { openStore } from '../../functions/store/index.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { ISSUER, ORGS, PEOPLE, WHOLE, type Workbook } from '../domain/register/given-register.ts';
import { aRegister } from './a-register.ts';

const SCHOOL = 'sd-370302-014';
const today = '2026-11-23';

describe('Given an empty table of the embedded store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  let table: Embedded;
  let store: Store;
  const clock = { now: 0 };
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    table = await embeddedRows(undefined);
    store = storeOn(table.rows);
  });
  afterEach(async () => {
    await table.close();
  });

  function storeOn(rows: Rows): Store {
    return openStore({
      rows,
      master: fileMaster(folder),
      objects: { put: () => Promise.resolve(), get: () => Promise.resolve(undefined) },
      enqueue: () => Promise.reject(new Error('nothing is queued')),
      clock: () => clock.now,
    });
  }
  async function enter(workbook: Workbook, write = true, into = store) {
    const order = { workbook: await aRegister(workbook), issuer: ISSUER, write };
    return enterRegister(order, { store: into, documents, today });
  }
  const counts = ({ orgs, people }: Awaited<ReturnType<typeof enter>>) =>
    ['new', 'change', 'nothing'].map(
      (does) => [...orgs, ...people].filter((each) => each.does === does).length,
    );
  const withPerson = (at: number, said: object): Workbook => ({
    ...WHOLE,
    people: PEOPLE.map((row, each) => (each === at ? { ...row, ...said } : row)),
  });

  it('a workbook that is only tried writes nothing, not even a key', async () => {
    const tried = await enter(WHOLE, false);
    expect([counts(tried), tried.written]).toEqual([[7, 0, 0], false]);
    expect(await store.orgsBelow('everything')).toEqual([]);
    expect(await store.account(ISSUER, 'a-2')).toBeUndefined();
    expect(await table.rows.query('O#sd')).toEqual([]);
  });

  it('entered, the organisations lie below one another and the accounts are bound, names sealed', async () => {
    expect((await enter(WHOLE)).written).toBe(true);
    expect((await store.orgsBelow('sd-370302')).map(({ name }) => name)).toEqual(['北坡小学']);
    expect(await store.org(SCHOOL)).toEqual((await store.orgsBelow('sd-370302'))[0]);
    const account = await store.account(ISSUER, 'a-3');
    expect(account).toMatchObject({ name: '陈静', memberships: [{ role: 'classTeacher' }] });
    expect((await store.staffOf(SCHOOL)).map(({ name }) => name).sort()).toEqual(
      ['赵明远', '陈静'].sort(),
    );
    const stored = JSON.stringify(await table.rows.query(`O#${SCHOOL}`));
    expect(stored).toContain(account?.person);
    expect(stored).not.toContain('陈静');
    expect(stored).not.toContain('a-3');
  });

  it('entered again it changes nothing', async () => {
    await enter(WHOLE);
    const again = await enter(WHOLE);
    expect([counts(again), again.problems]).toEqual([[0, 0, 7], []]);
  });

  it('one fault in the last row, and not one row is written', async () => {
    const { problems, written } = await enter(withPerson(2, { 任职起日: '2026-02-30' }));
    expect(problems).toEqual([{ sheet: '人员', row: 4, column: '任职起日', code: 'not-a-date' }]);
    expect(written).toBe(false);
    expect(await store.orgsBelow('everything')).toEqual([]);
  });

  it('a last day ends the account from the day after, and an older workbook does not let it in again', async () => {
    await enter(WHOLE);
    await enter(withPerson(2, { 任职止日: '2026-11-30' }));
    const held = async (day: string) =>
      holding((await store.account(ISSUER, 'a-3'))?.memberships ?? [], day).length;
    expect([await held('2026-11-30'), await held('2026-12-01')]).toEqual([1, 0]);
    const [staff] = (await store.staffOf(SCHOOL)).filter(({ name }) => name === '陈静');
    expect(staff?.memberships[0]?.until).toBe('2026-11-30');
    expect((await enter(WHOLE)).problems.map(({ code }) => code)).toEqual(['end-taken-back']);
    expect(await held('2026-12-01')).toBe(0);
  });

  it('another name and a closing day stand at both places, at once for whoever wrote them', async () => {
    await enter(WHOLE);
    expect((await store.org(SCHOOL))?.name).toBe('北坡小学'); // remembered from here on
    const orgs = ORGS.map((row, at) =>
      at === 3 ? { ...row, 机构名称: '北坡完小', 撤并日期: '2027-07-01' } : row,
    );
    const { orgs: changes } = await enter({ orgs, people: [] });
    expect(changes[3]?.columns).toEqual(['机构名称', '撤并日期']);
    const now = { name: '北坡完小', closedOn: '2027-07-01' };
    expect(await store.org(SCHOOL)).toMatchObject(now);
    expect((await store.orgsBelow('sd-370302'))[0]).toMatchObject(now);
  });

  it('another process knows the new name when its ten minutes are over', async () => {
    await enter(WHOLE);
    const other = storeOn(table.rows);
    await other.org(SCHOOL);
    await enter({
      orgs: ORGS.map((row, at) => (at === 3 ? { ...row, 机构名称: '北坡完小' } : row)),
      people: [],
    });
    const names = [(await other.org(SCHOOL))?.name];
    clock.now += 10 * 60_000;
    names.push((await other.org(SCHOOL))?.name);
    expect(names).toEqual(['北坡小学', '北坡完小']);
  });

  it('another name of a person stands at every post', async () => {
    await enter({ ...WHOLE, people: [...PEOPLE, { ...PEOPLE[1], 角色: '教师' }] });
    await enter({ orgs: [], people: [{ ...PEOPLE[1], 姓名: '赵明元' }] });
    expect(await store.account(ISSUER, 'a-2')).toMatchObject({ name: '赵明元' });
    const names = (await table.rows.query(`O#${SCHOOL}`, 'staff#')).length;
    expect(names).toBe(3);
    expect((await store.staffOf(SCHOOL)).map(({ name }) => name)).toContain('赵明元');
    expect((await store.staffOf(SCHOOL)).map(({ name }) => name)).not.toContain('赵明远');
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'cut short after %i writes, the next run ends as if nothing had been',
    async (after) => {
      await expect(enter(WHOLE, true, storeOn(givingOut(table.rows, after)))).rejects.toThrow(
        'away',
      );
      expect((await enter(WHOLE)).problems).toEqual([]);
      for (const [id, parent] of [
        ['sd-3703', 'sd'],
        ['sd-370302', 'sd-3703'],
        [SCHOOL, 'sd-370302'],
      ] as const) {
        const below = (await store.orgsBelow(parent)).find((org) => org.id === id);
        expect(below).toEqual(await store.org(id));
        expect(below).toBeDefined();
      }
      for (const { 账号标识: subject, 任职机构编号: org } of PEOPLE) {
        const account = await store.account(ISSUER, String(subject));
        expect(account?.memberships).toHaveLength(1);
        const staff = await store.staffOf(String(org));
        expect(staff.find(({ person }) => person === account?.person)?.name).toBe(account?.name);
      }
    },
  );
});

/** Rows that give out in the middle: of several to be put together only the first are. */
function givingOut(rows: Rows, after: number): Rows {
  let left = after;
  return {
    ...rows,
    async putAll(all: readonly Row[]) {
      const some = all.slice(0, left);
      left -= some.length;
      await rows.putAll(some);
      if (some.length < all.length) throw new Error('the table is away');
    },
  };
}
