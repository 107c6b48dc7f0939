import { describe, expect, it } from 'vitest';
import type { ChildRow } from '../../functions/wire.ts';
import './compiled-words.ts';

const { filterChildren } = await import('#lib/children/filter-children.ts');
const { dueRows } = await import('#lib/today/due-rows.ts');
const { schoolRows } = await import('#lib/areas/school-rows.ts');
const { countyTotals } = await import('#lib/today/county-totals.ts');
const { asksReason, schoolsOf } = await import('#lib/session/roles.ts');
type State = ChildRow['standings'][number]['state'];

function child(
  name: string,
  state: State,
  daysLeft: number,
  more: Partial<ChildRow> = {},
): ChildRow {
  const standing = { rule: 'file-verified', clause: '（七）1', state, daysLeft, facts: [] };
  return {
    child: name,
    school: 's',
    masked: false,
    name,
    missing: 0,
    standings: [standing],
    ...more,
  };
}
const names = (rows: readonly ChildRow[]) => rows.map(({ name }) => name);

const rows = [
  child('赵一航', 'met', 60, { pinyin: 'zhaoyihang zyh', idLast4: '0013', grade: '3', classNo: 2 }),
  child('王䶮', 'overdue', -3, { pinyin: 'wangyan wy', idLast4: '002X', grade: '3', classNo: 1 }),
  child('李小禾', 'overdue', -90, {
    pinyin: 'lixiaohe lxh',
    idLast4: '0010',
    grade: '1',
    classNo: 1,
  }),
  child('欧阳晨', 'dueSoon', 3, {
    pinyin: 'ouyangchen oyc',
    idLast4: '0011',
    grade: '2',
    classNo: 1,
  }),
];
const all = { search: '', class: '', standing: '', sort: '' };

describe('A list of children', () => {
  it('Given no filter, the worst stand first', () => {
    expect(names(filterChildren(rows, all))).toEqual(['李小禾', '王䶮', '欧阳晨', '赵一航']);
  });
  it.each([
    ['䶮', '王䶮'],
    ['lxh', '李小禾'],
    ['OUYANG', '欧阳晨'],
    ['002x', '王䶮'],
  ])('Given the search %s, %s is found alone', (search, name) => {
    expect(names(filterChildren(rows, { ...all, search }))).toEqual([name]);
  });
  it('Given a class and a standing, both must hold', () => {
    expect(names(filterChildren(rows, { ...all, class: '3-1', standing: 'overdue' }))).toEqual([
      '王䶮',
    ]);
    expect(filterChildren(rows, { ...all, class: '3-1', standing: 'met' })).toEqual([]);
  });
  it('Given order by class, grades come one after the other', () => {
    expect(names(filterChildren(rows, { ...all, sort: 'class' }))).toEqual([
      '李小禾',
      '欧阳晨',
      '王䶮',
      '赵一航',
    ]);
  });
});

describe('Today', () => {
  it('Given a school’s list, what is due is told apart by urgency and what is done steps back', () => {
    const soon = child('高明哲', 'dueSoon', 11);
    const due = dueRows([{ school: 's', schoolName: 's', asOf: 0, children: [...rows, soon] }]);
    expect(due.overdue.map(({ row }) => row.name)).toEqual(['李小禾', '王䶮']);
    expect(due.nearly.map(({ row }) => row.name)).toEqual(['欧阳晨']);
    expect(due.soon.map(({ row }) => row.name)).toEqual(['高明哲']);
    expect(due.done.map(({ row }) => row.name)).toEqual(['赵一航']);
  });
});

describe('A county', () => {
  const figures = (due: number, overdue: number) => ({
    due,
    met: due - overdue,
    dueSoon: 0,
    overdue,
  });
  const school = (id: string, due: number, overdue: number) => ({
    school: id,
    name: id,
    kind: '',
    children: due,
    rules: { 'file-verified': figures(due, overdue) },
  });
  const county = {
    county: 'c',
    countyName: '淄川区',
    schools: [
      school('乙', 10, 0),
      school('甲', 40, 5),
      { school: '丙', name: '丙', kind: '', rules: {} },
      school('丁', 6, 5),
    ],
  };

  it('Given its schools, most overdue come first, then the lower rate, and the unaudited last', () => {
    const sorted = schoolRows(county, 'file-verified', { search: '', only: '', sort: '' });
    expect(sorted.map(({ name }) => name)).toEqual(['丁', '甲', '乙', '丙']);
  });
  it('Given a school that no audit has seen, it has no figures rather than zeros', () => {
    const [unseen] = schoolRows(county, 'file-verified', { search: '丙', only: '', sort: '' });
    expect(unseen?.figures).toBeUndefined();
  });
  it('Given only those overdue are wanted, the others are left out', () => {
    expect(
      schoolRows(county, 'file-verified', { search: '', only: 'overdue', sort: 'name' }),
    ).toHaveLength(2);
  });
  it('Given its schools, the totals are their sums', () => {
    expect(countyTotals(county)).toEqual([
      { rule: 'file-verified', figures: { due: 56, met: 46, dueSoon: 0, overdue: 10 }, schools: 2 },
    ]);
  });
});

describe('Roles', () => {
  const membership = (role: 'classTeacher' | 'schoolAdmin' | 'countyOfficer', org: string) => ({
    role,
    org,
    orgName: org,
    above: '',
    classes: [],
  });
  const me = (...memberships: ReturnType<typeof membership>[]) => ({
    person: 'p',
    name: 'n',
    today: '2026-11-23',
    memberships,
  });

  it('Given two roles at one school, the school is offered once', () => {
    expect(
      schoolsOf(me(membership('classTeacher', 's1'), membership('schoolAdmin', 's1'))),
    ).toHaveLength(1);
  });
  it('Given a county officer, files ask for a reason, but not those of an own school', () => {
    const both = me(membership('countyOfficer', 'c'), membership('classTeacher', 's1'));
    expect([
      asksReason(both, 's1'),
      asksReason(both, 's2'),
      asksReason(me(membership('classTeacher', 's1')), 's1'),
    ]).toEqual([false, true, false]);
  });
});
