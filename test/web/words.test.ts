import { describe, expect, it } from 'vitest';
import { forms } from '../../functions/domain/every-form.ts';
import { fieldProblems, problems } from '../../functions/domain/problem.ts';
import { rules } from '../domain/given-rules.ts';
import type { ProblemWord } from '#lib/words/problem-words.ts';
import type { Fact, Standing } from '#lib/words/standing-words.ts';
import { inBothLanguages, speaking } from './compiled-words.ts';

const { problemWords } = await import('#lib/words/problem-words.ts');
const { fieldProblemWords } = await import('#lib/words/field-problem-words.ts');
const {
  badgeWords,
  clauseWords,
  dueWords,
  dutyAndDueWords,
  dutyWords,
  factWords,
  states,
  isNext,
  stateWords,
} = await import('#lib/words/standing-words.ts');
const { basisWords } = await import('#lib/words/rule-words.ts');
const { classWords } = await import('#lib/words/child-words.ts');
const { valueWords } = await import('#lib/words/field-words.ts');

const HAN = /\p{Script=Han}/u;
const NAMED = ['label', 'min', 'max', 'now', 'row'];

/** Said in both languages, each in its own, nothing left unfilled. */
function expectWords(say: () => string): void {
  const { zh, en } = inBothLanguages(say);
  expect(zh).toMatch(HAN);
  expect(en).not.toMatch(HAN);
  for (const text of [zh, en]) expect(text).not.toMatch(/\{|undefined|NaN/);
}

describe('Problems', () => {
  const codes = [...(Object.keys(problems) as ProblemWord[]), 'offline', 'our-fault'] as const;
  it.each(codes)('Given %s, there are words in both languages', (code) => {
    expectWords(() => problemWords({ code, request: 'R-1024' }));
  });
  it('Given a fault of ours, its number can be quoted', () => {
    expect(speaking('zh', () => problemWords({ code: 'our-fault', request: 'R-1024' }))).toContain(
      'R-1024',
    );
  });
  it.each(fieldProblems)('Given a field with %s, there are words in both languages', (code) => {
    const facts = Object.fromEntries(NAMED.map((name) => [name, 7]));
    const label = () => speaking('zh', () => '电话');
    expect(speaking('zh', () => fieldProblemWords(code, label(), facts))).toMatch(HAN);
    expect(speaking('en', () => fieldProblemWords(code, 'Phone', facts))).not.toMatch(
      /\p{Script=Han}|\{|undefined/u,
    );
  });
  it('Given a day that is too near, the reader is told from when it may be', () => {
    const said = (language: 'zh' | 'en') =>
      speaking(language, () => fieldProblemWords('not-ahead', '掷骰日期', { least: 7 }));
    expect(said('zh')).toBe('掷骰日期要在7天以后');
    expect(said('en')).toContain('more than 7 days from now');
  });
  it('Given a code that nobody declared, the reader is still told what to do', () => {
    expect(speaking('zh', () => fieldProblemWords('made-up', '姓名'))).toContain('姓名');
  });
});

describe('Standings', () => {
  const standing = (state: Standing['state'], daysLeft: number): Standing => ({
    rule: 'file-verified',
    clause: '（七）1',
    state,
    daysLeft,
    dueOn: '2026-11-20',
    facts: [],
  });
  const facts: Fact['fact'][] = [
    'last-verified',
    'file-created',
    'no-file',
    'reached-sixteen',
    'last-talk',
    'no-talk-yet',
    'winter-break',
    'summer-break',
    'no-term-yet',
  ];

  it.each(states)('Given %s, state, badge and due day have words in both languages', (state) => {
    expectWords(() => stateWords(state));
    expectWords(() => badgeWords(standing(state, 2)));
    expectWords(() => dueWords(standing(state, 2), '2026-11-23') ?? '');
  });
  it.each(facts)(
    'Given the fact %s, there are words in both languages, today and later',
    (fact) => {
      for (const daysAgo of [0, 95])
        expectWords(() => factWords({ fact, on: '2026-08-20', daysAgo }, '2026-11-23'));
    },
  );
  it('Given a verification, the fact names its day and how long ago it was', () => {
    const said = speaking('zh', () =>
      factWords({ fact: 'last-verified', on: '2026-08-20', daysAgo: 95 }, '2026-11-23'),
    );
    expect(said).toBe('最近一次核实08-20，95天前');
  });
  it('Given a duty met, the badge says done of what was done alone; else that it is within its time', () => {
    const of = (fact: Fact['fact']) => ({ ...standing('met', 60), facts: [{ fact }] });
    const zh = (fact: Fact['fact']) => speaking('zh', () => badgeWords(of(fact)));
    expect(zh('last-talk')).toBe('已完成');
    expect(['no-talk-yet', 'file-created', 'birthday'].map((fact) => zh(fact as never))).toEqual([
      '在期限内',
      '在期限内',
      '在期限内',
    ]);
    const missed = { ...standing('met', 60), facts: [{ fact: 'last-talk' as const, window: 7 }] };
    expect(speaking('zh', () => badgeWords(missed))).toBe('在期限内');
    expectWords(() => badgeWords(of('last-talk')));
  });
  it('Given a receipt, what is named next falls due within a year; leaving years ahead is not', () => {
    const next = (dueOn: string) => isNext({ ...standing('met', 60), dueOn }, '2026-11-23');
    expect([next('2026-12-06'), next('2027-11-23')]).toEqual([true, true]);
    expect([next('2027-11-24'), next('2033-02-11')]).toEqual([false, false]);
  });
  it('Given days overdue or left, the badge counts them, and the last day is today', () => {
    const zh = (state: Standing['state'], days: number) =>
      speaking('zh', () => badgeWords(standing(state, days)));
    expect([zh('overdue', -1), zh('dueSoon', 3), zh('dueSoon', 0)]).toEqual([
      '已逾期1天',
      '还剩3天',
      '今天到期',
    ]);
  });
  it('Given a window without a talk, fact and due day name it', () => {
    const fact: Fact = { fact: 'last-talk', on: '2026-11-04', daysAgo: 19, window: 6 };
    const talk = { ...standing('overdue', -1), rule: 'talk', dueOn: '2026-11-22', facts: [fact] };
    expect(inBothLanguages(() => factWords(fact, '2026-11-23'))).toEqual({
      zh: '最近一次谈话11-04，19天前，第6期未谈',
      en: 'Last talk 11-04, 19 days ago, no talk in period 6',
    });
    for (const words of [dueWords, dutyAndDueWords])
      expect(speaking('zh', () => words(talk, '2026-11-23') ?? '')).toBe(
        '已逾期1天，第6期谈心谈话11-22到期',
      );
    const never: Fact = { ...fact, fact: 'no-talk-yet' };
    expectWords(() => factWords(never, '2026-11-23'));
  });
  it('Given a gap between talks, or a file, the due day stands alone, and the duty before it', () => {
    const zh = (rule: string, state: Standing['state'], days: number) =>
      speaking('zh', () => dutyAndDueWords({ ...standing(state, days), rule }, '2026-11-23'));
    expect([zh('talk', 'overdue', -1), zh('file-verified', 'overdue', -3)]).toEqual([
      '谈心谈话已逾期1天，11-20到期',
      '档案核实已逾期3天，11-20到期',
    ]);
    expect(zh('talk', 'dueSoon', 3)).toBe('谈心谈话还剩3天，11-20前谈一次');
  });
  it('Given a break, the badge says what the pause waits for', () => {
    const paused = (fact: Fact['fact']) => ({ ...standing('paused', 43), facts: [{ fact }] });
    const zh = (fact: Fact['fact']) => speaking('zh', () => badgeWords(paused(fact)));
    expect([zh('winter-break'), zh('summer-break'), zh('no-term-yet')]).toEqual([
      '寒假暂停计时，开学后恢复',
      '暑假暂停计时，开学后恢复',
      '暂停计时',
    ]);
    expectWords(() => badgeWords(paused('summer-break')));
  });
  it.each(rules.map(({ id, clause }) => [id, clause] as const))(
    'Given the rule %s, duty, basis and due day have words in both languages',
    (rule, clause) => {
      for (const state of ['overdue', 'dueSoon'] as const)
        expectWords(() => dueWords({ ...standing(state, 2), rule }, '2026-11-23') ?? '');
      expectWords(() => dutyWords(rule));
      expectWords(() => basisWords({ rule, clause }));
    },
  );
  it('Given a clause, English counts in digits', () => {
    const english = (clause: string) => speaking('en', () => clauseWords(clause));
    expect([english('（七）1'), english('（十四）1'), english('（二十一）')]).toEqual([
      '(7)1',
      '(14)1',
      '(21)',
    ]);
  });
});

describe('Fields', () => {
  const choices = Object.values(forms).flatMap(({ id, fields }) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'choice' ? [[id, name, field] as const] : [],
    ),
  );
  it.each(choices)('Given %s.%s, every code is shown in words', (_form, _name, field) => {
    for (const { code } of field.codes) expectWords(() => valueWords(field, code));
  });
  it('Given grade and class, a school’s own way of saying them', () => {
    expect(inBothLanguages(() => classWords({ grade: '3', classNo: 2 }))).toEqual({
      zh: '三2班',
      en: 'Grade 3 class 2',
    });
  });
});
