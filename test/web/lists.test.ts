import { describe, expect, it } from 'vitest';
import type { ChildRow } from '../../functions/wire.ts';
import './compiled-words.ts';
import { aList } from './given-rows.ts';

const { countOf, dutiesOf, filterChildren, filtersIn, namesakesIn, othersDue, shownOf } =
  await import('#lib/children/filter-children.ts');
const { orderOf, orderText } = await import('#lib/children/sort-children.ts');
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
const none = { search: '', class: '', duty: '', standing: '', order: orderOf('') } as const;

describe('A list of children', () => {
  it('Given no filter, the worst stand first', () => {
    expect(names(filterChildren(rows, none))).toEqual(['李小禾', '王䶮', '欧阳晨', '赵一航']);
  });

  it.each([
    ['䶮', '王䶮'],
    ['lxh', '李小禾'],
    ['OUYANG', '欧阳晨'],
    ['ou yang chen', '欧阳晨'],
    ["li'xiao'he", '李小禾'],
    ['002x', '王䶮'],
    ['００２Ｘ', '王䶮'],
    ['ｌｘｈ', '李小禾'],
    ['　小禾　', '李小禾'],
    ['王 002', '王䶮'],
    ['002 wang', '王䶮'],
  ])('Given the search %s, %s is found alone', (search, name) => {
    expect(names(filterChildren(rows, { ...none, search }))).toEqual([name]);
  });

  it('Given several words, each must be found, and not across name and initials', () => {
    expect(filterChildren(rows, { ...none, search: '王 0013' })).toEqual([]);
    expect(filterChildren(rows, { ...none, search: 'heLXH' })).toEqual([]);
  });

  it('Given a name with ü or a dot, it is found as people type it', () => {
    const hard = [child('吕文', 'met', 1, { pinyin: 'lvwen lw' }), child('买买提·艾力', 'met', 1)];
    expect(names(filterChildren(hard, { ...none, search: 'lü' }))).toEqual(['吕文']);
    expect(names(filterChildren(hard, { ...none, search: '买买提艾力' }))).toEqual(['买买提·艾力']);
  });

  it('Given a masked list, its surnames are found and nothing else of a child', () => {
    const masked = [child('李*', 'met', 1, { masked: true }), child('王*', 'met', 1)];
    expect(names(filterChildren(masked, { ...none, search: '李' }))).toEqual(['李*']);
    expect(filterChildren(masked, { ...none, search: 'lxh' })).toEqual([]);
  });

  it('Given a class and a standing, both must hold', () => {
    expect(names(filterChildren(rows, { ...none, class: '3-1', standing: 'overdue' }))).toEqual([
      '王䶮',
    ]);
    expect(filterChildren(rows, { ...none, class: '3-1', standing: 'met' })).toEqual([]);
  });

  it.each([
    ['class', ['李小禾', '欧阳晨', '王䶮', '赵一航']],
    ['-class', ['赵一航', '王䶮', '欧阳晨', '李小禾']],
    ['-urgency', ['赵一航', '欧阳晨', '王䶮', '李小禾']],
    ['last4', ['李小禾', '欧阳晨', '赵一航', '王䶮']],
    ['name', ['李小禾', '欧阳晨', '王䶮', '赵一航']],
  ])('Given the order %s, rows follow it', (sort, wanted) => {
    expect(names(filterChildren(rows, { ...none, order: orderOf(sort) }))).toEqual(wanted);
  });

  it('Given an order, the address keeps it and reads it again; the usual one needs no word', () => {
    for (const text of ['class', '-class', '-missing', '-urgency'])
      expect(orderText(orderOf(text))).toBe(text);
    for (const text of ['', 'urgency', 'nonsense', '-nonsense', 'constructor'])
      expect(orderText(orderOf(text))).toBe('');
  });

  it('Given two of one name, both are known as namesakes; masked rows are nobody’s', () => {
    const twins = [...rows, child('王䶮', 'met', 1), child('李*', 'met', 1, { masked: true })];
    expect([...namesakesIn([...twins, child('李*', 'met', 2, { masked: true })])]).toEqual([
      '王䶮',
    ]);
  });
});

describe('A list held against several duties', () => {
  const stood = (rule: string, state: State, daysLeft: number) => ({
    rule,
    clause: '（九）2',
    state,
    daysLeft,
    facts: [],
  });
  const several = [
    child('甲', 'met', 60, {
      standings: [stood('file-verified', 'met', 60), stood('talk', 'overdue', -2)],
    }),
    child('乙', 'met', 60, {
      standings: [stood('file-verified', 'overdue', -5), stood('talk', 'dueSoon', 1)],
    }),
    child('丙', 'met', 60, {
      standings: [stood('file-verified', 'dueSoon', 3), stood('talk', 'notApplicable', 0)],
    }),
  ];

  it('Given a duty and how it stands, those are found of whom that duty stands so', () => {
    const overdue = { ...none, standing: 'overdue' } as const;
    expect(names(filterChildren(several, overdue))).toEqual(['乙', '甲']);
    expect(names(filterChildren(several, { ...overdue, duty: 'talk' }))).toEqual(['甲']);
    expect([countOf(several, '', 'overdue'), countOf(several, 'talk', 'overdue')]).toEqual([2, 1]);
  });

  it('Given a duty alone, those are left out to whom it does not apply, and its worst come first', () => {
    const talk = { ...none, duty: 'talk' };
    expect(names(filterChildren(several, talk))).toEqual(['甲', '乙']);
  });

  it('Given a duty, each row shows that one; given none, its worst, and how many more are due', () => {
    const [, second] = several;
    if (!second) throw new Error('there are three');
    expect(shownOf(second, { duty: 'talk', standing: '' })?.rule).toBe('talk');
    expect(shownOf(second, { duty: '', standing: 'dueSoon' })?.rule).toBe('talk');
    const worst = shownOf(second, none);
    expect([worst?.rule, othersDue(second, worst)]).toEqual(['file-verified', 1]);
  });

  it('Given an address with what the list does not know, nobody is caught in it', () => {
    const address = (choices: Readonly<Record<string, string>>) =>
      filtersIn((name) => choices[name] ?? '', several);
    expect(address({ class: '9-9', duty: 'nonsense', standing: 'constructor', sort: 'x' })).toEqual(
      { class: '', duty: '', standing: '', order: orderOf('') },
    );
    expect(address({ duty: 'talk', standing: 'overdue' })).toMatchObject({
      duty: 'talk',
      standing: 'overdue',
    });
    expect(dutiesOf(several)).toEqual(['file-verified', 'talk']);
  });
});

describe('Today', () => {
  it('Given a school’s list, what is due is told apart by urgency and what is done steps back', () => {
    const soon = child('高明哲', 'dueSoon', 11);
    const due = dueRows([aList([...rows, soon])]);
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
