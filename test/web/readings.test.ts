import { describe, expect, it } from 'vitest';
import { routes, type RouteName } from '../../functions/table.ts';
import { openReasons, restrictedReasons } from '../../functions/wire.ts';
import { roles } from '../../functions/domain/access.ts';
import { inBothLanguages, speaking } from './compiled-words.ts';

const words = await import('#lib/words/reading-words.ts');
const { roleWords } = await import('#lib/words/role-words.ts');
const { letterDayWords } = await import('#lib/words/dates.ts');
const { monthsUpTo, readingsAsked } = await import('#lib/privacy/readings-asked.ts');
const { asksWhoLooked, firstPageOf } = await import('#lib/session/roles.ts');

const HAN = /\p{Script=Han}/u;
function expectWords(say: () => string): void {
  const { zh, en } = inBothLanguages(say);
  expect(zh).toMatch(HAN);
  expect(en).toMatch(/^[A-Z]/);
  expect(en).not.toMatch(HAN);
}

describe('A line of the access log', () => {
  const noted = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].personal);
  it.each(noted)('Given a reading by %s, it says in both languages what was done', (route) => {
    expectWords(() => words.deedWords(route));
  });
  it('Given a route that has left the table, the line still says something', () => {
    expectWords(() => words.deedWords('toString'));
  });
  it.each([...openReasons, ...restrictedReasons])(
    'Given the reason %s, it is in words',
    (reason) => {
      expectWords(() => words.reasonWords(reason));
      expect(words.reasons).toContain(reason);
    },
  );
  it.each(['whole', 'masked', 'withReason'])('Given the sight %s, it is in words', (sight) => {
    expectWords(() => words.sightWords(sight));
  });
  it('Given a reading of the log itself, nothing is said of how far into a file', () => {
    const said = (route: string) =>
      speaking('zh', () => words.seenWords({ route, sight: 'whole' }));
    expect([said('openChild'), said('childReadings'), said('countyReadings')]).toEqual([
      '全部',
      '',
      '',
    ]);
  });
  it.each([...roles])('Given a reader who is a %s, the role is in words', (role) => {
    expectWords(() => roleWords(role));
  });
  it('Given a line from before names were kept, the reader is named by id', () => {
    const said = speaking('zh', () => words.readerWords({ name: '', person: 's1-t1' }));
    expect(said).toBe('姓名未记（s1-t1）');
    expect(words.readerWords({ name: '周敏', person: 'o1' })).toBe('周敏');
  });
});

describe('The privacy page', () => {
  it('Given an address, it asks for what stands there and leaves out what is empty or unknown', () => {
    const address = new URLSearchParams('county=c&month=2026-11&person=&given=any&x=1&before=Z');
    expect(readingsAsked('c', address)).toEqual({
      params: { county: 'c' },
      query: { month: '2026-11', given: 'any' },
    });
  });
  it('Given a day, it offers that month and the three years before, newest first', () => {
    const months = monthsUpTo('2026-03-31');
    expect([months.length, ...months.slice(0, 4), months.at(-1)]).toEqual([
      36,
      '2026-03',
      '2026-02',
      '2026-01',
      '2025-12',
      '2023-04',
    ]);
  });
  it('Given a day in a letter, it is written as offices write it', () => {
    expect(inBothLanguages(() => letterDayWords('2026-09-01'))).toEqual({
      zh: '2026年9月1日',
      en: '1 September 2026',
    });
  });
});

describe('Who may ask', () => {
  const me = (...memberships: ['schoolAdmin' | 'classTeacher' | 'privacyOfficer', string][]) => ({
    person: 'p',
    name: 'n',
    today: '2026-11-23',
    memberships: memberships.map(([role, org]) => ({
      role,
      org,
      orgName: org,
      above: '',
      classes: [],
    })),
  });
  it('Given a school’s admin, of that school; given its teacher, of none', () => {
    const admin = me(['schoolAdmin', 's1'], ['classTeacher', 's2']);
    expect([asksWhoLooked(admin, 's1'), asksWhoLooked(admin, 's2')]).toEqual([true, false]);
  });
  it('Given a privacy officer, the first page is the log; given another role too, what is due', () => {
    expect(firstPageOf(me(['privacyOfficer', 'c']))).toBe('/privacy');
    expect(firstPageOf(me(['privacyOfficer', 'c'], ['classTeacher', 's']))).toBe('/today');
    expect(firstPageOf(me())).toBe('/today');
  });
});
