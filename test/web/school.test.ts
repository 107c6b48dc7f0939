import { describe, expect, it } from 'vitest';
import { inBothLanguages, speaking } from './compiled-words.ts';
import { aList, aRow, someone } from './given-rows.ts';

const { preferred, staffLines } = await import('#lib/school/staff-lines.ts');
const { byClass, groupsOffered, knownOf, loadAfter, offered } =
  await import('#lib/school/assigning.ts');
const { awayWords, postWords } = await import('#lib/school/staff-words.ts');
const { spanWords } = await import('#lib/words/dates.ts');
const { assignLink, leaveLink } = await import('#lib/words/links.ts');
const { navigation } = await import('#lib/shell/nav.ts');

const on = '2026-09-01';
const of = (primary: string, name: string) => ({ care: { primary, on }, carePersonName: name });
const children = [
  aRow('一', { ...of('zhao', '赵敏'), deputyName: '孙芳' }),
  aRow('二', of('zhao', '赵敏')),
  aRow('三', { ...of('wu', '吴老'), classNo: 1 }),
  aRow('四'),
];
const school = {
  list: aList(children, [{ person: 'zhao', until: '2026-12-02' }]),
  staff: [
    { person: 'sun', name: '孙芳', roles: ['teacher'], classes: [] },
    { person: 'zhao', name: '赵敏', roles: ['classTeacher'], classes: ['3-2'] },
  ],
  care: [
    { person: 'wu', role: 'subjectTeacher', isWoman: false },
    { person: 'zhao', role: 'classTeacher', isWoman: true, phone: '13800000003' },
  ],
  leaves: [{ person: 'zhao', record: 'L1', from: '2026-11-23', until: '2026-12-02' }],
};

describe('The staff of a school', () => {
  it('Given who left their children behind, they come first; then who carries most', () => {
    expect(staffLines(school)).toMatchObject([
      { name: '吴老', isHere: false, children: 1 },
      { name: '赵敏', isHere: true, children: 2, until: '2026-12-02', deputies: ['孙芳'] },
      { name: '孙芳', isHere: true, children: 0, leaves: [] },
    ]);
  });
  it('Given somebody gone whose children have left too, nobody waits, and they are no line', () => {
    const left = { on, reason: 'moved', keptUntil: on } as never;
    const gone = aRow('五', { ...of('qian', '钱老'), left });
    const now = { ...school, list: aList([...children, gone]) };
    expect(staffLines(now).map(({ name }) => name)).not.toContain('钱老');
  });
  it('Given the care persons, it says how many are class teachers or women', () => {
    expect(preferred(school)).toEqual({ n: 1, of: 2 });
  });
  it('Given each of them, post, days away and who stands in are in words', () => {
    const [gone, zhao] = staffLines(school);
    if (!gone || !zhao) throw new Error('two are needed');
    expect(speaking('zh', () => [gone, zhao].map(postWords))).toEqual([
      '已不在本校',
      '班主任，三2班',
    ]);
    expect(inBothLanguages(() => awayWords(zhao, '2026-11-23'))).toEqual({
      zh: '外出至12-02，孙芳代',
      en: 'Away until 12-02, 孙芳 stands in',
    });
    const alone = { ...zhao, deputies: [] };
    expect(speaking('zh', () => awayWords(alone, '2026-11-23'))).toBe('外出至12-02，没有备岗');
    expect(speaking('zh', () => awayWords({ ...alone, children: 0 }, '2026-11-23'))).toBe(
      '外出至12-02',
    );
    expect(awayWords({ ...alone, until: undefined }, '2026-11-23')).toBe('');
    const span = () => spanWords('2026-12-28', '2027-01-03', '2026-11-23');
    expect(speaking('zh', span)).toBe('12-28至2027-01-03');
  });
});

describe('Assigning', () => {
  it('Given children without anybody, they are offered first; then all, then those of each person', () => {
    const groups = speaking('zh', () => groupsOffered(school));
    expect(groups.map(({ words }) => words)).toEqual([
      '没有责任人的1名',
      '全校4名',
      '吴老名下1名',
      '赵敏名下2名',
    ]);
    const names = groups.map(({ key }) => offered(children, key).map(({ name }) => name));
    expect(names).toEqual([['四'], ['一', '二', '三', '四'], ['三'], ['一', '二']]);
  });
  it('Given a list, its classes come in order', () => {
    const classes = speaking('zh', () => byClass(children));
    expect(classes.map(({ words, rows }) => [words, rows.length])).toEqual([
      ['三1班', 1],
      ['三2班', 3],
    ]);
  });
  it('Given some chosen, the load counts nobody twice', () => {
    expect(loadAfter('zhao', children, children.slice(1, 3))).toBe(3);
    expect(loadAfter('sun', children, children.slice(0, 1))).toBe(1);
  });
  it('Given who was assigned before, post and phone stand filled; of others no more than the post is known', () => {
    expect(knownOf('zhao', school)).toEqual({
      primaryRole: 'classTeacher',
      primaryWoman: true,
      phone: '13800000003',
      whyOther: undefined,
    });
    expect(knownOf('sun', school)).toEqual({
      primaryRole: undefined,
      primaryWoman: undefined,
      phone: undefined,
      whyOther: undefined,
    });
    expect(knownOf('zhao', { ...school, care: [] })).toMatchObject({ primaryRole: 'classTeacher' });
  });
  it('Given who is meant, the address says so by ids', () => {
    expect(assignLink('s')).toBe('/schools/s/assign');
    expect(assignLink('s', { of: 'zhao', to: 'zhao' })).toBe('/schools/s/assign?of=zhao&to=zhao');
    expect(leaveLink('s', 'zhao', 'L1')).toBe('/schools/s/leave?person=zhao&record=L1');
  });
});

describe('The navigation of who runs a school', () => {
  const hrefs = (items: readonly { readonly href: string }[]) => items.map(({ href }) => href);

  it('Given one school, it stands in the bar', () => {
    expect(hrefs(navigation(someone('admin', 'schoolAdmin')).bar)).toEqual([
      '/today',
      '/children',
      '/schools/s',
      '/me',
    ]);
  });
  it('Given two, the bar keeps today, and the second stands at the side', () => {
    const me = someone('admin', 'schoolAdmin');
    const other = me.memberships.map((membership) => ({ ...membership, org: 't' }));
    const { bar, side } = navigation({ ...me, memberships: [...me.memberships, ...other] });
    expect(hrefs(bar)).toEqual(['/today', '/children', '/schools/s', '/me']);
    expect(hrefs(side)).toEqual([
      '/schools/t',
      '/findings?school=s',
      '/import',
      '/settings/s',
      '/findings?school=t',
      '/settings/t',
    ]);
  });
});
