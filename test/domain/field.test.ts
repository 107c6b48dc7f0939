import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValue } from '../../functions/domain/check-value.ts';
import { holds, isBlank, type Field } from '../../functions/domain/field.ts';

const TODAY = '2026-11-23';
const about = { label: { zh: '栏', en: 'Field' }, privacy: 'personal' } as const;
const fields = {
  text: { ...about, kind: 'text', max: 10 },
  textOfTwo: { ...about, kind: 'text', min: 2, max: 10 },
  lines: { ...about, kind: 'text', long: true, max: 500 },
  name: { ...about, kind: 'name' },
  date: { ...about, kind: 'date' },
  plan: { ...about, kind: 'date', future: true },
  month: { ...about, kind: 'month' },
  choice: {
    ...about,
    kind: 'choice',
    codes: [
      { code: '1', zh: '男', en: 'Male' },
      { code: '2', zh: '女', en: 'Female' },
    ],
  },
  flag: { ...about, kind: 'flag' },
  integer: { ...about, kind: 'integer', min: 1, max: 60 },
  idNo: { ...about, kind: 'idNo' },
  phone: { ...about, kind: 'phone' },
  choices: {
    ...about,
    kind: 'choices',
    codes: [
      { code: 'study', zh: '学习', en: 'Study' },
      { code: 'mood', zh: '心情', en: 'Mood' },
      { code: 'none', zh: '没有', en: 'None', alone: true },
    ],
    leads: [{ code: 'harm', zh: '疑似受侵害', en: 'Suspected harm', to: 'harm' }],
  },
  moment: { ...about, kind: 'moment' },
  person: { ...about, kind: 'staff' },
  people: { ...about, kind: 'staff', many: true },
  hazards: {
    ...about,
    kind: 'lines',
    max: 3,
    by: 'hazard',
    fields: {
      hazard: {
        ...about,
        kind: 'choice',
        codes: [{ code: 'water', zh: '水', en: 'Water' }],
        requiredToSave: true,
      },
      days: { ...about, kind: 'integer', min: 0, max: 90 },
      why: {
        ...about,
        kind: 'text',
        max: 5,
        shownWhen: { field: 'days', in: [] },
        requiredToSave: true,
      },
    },
  },
} as const satisfies Record<string, Field>;
type Kind = keyof typeof fields;

const problemsOf = (kind: Kind, value: unknown) => checkValue('asked', fields[kind], value, TODAY);
const codesOf = (kind: Kind, value: unknown) => problemsOf(kind, value).map(({ code }) => code);

/** Values as they come from keyboards, spreadsheets and attackers; what they are is written beside them. */
const good: readonly [Kind, unknown, string][] = [
  ['text', '一二三四五六七八九十', 'ten characters'],
  ['text', '𬭚𬭚𬭚𬭚𬭚𬭚𬭚𬭚𬭚𬭚', 'ten rare characters of two code units each'],
  ['text', '=1+1', 'what a spreadsheet would run'],
  ['text', '<script>', 'what a page would run'],
  ['lines', '第一行\n第二行', 'two lines'],
  ['name', '王小禾', 'an ordinary name'],
  ['name', '李䶮', 'a rare character'],
  ['name', '㛃儿', 'a rare character of extension A'],
  ['name', '王𬭚', 'a rare character beyond the basic plane'],
  ['name', '買買提·吐爾遜', 'a name with a dot, in traditional characters'],
  ['name', '买买提·吐尔逊', 'a name with a dot'],
  ['name', "Anna O'Neill-García", 'a name in Latin letters'],
  ['name', '欧阳', 'two characters'],
  ['date', '2014-02-28', 'a day'],
  ['date', TODAY, 'today'],
  ['plan', '2027-01-01', 'a day to come'],
  ['month', '2026-11', 'this month'],
  ['choice', '1', 'a code'],
  ['flag', false, 'no'],
  ['integer', 60, 'the greatest'],
  ['integer', 1, 'the least'],
  ['idNo', '37999920130901005X', 'a number with X'],
  ['phone', '13800000001', 'a mobile phone'],
  ['phone', '0533-1234567', 'a landline'],
  ['phone', '05331234567', 'a landline without a hyphen'],
  ['choices', ['study'], 'one code'],
  ['choices', ['mood', 'study'], 'two codes'],
  ['choices', ['none'], 'none of them'],
  ['moment', '14:05', 'a time'],
  ['moment', 'morning', 'a part of the day'],
  ['person', 'sd-370302-001-t1', 'somebody’s id'],
  ['people', ['p1', 'p2'], 'two people'],
  ['hazards', [{ hazard: 'water', days: 3 }, { hazard: 'water' }], 'two lines'],
];

const bad: readonly [Kind, unknown, string, string][] = [
  ['text', 'a\u0000b', 'characters', 'NUL'],
  ['text', 'a\u0007b', 'characters', 'a bell'],
  ['text', 'a\u202Eb', 'characters', 'right to left from here'],
  ['text', '\uFFFD\uFFFD村', 'characters', 'characters that were lost on the way'],
  ['text', 'a\u2066b', 'characters', 'an isolate'],
  ['text', 'a\uD800b', 'characters', 'half a character'],
  ['text', 'b\uDC00', 'characters', 'the other half'],
  ['text', 'a\nb', 'characters', 'a line end where there is one line'],
  ['text', '一二三四五六七八九十一', 'too-long', 'eleven characters'],
  ['textOfTwo', '一', 'too-short', 'one character'],
  ['text', 7, 'not-text', 'a number'],
  ['text', ['a'], 'not-text', 'a list'],
  ['text', { length: 1 }, 'not-text', 'an object'],
  ['text', true, 'not-text', 'a truth'],
  ['lines', 'a\u0000\nb', 'characters', 'NUL among lines'],
  ['lines', 'a\u202Eb', 'characters', 'right to left among lines'],
  ['lines', 'a\uD800', 'characters', 'half a character among lines'],
  ['lines', 'a'.repeat(501), 'too-long', 'too many characters'],
  ['name', '王\u0000', 'characters', 'NUL'],
  ['name', '\u202E王小禾', 'characters', 'right to left'],
  ['name', '王\uD862', 'characters', 'half a rare character'],
  ['name', '王\u200B小禾', 'characters', 'a space of no width'],
  ['name', '王2', 'characters', 'a digit'],
  ['name', '=cmd()', 'characters', 'a formula'],
  ['name', '王小禾（双胞胎）', 'characters', 'a remark'],
  ['name', '🙂', 'characters', 'a face'],
  ['name', '·', 'characters', 'a dot and no letter'],
  ['name', '-', 'characters', 'a stroke that says none'],
  ['name', "'", 'characters', 'the apostrophe of a spreadsheet'],
  ['name', '王'.repeat(51), 'too-long', 'longer than any name'],
  ['name', ['王小禾'], 'not-text', 'a list'],
  ['name', 3, 'not-text', 'a number'],
  ['date', '2026-02-30', 'not-a-date', 'a day that no month has'],
  ['date', '2023-02-29', 'not-a-date', 'a leap day of a common year'],
  ['date', '2026-1-1', 'not-a-date', 'digits short'],
  ['date', '２０２６-01-01', 'not-a-date', 'full-width digits'],
  ['date', '2026.01.01', 'not-a-date', 'dots'],
  ['date', 45_000, 'not-a-date', 'the day number of a spreadsheet'],
  ['date', ['2026-01-01'], 'not-a-date', 'a list'],
  ['date', { toString: () => '2026-01-01' }, 'not-a-date', 'an object that reads like a day'],
  ['date', '9999-12-31', 'not-a-date', 'the end of time'],
  ['date', '2026-11-24', 'in-the-future', 'tomorrow'],
  ['plan', '2027-02-29', 'not-a-date', 'no day to come'],
  ['month', '2026-13', 'not-a-month', 'a thirteenth month'],
  ['month', '2026-00', 'not-a-month', 'a month zero'],
  ['month', '2026-1', 'not-a-month', 'a digit short'],
  ['month', '2026-01-01', 'not-a-month', 'a day'],
  ['month', 202601, 'not-a-month', 'a number'],
  ['month', '2026-12', 'in-the-future', 'next month'],
  ['choice', '3', 'not-a-choice', 'no such code'],
  ['choice', 1, 'not-a-choice', 'a number like a code'],
  ['choice', ['1'], 'not-a-choice', 'a list of a code'],
  ['choice', '男', 'not-a-choice', 'the words in place of the code'],
  ['choice', 'constructor', 'not-a-choice', 'a name that every object has'],
  ['choice', '__proto__', 'not-a-choice', 'the prototype'],
  ['flag', 'false', 'not-yes-or-no', 'a word'],
  ['flag', 0, 'not-yes-or-no', 'a number'],
  ['flag', [], 'not-yes-or-no', 'a list'],
  ['integer', '7', 'not-a-number', 'digits as text'],
  ['integer', 1.5, 'not-a-number', 'a half'],
  ['integer', NaN, 'not-a-number', 'no number'],
  ['integer', Infinity, 'not-a-number', 'endless'],
  ['integer', 1e308, 'out-of-range', 'huge'],
  ['integer', 0, 'out-of-range', 'zero'],
  ['integer', -0, 'out-of-range', 'zero from below'],
  ['integer', 61, 'out-of-range', 'one too many'],
  ['integer', [7], 'not-a-number', 'a list'],
  ['integer', true, 'not-a-number', 'a truth'],
  ['idNo', 379999201403150000, 'not-text', 'a number that lost its last digits'],
  ['idNo', '379999201403150017', 'id-check', 'a slip'],
  ['idNo', '３７９９９９２０１４０３１５００１６', 'id-length', 'full-width digits'],
  ['phone', '12800000001', 'phone-format', 'no such mobile phone'],
  ['phone', '1380000000', 'phone-format', 'a digit short'],
  ['phone', '138 0000 0001', 'phone-format', 'spaces'],
  ['phone', '１３８００００００01', 'phone-format', 'full-width digits'],
  ['phone', 13800000001, 'phone-format', 'a number'],
  ['phone', '13800000001\n', 'phone-format', 'a line end'],
  ['choices', 'study', 'not-a-list', 'a lone code'],
  ['choices', ['study', 'study'], 'not-a-choice', 'one code twice'],
  ['choices', ['harm'], 'not-a-choice', 'an answer that is never stored here'],
  ['choices', ['none', 'study'], 'stands-alone', 'none beside some'],
  ['choices', [['study']], 'not-a-choice', 'a list in a list'],
  ['moment', '24:00', 'not-a-time', 'no hour'],
  ['moment', '9:05', 'not-a-time', 'without a zero'],
  ['moment', 'noon', 'not-a-time', 'a part that nobody offered'],
  ['moment', ['14:05'], 'not-a-time', 'a list that looks like a time'],
  ['person', ['p1'], 'unknown-person', 'a list where one is asked'],
  ['person', '../p1', 'unknown-person', 'a path'],
  ['people', 'p1', 'not-a-list', 'one where several are asked'],
  ['people', ['p1', 'p1'], 'unknown-person', 'one person twice'],
  ['people', Array.from({ length: 11 }, (_, n) => `p${n}`), 'too-many', 'a crowd'],
  ['hazards', [{}, {}, {}, {}], 'too-many', 'four lines of three'],
  ['hazards', [null], 'not-a-list', 'nothing for a line'],
  ['hazards', { hazard: 'water' }, 'not-a-list', 'a lone line'],
];

describe('A value is accepted', () => {
  it.each(good)('as %s: %j, %s', (kind, value) => {
    expect(problemsOf(kind, value)).toEqual([]);
  });
});

describe('A value is refused', () => {
  it.each(bad)('as %s: %j is %s, for it is %s', (kind, value, code) => {
    expect(codesOf(kind, value)).toEqual([code]);
  });

  it('whatever it is, without an exception and with the field’s name', () => {
    const kinds = fc.constantFrom(...(Object.keys(fields) as Kind[]));
    fc.assert(
      fc.property(kinds, fc.anything(), (kind, value) => {
        for (const { field } of problemsOf(kind, value)) expect(field).toMatch(/^asked(\.|$)/);
      }),
    );
  });

  it('of a line with its place and the name within the line', () => {
    const lines = [{ hazard: 'water', days: 3 }, { hazard: 'fire', days: 91 }, { wet: true }];
    expect(problemsOf('hazards', lines).map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'asked.1.hazard: not-a-choice',
      'asked.1.days: out-of-range',
      'asked.2.wet: unknown-field',
      'asked.2.hazard: required',
    ]);
  });

  it('with the limits as facts, so that the words can name them', () => {
    expect(problemsOf('text', '一二三四五六七八九十一')).toEqual([
      { field: 'asked', code: 'too-long', facts: { max: 10, now: 11 } },
    ]);
    expect(problemsOf('integer', 61)).toEqual([
      { field: 'asked', code: 'out-of-range', facts: { min: 1, max: 60 } },
    ]);
  });
});

describe('Not filled in', () => {
  it.each([[undefined], [null], [''], ['  '], ['\n\t'], ['　'], [[]]])('is %j', (value) => {
    expect(isBlank(value)).toBe(true);
  });

  it.each([[0], [false], ['0'], [[0]], [{}]])('is not %j', (value) => {
    expect(isBlank(value)).toBe(false);
  });
});

describe('A condition', () => {
  const whenAway = { field: 'where', in: ['away', true] };

  it('holds when the other field has one of its values, and not for one that only looks alike', () => {
    expect(holds(whenAway, { where: 'away' })).toBe(true);
    expect(holds(whenAway, { where: true })).toBe(true);
    expect(holds(whenAway, { where: 'true' })).toBe(false);
    expect(holds(whenAway, { where: ['home', 'far'] })).toBe(false);
    expect(holds(whenAway, {})).toBe(false);
  });

  it('holds when one of several answers is among its values', () => {
    expect(holds(whenAway, { where: ['home', 'away'] })).toBe(true);
    expect(holds(whenAway, { where: [] })).toBe(false);
  });

  it('of several demands holds when all of them do', () => {
    const both = [whenAway, { field: 'who', in: ['father'] }];
    expect(holds(both, { where: 'away', who: 'father' })).toBe(true);
    expect(holds(both, { where: 'away', who: 'mother' })).toBe(false);
    expect(holds(both, { who: 'father' })).toBe(false);
  });

  it('always holds where it is true, never where there is none', () => {
    expect(holds(true, {})).toBe(true);
    expect(holds(undefined, { where: 'away' })).toBe(false);
  });
});
