import { beforeEach, describe, expect, it } from 'vitest';
import { anAssignment, type OpenedFile } from './given-submissions.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const people = [
  { name: '王小禾' },
  { idNo: '379999201103150014', name: '李一一', birthDate: '2011-03-15' },
  { idNo: '379999201405182337', name: '赵二二' },
];

describe('Given a school with three children and its staff', () => {
  let house: TestHouse;
  let children: string[];
  const assign = async (body: unknown, account = 'admin') => {
    const answer = await house.ask(account, 'assignCare', { params: { school }, body });
    return { ...answer, body: answer.body as { done?: string[]; left?: string[] } };
  };
  const open = async (child: string, at: string = school) =>
    (await house.ask('admin', 'openChild', { params: { school: at, child } })).body as OpenedFile;
  const assignments = async (child: string) =>
    (await open(child)).records.filter(({ form }) => form === 'care');
  const wrong = async (data: object, rest: object = {}) => {
    const { body } = await assign(anAssignment(children, data as never, rest));
    const { fields = [] } =
      (body as { detail?: { fields?: { field: string; code: string }[] } }).detail ?? {};
    return fields.map(({ field, code }) => `${field}: ${code}`);
  };
  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', school);
    await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
    await house.account('other', 'teacher', school);
    await house.account('gone', 'teacher', school, { until: '2026-11-22' });
    await house.account('coming', 'teacher', school, { from: '2026-11-24' });
    await house.account('neighbour', 'teacher', places.neighbourSchool.id);
    await house.account('officer', 'countyOfficer', places.county.id);
    children = [];
    for (const one of people) children.push(await house.child(school, one, '2026-09-01'));
  });

  it('when somebody is assigned to all of them, then each file says who, by id and by the register’s name', async () => {
    const sent = anAssignment(children, { phone: '13800000003', deputy: 'P-other' });
    expect((await assign(sent)).body).toEqual({ done: children, left: [] });
    for (const child of children) {
      const { row, care, careNumber } = await open(child);
      expect(row).toMatchObject({ carePersonName: 'teacher', deputyName: 'other' });
      expect(care).toEqual({ ...sent.data, primaryName: 'teacher', deputyName: 'other' });
      expect(careNumber).toBe(1);
    }
  });

  it('when names are sent along, then those of the register stand in their place', async () => {
    await assign(anAssignment(children, { primaryName: '冒名者', deputyName: '另一人' }));
    for (const child of children) {
      const { care } = await open(child);
      expect(care['primaryName']).toBe('teacher');
      expect(care).not.toHaveProperty('deputyName');
    }
  });

  it('when it is sent twice, or names a child twice, then it has one effect', async () => {
    const sent = anAssignment([...children, ...children]);
    expect((await assign(sent)).body).toEqual({ done: children, left: [] });
    const size = house.table.size();
    house.clock.now += 60_000;
    expect((await assign(sent)).body).toEqual({ done: children, left: [] });
    expect(await Promise.all(children.map(assignments))).toMatchObject([[{}], [{}], [{}]]);
    expect(house.table.size() - size).toBeLessThanOrEqual(8); // the lines of who looked
  });

  it('when it comes twice at once, then it has one effect', async () => {
    const sent = anAssignment(children);
    const both = await Promise.all([assign(sent), assign(sent)]);
    for (const { body } of both) expect(body).toEqual({ done: children, left: [] });
    for (const child of children) expect(await assignments(child)).toHaveLength(1);
  });

  it('when two admins assign two people at once, then each child has one of them, and nobody is told otherwise', async () => {
    await house.account('second', 'schoolAdmin', school);
    const [one, other] = await Promise.all([
      assign(anAssignment(children)),
      assign(anAssignment(children, { primary: 'P-other' }), 'second'),
    ]);
    for (const child of children) {
      const { care, careNumber } = await open(child);
      const told = [one, other].filter(({ body }) => body.done?.includes(child));
      expect(told).toHaveLength(careNumber);
      if (careNumber === 1) expect(care['primary']).toBe(told[0] === one ? 'P-teacher' : 'P-other');
    }
  });

  it('when one has moved away, or never was here, then it is left, and the others are assigned', async () => {
    const [away = '', ...here] = children;
    await transfer(away, places.neighbourSchool.id);
    const { body } = await assign(anAssignment([...children, 'C-nobody']));
    expect(body).toEqual({ done: here, left: [away, 'C-nobody'] });
    await house.account('admin', 'schoolAdmin', places.neighbourSchool.id);
    expect((await open(away, places.neighbourSchool.id)).careNumber).toBe(0);
  });

  it('when one has moved away and the list still shows it, then it is left all the same', async () => {
    const [away = '', ...here] = children;
    house.table.dieBefore(({ pk }) => pk.startsWith('S#'));
    await expect(transfer(away, places.farSchool.id)).rejects.toThrow('died');
    house.table.dieBefore(() => false);
    const { body } = await assign(anAssignment(children));
    expect(body).toEqual({ done: here, left: [away] });
    const seen = await house.store.seenCard(places.farSchool.id, away);
    expect(seen?.card.care).toBeUndefined();
  });

  it.each([
    ['P-gone', 'has left'],
    ['P-coming', 'comes tomorrow'],
    ['P-neighbour', 'works at the neighbouring school'],
    ['P-officer', 'works for the county'],
    ['P-nobody', 'is nobody'],
  ])('%s, who %s, is nobody’s care person and nobody’s deputy', async (person) => {
    expect(await wrong({ primary: person })).toEqual(['primary: unknown-person']);
    expect(await wrong({ deputy: person })).toEqual(['deputy: unknown-person']);
    expect(await assignments(children[0] ?? '')).toEqual([]);
  });

  it('who has left is not made responsible by writing an earlier day', async () => {
    expect(await wrong({ primary: 'P-gone' }, { at: '2026-11-20' })).toEqual([
      'primary: unknown-person',
    ]);
  });

  it.each<[string, object, object, string]>([
    ['nobody', { primary: '' }, {}, 'primary: required'],
    [
      'a man who teaches a subject, without a reason',
      { primaryRole: 'subjectTeacher', primaryWoman: false },
      {},
      'whyOther: required',
    ],
    ['a post that is none', { primaryRole: 'parent' }, {}, 'primaryRole: not-a-choice'],
    ['a day to come', {}, { at: '2026-11-24' }, 'at: in-the-future'],
    ['a day that never was', {}, { at: '2026-02-30' }, 'at: not-a-date'],
    ['several people', { primary: ['P-teacher'] }, {}, 'primary: unknown-person'],
  ])('an assignment of %s is refused by name', async (_what, data, rest, problem) => {
    expect(await wrong(data, rest)).toEqual([problem]);
  });

  it.each([
    ['no child', []],
    ['three hundred and one', Array.from({ length: 301 }, (_, n) => `C${n}`)],
    ['a path', ['../x']],
  ])('an assignment for %s is refused at the door', async (_what, which) => {
    expect((await assign(anAssignment(which))).body).toMatchObject({ code: 'request-malformed' });
  });

  it('for a hundred children it is one request and one reading of the staff', async () => {
    const many = Array.from({ length: 100 }, (_, n) => `C-none-${n}`);
    const before = house.meter.reads;
    expect((await assign(anAssignment(many))).body.left).toHaveLength(100);
    expect(house.meter.reads - before).toBeLessThan(110);
  });

  async function transfer(child: string, to: string): Promise<void> {
    const seen = await house.store.seenCard(school, child);
    if (!seen) throw new Error('nothing to transfer');
    const by = { by: 'P-officer', byName: '科员', device: 'test', enteredAt: house.clock.now };
    const home = { form: 'home', formVersion: 1, id: 'home#2', number: 2, at: '2026-11-23' };
    await house.store.save({ ...home, ...by, data: { school: to } }, seen);
  }
});
