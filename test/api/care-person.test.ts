import { beforeEach, describe, expect, it } from 'vitest';
import { anAssignment, aTalk, aVisit, aWithdrawal, ulidOf } from './given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;

/** Care person is a relation, not a role: it lasts as long as the assignment. */
describe('Given a teacher without a class, assigned to one child of two', () => {
  let house: TestHouse;
  let [mine, other] = ['', ''];
  const assign = async (child: string, data: object = {}) => {
    const body = anAssignment([child], {
      primary: 'P-mentor',
      primaryRole: 'subjectTeacher',
      ...data,
    });
    const { body: done } = await house.ask('admin', 'assignCare', { params: { school }, body });
    expect(done).toEqual({ done: [child], left: [] });
  };
  const listed = async (account = 'mentor') => {
    const { status, body } = await house.ask(account, 'listChildren', { params: { school } });
    return status === 200
      ? (body as { children: { child: string }[] }).children.map(({ child }) => child)
      : status;
  };
  const opens = async (child: string, account = 'mentor') => {
    const { status, body } = await house.ask(account, 'openChild', { params: { school, child } });
    return status === 200 ? (body as { mayWrite: boolean }).mayWrite : status;
  };
  const writes = async (child: string, body: unknown = aTalk(1), account = 'mentor') => {
    const reply = await house.ask(account, 'submitRecord', { params: { school, child }, body });
    return 'toConfirm' in (reply.body as object) ? 'waits for the school' : reply.status;
  };

  beforeEach(async () => {
    house = await testHouse();
    mine = await house.child(school, {}, '2026-09-01');
    other = await house.child(
      school,
      { idNo: '379999201103150014', name: '李一一', birthDate: '2011-03-15' },
      '2026-09-01',
    );
    await house.account('admin', 'schoolAdmin', school);
    await house.account('mentor', 'teacher', school);
    await house.account('successor', 'teacher', school);
    await house.account('deputy', 'teacher', school);
    await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  });

  it('before the assignment sees nobody', async () => {
    expect([await listed(), await opens(mine), await writes(mine)]).toEqual([[], 404, 404]);
  });

  describe('when assigned', () => {
    beforeEach(() => assign(mine));

    it('then lists, opens and writes exactly that child', async () => {
      expect(await listed()).toEqual([mine]);
      expect([await opens(mine), await opens(other)]).toEqual([true, 404]);
      expect([await writes(mine), await writes(other)]).toEqual([200, 404]);
    });

    it('then writes whatever is written about a child: talk, visit, correction, file', async () => {
      const forms = [
        aTalk(1),
        aVisit(2),
        aTalk(3, {}, { supersedes: ulidOf(1), reason: '日期写错' }),
        aWithdrawal(4, 2),
        { ...aTalk(5), form: 'file', id: undefined, number: 2, data: { ...aFile, classNo: 3 } },
      ];
      for (const body of forms) expect(await writes(mine, body)).toBe(200);
      for (const body of forms) expect(await writes(other, body)).toBe(404);
    });

    it('then may neither assign, import nor see the county', async () => {
      const params = { school, county: places.county.id, area: places.county.id, import: 'I1' };
      const body = anAssignment([mine], { primary: 'P-mentor' });
      for (const name of ['assignCare', 'startImport', 'readFigures', 'listFindings'] as const)
        expect((await house.ask('mentor', name, { params, body })).status).toBe(404);
    });

    it('then knows the colleagues to name as visitors, by name and post alone', async () => {
      const { body } = await house.ask('mentor', 'listStaff', { params: { school } });
      const { staff } = body as { staff: object[] };
      expect(staff).toContainEqual({
        person: 'P-teacher',
        name: 'teacher',
        roles: ['classTeacher'],
        classes: ['7-3'],
      });
      expect(staff).toHaveLength(5);
    });

    it('and the child is handed over, then it is gone at once, and what was written that day waits for the school', async () => {
      await writes(mine);
      await assign(mine, { primary: 'P-successor', handover: '每周三谈话' });
      expect([await listed(), await opens(mine), await writes(mine, aTalk(2))]).toEqual([
        [],
        404,
        'waits for the school',
      ]);
      house.advance(1);
      expect(await writes(mine, aTalk(3, {}, { at: '2026-11-24' }))).toBe(404);
      expect([await listed('successor'), await opens(mine, 'successor')]).toEqual([[mine], true]);
      expect(await writes(mine, aTalk(4), 'successor')).toBe(200);
    });

    it('and the handover has not reached the list yet, then the file itself is closed all the same', async () => {
      house.table.dieBefore(({ pk }) => pk.startsWith('S#'));
      const body = anAssignment([mine], { primary: 'P-successor' });
      await house.ask('admin', 'assignCare', { params: { school }, body });
      house.table.dieBefore(() => false);
      expect(await opens(mine)).toBe(404);
      expect(await listed()).toEqual([]);
    });

    it('and handed over, then a talk of a day before the first assignment is refused', async () => {
      await assign(mine, { primary: 'P-successor' });
      const late = aTalk(1, {}, { at: '2026-11-20' });
      expect(await writes(mine, late)).toBe(404);
    });

    it('and the child changes its class, then nothing changes for the care person', async () => {
      const next = {
        ...aTalk(1),
        form: 'file',
        id: undefined,
        number: 2,
        data: { ...aFile, classNo: 1 },
      };
      expect(await writes(mine, next)).toBe(200);
      expect([await opens(mine), await opens(mine, 'teacher')]).toEqual([true, 404]);
    });

    it('and leaves the school, then sees nobody from the day after', async () => {
      await house.account('mentor', 'teacher', school, { until: '2026-11-23' });
      expect(await opens(mine)).toBe(true);
      house.advance(1);
      expect([await listed(), await opens(mine)]).toEqual([404, 404]);
      expect(await writes(mine, aTalk(1))).toBe('waits for the school');
      expect(await writes(mine, aTalk(2, {}, { at: '2026-11-24' }))).toBe(404);
    });

    it('and the child moves to another school, then it is out of reach by either hint', async () => {
      const seen = await house.store.seenCard(school, mine);
      if (!seen) throw new Error('nothing to transfer');
      const by = { by: 'P-officer', byName: '科员', device: 'test', enteredAt: house.clock.now };
      const home = { form: 'home', formVersion: 1, id: 'home#2', number: 2, at: '2026-11-23' };
      const to = places.neighbourSchool.id;
      await house.store.save({ ...home, ...by, data: { school: to } }, seen);
      expect([await listed(), await opens(mine)]).toEqual([[], 404]);
      const tomorrow = aTalk(1, {}, { at: '2026-11-24' });
      house.advance(1);
      expect(await writes(mine, tomorrow)).toBe(404);
      const by2 = await house.ask('mentor', 'openChild', { params: { school: to, child: mine } });
      expect(by2.status).toBe(404);
    });

    it('and a deputy is named, then the deputy sees the child too, until another is named', async () => {
      await assign(mine, { deputy: 'P-deputy' });
      expect([await listed('deputy'), await writes(mine, aTalk(1), 'deputy')]).toEqual([
        [mine],
        200,
      ]);
      expect(await opens(mine)).toBe(true);
      await assign(mine);
      expect([await listed('deputy'), await opens(mine, 'deputy')]).toEqual([[], 404]);
    });
  });

  it('a class teacher sees the own class and the children assigned elsewhere, each once', async () => {
    await assign(other, { primary: 'P-teacher', primaryRole: 'classTeacher' });
    const mineToo = await house.child(
      school,
      { idNo: '379999201405182337', name: '赵二二', classNo: 1 },
      '2026-09-01',
    );
    expect(await opens(mineToo, 'teacher')).toBe(404);
    await assign(mineToo, { primary: 'P-teacher', primaryRole: 'classTeacher' });
    const seen = await listed('teacher');
    expect([...(seen as string[])].sort()).toEqual([mine, other, mineToo].sort());
  });

  it('a name in a ledger alone opens nothing: it is nobody’s account', async () => {
    const seen = await house.store.seenCard(school, mine);
    if (!seen) throw new Error('the child is gone');
    const by = { by: 'P-admin', byName: 'admin', device: 'import', enteredAt: house.clock.now };
    const section = { form: 'care', formVersion: 1, id: 'care#1', number: 1, at: '2026-11-23' };
    await house.store.save({ ...section, ...by, data: { primaryName: 'mentor' } }, seen);
    expect([await listed(), await opens(mine)]).toEqual([[], 404]);
  });
});
