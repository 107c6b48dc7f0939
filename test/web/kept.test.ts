import { describe, expect, it, vi } from 'vitest';
import type { ChildRow } from '../../functions/wire.ts';
import { orKept } from '../../web/src/lib/api/or-kept.ts';
import { Refusal } from '../../web/src/lib/api/refusal.ts';
import { ownRows, withoutNumbers } from '../../web/src/lib/kept/own-rows.ts';
import { makeKey, seal, unseal } from '../../web/src/lib/kept/seal.ts';
import type { Me } from '../../web/src/lib/session/me.ts';

const row: ChildRow = {
  child: 'child-1',
  school: 'school-1',
  masked: false,
  name: '李小禾',
  pinyin: 'li xiao he',
  idLast4: '002X',
  gender: '2',
  grade: '3',
  classNo: 2,
  boardingMode: 'day',
  carePersonName: '陈老师',
  care: { primary: 'person-9', on: '2026-09-01' },
  talkedOn: '2026-11-04',
  lastFollowUp: '说好本周给妈妈打电话',
  missing: 2,
  standings: [],
};

function who(...memberships: Pick<Me['memberships'][number], 'role' | 'classes'>[]): Me {
  const place = { org: 'school-1', orgName: '岳庄小学', above: 'county-1' };
  const all = memberships.map((membership) => ({ ...place, ...membership }));
  return { person: 'person-1', name: '陈老师', today: '2026-11-23', memberships: all };
}

describe('The copy of a list on a device', () => {
  it('Given a row, it keeps name, class, dates and what was agreed, and no number', () => {
    expect(withoutNumbers(row)).toEqual({
      child: 'child-1',
      school: 'school-1',
      masked: false,
      name: '李小禾',
      pinyin: 'li xiao he',
      grade: '3',
      classNo: 2,
      care: row.care,
      talkedOn: '2026-11-04',
      lastFollowUp: '说好本周给妈妈打电话',
      missing: 2,
      standings: [],
    });
  });

  it('Given a teacher, the rows that the server gives are the own ones', () => {
    const other = { ...row, child: 'child-2', classNo: 1 };
    for (const role of ['teacher', 'classTeacher'] as const)
      expect(ownRows(who({ role, classes: [] }), 'school-1', [row, other])).toEqual([row, other]);
  });

  it('Given a school admin, only the own class and the children assigned to them are kept', () => {
    const admin = { role: 'schoolAdmin' as const, classes: [] };
    const assigned = {
      ...row,
      child: 'child-3',
      classNo: 5,
      care: { deputy: 'person-1', on: '2026-09-01' },
    };
    const rows = [row, assigned, { ...row, child: 'child-4', classNo: 6 }];
    expect(ownRows(who(admin), 'school-1', rows)).toEqual([assigned]);
    const teaches = { role: 'classTeacher' as const, classes: ['3-2'] };
    expect(ownRows(who(admin, teaches), 'school-1', rows)).toEqual([row, assigned]);
  });

  it('Given a school where one does not work, nothing is kept', () => {
    expect(ownRows(who({ role: 'schoolAdmin', classes: [] }), 'school-2', [row])).toEqual([]);
  });
});

describe('A sealed thing', () => {
  it('Given its key and its label, it opens; with another of either it does not', async () => {
    const key = await makeKey();
    const sealed = await seal(key, 'person list', { name: '李小禾' });
    expect(await unseal(key, 'person list', sealed)).toEqual({ name: '李小禾' });
    await expect(unseal(key, 'person me', sealed)).rejects.toThrow();
    await expect(unseal(await makeKey(), 'person list', sealed)).rejects.toThrow();
    expect(new TextDecoder().decode(sealed.box)).not.toContain('李');
  });

  it('Given a key, its bytes cannot be had', async () => {
    await expect(crypto.subtle.exportKey('raw', await makeKey())).rejects.toThrow();
  });
});

describe('An answer, or the copy', () => {
  const kept = async () => 'copy';
  const nothing = async () => undefined;
  const offline = () => Promise.reject(new Refusal(503, 'offline'));

  it('Given an answer, the copy is not looked at', async () => {
    expect(await orKept(async () => 'answer', kept)).toEqual({ value: 'answer', copied: false });
  });
  it('Given no network, it is the copy; without one, the trouble', async () => {
    expect(await orKept(offline, kept)).toEqual({ value: 'copy', copied: true });
    await expect(orKept(offline, nothing)).rejects.toThrow('offline');
  });
  it('Given a refusal, the copy does not hide it', async () => {
    const refuse = () => Promise.reject(new Refusal(404, 'not-found'));
    await expect(orKept(refuse, kept)).rejects.toThrow('not-found');
  });
  it('Given an answer that does not come, it is the copy after some seconds; without one, the answer still', async () => {
    vi.useFakeTimers();
    const never = orKept(() => new Promise<string>(() => undefined), kept);
    const slow = orKept(
      () => new Promise<string>((resolve) => setTimeout(() => resolve('answer'), 60_000)),
      nothing,
    );
    await vi.advanceTimersByTimeAsync(9000);
    expect(await never).toEqual({ value: 'copy', copied: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await slow).toEqual({ value: 'answer', copied: false });
    vi.useRealTimers();
  });
});
