import { describe, expect, it } from 'vitest';
import type { ChildRow } from '../../functions/wire.ts';
import './compiled-words.ts';

const { countOf, dutiesOf, filterChildren, filtersIn, namesakesIn, othersDue, shownOf } =
  await import('#lib/children/filter-children.ts');
const { orderOf, orderText } = await import('#lib/children/sort-children.ts');
const { nightOfChildren, nightOfFindings } = await import('#lib/areas/night-counts.ts');
const { partRows } = await import('#lib/areas/part-rows.ts');
const { nextTile, placesOf, stepOf } = await import('#lib/areas/tiles.ts');
const { marksOf } = await import('#lib/areas/course-line.ts');
const { shownRateWords } = await import('#lib/words/figures.ts');
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
const none = {
  search: '',
  class: '',
  duty: '',
  standing: '',
  left: false,
  order: orderOf(''),
} as const;

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

  it('Given one who has left, no list has the child but that of those who left, and an old link to it is the list', () => {
    const gone = child('孙远', 'notApplicable', 0, { left: { on: '2026-11-20', reason: 'other' } });
    const all = [...rows, gone];
    expect(names(filterChildren(all, none))).not.toContain('孙远');
    const left = filtersIn((name) => (name === 'left' ? 'yes' : ''), all);
    expect(names(filterChildren(all, { ...left, search: '' }))).toEqual(['孙远']);
    expect(filtersIn((name) => (name === 'left' ? 'yes' : ''), rows).left).toBe(false);
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
      { class: '', duty: '', standing: '', left: false, order: orderOf('') },
    );
    expect(address({ duty: 'talk', standing: 'overdue' })).toMatchObject({
      duty: 'talk',
      standing: 'overdue',
    });
    expect(dutiesOf(several)).toEqual(['file-verified', 'talk']);
  });
});

describe('The parts of an area', () => {
  const part = (id: string, of: number, left: number) => ({
    id,
    name: id,
    counted: {
      day: '2026-11-23',
      asOf: 0,
      files: of,
      shares: { 'rule:talk': { n: of - left, of }, coverage: { n: 0, of: 0 } },
      coverage: { schools: 1, reported: 0, over: 0, excess: 0, sources: {} },
    },
  });
  const parts = [part('乙', 10, 0), part('甲', 40, 5), { id: '丙', name: '丙' }, part('丁', 6, 5)];
  const rows = (measure: string, asked: object = {}) =>
    partRows(parts, measure, { search: '', only: '', sort: '', ...asked });

  it('Given its schools, most overdue come first, then the lower rate, and the unaudited last', () => {
    expect(rows('rule:talk').map(({ name }) => name)).toEqual(['丁', '甲', '乙', '丙']);
  });
  it('Given a school that no audit has seen, or without a headcount, it has no figures rather than zeros', () => {
    expect(rows('rule:talk', { search: '丙' })[0]?.share).toBeUndefined();
    expect(rows('coverage').every(({ share }) => share === undefined)).toBe(true);
  });
  it('Given only those overdue, or without report, are wanted, the others are left out', () => {
    expect(rows('rule:talk', { only: 'left' }).map(({ id }) => id)).toEqual(['丁', '甲']);
    expect(rows('rule:talk', { only: 'silent' }).map(({ id }) => id)).toEqual(['丙']);
  });
  it('Given a rate, it is cut and never rounded up, and what does not show says its bound', () => {
    expect(shownRateWords({ n: 9996, of: 10_000 })).toBe('99.9%');
    expect(shownRateWords({ n: 'most', of: 500 })).toBe('≥99.2%');
    expect(shownRateWords({ n: 'few', of: 500 })).toBe('≤0.8%');
  });
  it('Given cities, they lie by their neighbours, and an arrow leads to the nearest', () => {
    const places = placesOf(['德州市', '滨州市', '济南市', '威海市']);
    expect(places).toEqual([
      { row: 1, column: 2 },
      { row: 1, column: 3 },
      { row: 2, column: 2 },
      { row: 1, column: 6 },
    ]);
    expect(nextTile(places, 0, 'ArrowRight')).toBe(1);
    expect(nextTile(places, 0, 'ArrowDown')).toBe(2);
    expect(nextTile(places, 0, 'ArrowLeft')).toBeUndefined();
    expect(placesOf(Array.from({ length: 8 }, (_, at) => `区${at}`))[7]).toEqual({
      row: 2,
      column: 2,
    });
  });
  it('Given a rate, the scale has five steps, and none for what was not reported', () => {
    const step = (n: number) => stepOf({ n, of: 1000 });
    expect([1000, 990, 989, 900, 800, 799, 0].map(step)).toEqual([1, 1, 2, 3, 4, 5, 5]);
    expect([stepOf(undefined), stepOf({ n: 0, of: 0 })]).toEqual([undefined, undefined]);
  });
  it('Given a course, only points that show are drawn', () => {
    const course = [
      { day: '2026-11-08', shares: { whole: { n: 3, of: 4 } } },
      { day: '2026-11-15', shares: { whole: { n: 'most' as const, of: 40 } } },
    ];
    expect(marksOf(course, 'whole')).toEqual([{ day: '2026-11-08', thousandths: 750 }]);
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

describe('The figure of the night beside the rows it opens into', () => {
  const counted = {
    shares: { 'rule:file-verified': { n: 1, of: 5 } },
    rules: { 'file-verified': { dueSoon: 1, longest: 90 } },
  };
  const asked = { ...none, duty: 'file-verified' } as const;

  it('Given rows that changed since, both numbers are told, under each standing', () => {
    expect(nightOfChildren(rows, counted, asked)).toEqual({ night: 5, now: 4 });
    expect(nightOfChildren(rows, counted, { ...asked, standing: 'overdue' })).toEqual({
      ...{ night: 4, now: 2 },
    });
    expect(nightOfChildren(rows, counted, { ...asked, standing: 'met' })).toEqual({
      ...{ night: 0, now: 1 },
    });
  });

  it('Given a list narrowed otherwise, or a standing that no figure counts, nothing is told', () => {
    for (const other of [
      { ...asked, class: '3-1' },
      { ...asked, search: '王' },
      { ...asked, standing: 'paused' as const },
      { ...asked, left: true },
      none,
    ])
      expect(nightOfChildren(rows, counted, other)).toBeUndefined();
  });

  it('Given the findings of a county, those of one school or one duty are told apart', () => {
    const part = (id: string, file: number, talk: number) => {
      const shares = {
        'rule:file-verified': { n: 10 - file, of: 10 },
        'rule:talk': { n: 10 - talk, of: 10 },
        coverage: { n: 0, of: 10 },
      };
      const coverage = { schools: 1, reported: 0, over: 0, excess: 0, sources: {} };
      return { id, name: id, counted: { day: '2026-11-23', asOf: 0, files: 10, coverage, shares } };
    };
    const parts = [part('甲', 1, 2), part('乙', 3, 4), { id: '丙', name: '丙' }];
    expect(nightOfFindings(parts, { school: '', rule: '' })).toBe(10);
    expect(nightOfFindings(parts, { school: '乙', rule: '' })).toBe(7);
    expect(nightOfFindings(parts, { school: '', rule: 'talk' })).toBe(6);
    expect(nightOfFindings(parts, { school: '丙', rule: 'talk' })).toBe(0);
  });
});
