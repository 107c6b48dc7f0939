import { beforeEach, describe, expect, it } from 'vitest';
import { places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const id = (n: number) => `01ARZ3NDEKTSV4RRFFQ69G5FA${n}`;
const CARE = { primary: 'P-zhao', primaryRole: 'classTeacher', primaryWoman: true };

interface List {
  readonly children: readonly {
    readonly child: string;
    readonly carePersonName?: string;
    readonly care?: object;
  }[];
  readonly away: readonly object[];
}

describe('Given a school with three teachers', () => {
  let house: TestHouse;
  let children: string[];
  const assign = (data: object, which = children) =>
    house.ask('admin', 'assignCare', {
      params: { school },
      body: { children: which, at: house.today(), device: 'test', data },
    });
  const leave = (n: number, data: object, rest: object = {}) =>
    house.ask('admin', 'recordLeave', {
      params: { school },
      body: {
        person: 'P-zhao',
        formVersion: 1,
        id: id(n),
        at: house.today(),
        device: 'test',
        data,
        ...rest,
      },
    });
  const list = async (account = 'admin', of: string = school) =>
    (await house.ask(account, 'listChildren', { params: { school: of } })).body as List;

  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', school);
    await house.account('zhao', 'classTeacher', school, { classes: ['7-3'] });
    await house.account('qian', 'teacher', school);
    await house.account('sun', 'teacher', school);
    await house.account('officer', 'countyOfficer', places.county.id);
    children = [
      await house.child(school),
      await house.child(school, {
        idNo: '379999201103150014',
        name: '李一',
        birthDate: '2011-03-15',
      }),
    ];
  });

  describe('when several children are assigned at once', () => {
    beforeEach(async () => {
      expect((await assign({ ...CARE, deputy: 'P-sun', phone: '13800000003' })).body).toEqual({
        done: children,
        left: [],
      });
    });

    it('then each names the care person and the deputy', async () => {
      for (const row of (await list()).children)
        expect(row).toMatchObject({
          carePersonName: 'zhao',
          deputyName: 'sun',
          care: { primary: 'P-zhao', deputy: 'P-sun', on: '2026-11-23' },
        });
    });

    it('and handed on, then each says since when, and that it is a handover', async () => {
      house.advance(3);
      await assign({ primary: 'P-qian', primaryRole: 'subjectTeacher', primaryWoman: true });
      for (const { care } of (await list('qian')).children)
        expect(care).toEqual({ primary: 'P-qian', on: '2026-11-26', isHandover: true });
    });

    it('one that is no longer here is left, and named as left', async () => {
      const { body } = await assign(CARE, [...children, 'C-gone']);
      expect(body).toEqual({ done: children, left: ['C-gone'] });
    });

    it('then post and phone are known, so that nobody types them again', async () => {
      const { body } = await house.ask('admin', 'listCare', { params: { school } });
      expect(body).toEqual({
        school,
        people: [{ person: 'P-zhao', role: 'classTeacher', isWoman: true, phone: '13800000003' }],
      });
    });
  });

  describe('when one of them is away', () => {
    beforeEach(async () => {
      await assign({ ...CARE, deputy: 'P-sun' });
      const { status, body } = await leave(1, { from: '2026-11-24', until: '2026-12-02' });
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          school,
          leaves: [{ person: 'P-zhao', record: id(1), from: '2026-11-24', until: '2026-12-02' }],
        },
      });
    });

    it('then lists say so from the first to the last day, to colleagues and not to the county', async () => {
      expect((await list('sun')).away).toEqual([]);
      house.advance(1);
      for (const account of ['admin', 'zhao', 'sun'])
        expect((await list(account)).away).toEqual([{ person: 'P-zhao', until: '2026-12-02' }]);
      expect((await list('officer')).away).toEqual([]);
      house.advance(9);
      expect((await list('sun')).away).toEqual([]);
    });

    it('and it is sent twice, then it counts once', async () => {
      const again = await leave(1, { from: '2026-11-24', until: '2026-12-02' });
      expect(again.body).toMatchObject({ leaves: [{ record: id(1) }] });
    });

    it('and the same id comes with other days, then neither is lost without a word', async () => {
      const other = await leave(1, { from: '2026-11-25', until: '2026-12-02' });
      expect(other).toMatchObject({ status: 409, body: { code: 'record-conflict' } });
    });

    it('and other days take their place, or it did not come about, then that counts', async () => {
      const shorter = await leave(
        2,
        { from: '2026-11-24', until: '2026-11-24' },
        { supersedes: id(1) },
      );
      expect(shorter.body).toMatchObject({ leaves: [{ record: id(2), until: '2026-11-24' }] });
      const none = await leave(
        3,
        { from: '2026-11-24', until: '2026-11-24', notTaken: true },
        { supersedes: id(2) },
      );
      expect(none.body).toMatchObject({ leaves: [] });
      const { body } = await house.ask('admin', 'listLeaves', { params: { school } });
      expect(body).toEqual({ school, leaves: [] });
    });

    it('then no name stands in what was written', () => {
      const rows = house.table.all().filter(({ pk }) => pk === `P#${school}#P-zhao`);
      expect(rows).toMatchObject([{ by: 'P-admin', byName: '' }]);
    });
  });

  it.each([
    [
      'that ends before it begins',
      { from: '2026-11-24', until: '2026-11-23' },
      {},
      'until: before-start',
    ],
    [
      'of nobody of the school',
      { from: '2026-11-24', until: '2026-11-24' },
      { person: 'P-officer' },
      'person: unknown-person',
    ],
    ['without a last day', { from: '2026-11-24' }, {}, 'until: required'],
  ])('a leave %s is refused by name', async (_what, data, rest, wrong) => {
    const { status, body } = await leave(1, data, rest);
    const { fields } = (body as { detail: { fields: { field: string; code: string }[] } }).detail;
    expect([status, ...fields.map(({ field, code }) => `${field}: ${code}`)]).toEqual([400, wrong]);
  });

  it('a leave tells nobody at a neighbouring school', async () => {
    await house.account('neighbour', 'schoolAdmin', places.neighbourSchool.id);
    await leave(1, { from: '2026-11-23', until: '2026-11-23' });
    const { status } = await house.ask('neighbour', 'listLeaves', { params: { school } });
    expect(status).toBe(404);
    expect((await list('neighbour', places.neighbourSchool.id)).away).toEqual([]);
  });

  it('a list of children costs one reading more than before, at the same time as the others', async () => {
    await list();
    const before = house.meter.reads;
    await list();
    expect(house.meter.reads - before).toBe(3);
  });
});
