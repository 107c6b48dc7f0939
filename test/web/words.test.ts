import { describe, expect, it } from 'vitest';
import { forms } from '../../functions/domain/forms/index.ts';
import { fieldProblems, problems } from '../../functions/domain/problem.ts';
import { rules } from '../../functions/domain/rules/index.ts';
import type { ProblemWord } from '#lib/words/problem-words.ts';
import type { Fact, Standing } from '#lib/words/standing-words.ts';
import { inBothLanguages, speaking } from './compiled-words.ts';

const { problemWords } = await import('#lib/words/problem-words.ts');
const { fieldProblemWords } = await import('#lib/words/field-problem-words.ts');
const { badgeWords, clauseWords, dueWords, dutyWords, factWords, states, stateWords } =
  await import('#lib/words/standing-words.ts');
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
  const facts: Fact['fact'][] = ['last-verified', 'file-created', 'no-file', 'reached-sixteen'];

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
  it('Given days overdue or left, the badge counts them, and the last day is today', () => {
    const zh = (state: Standing['state'], days: number) =>
      speaking('zh', () => badgeWords(standing(state, days)));
    expect([zh('overdue', -1), zh('dueSoon', 3), zh('dueSoon', 0)]).toEqual([
      '已逾期1天',
      '还剩3天',
      '今天到期',
    ]);
  });
  it.each(rules.map(({ id, clause }) => [id, clause] as const))(
    'Given the rule %s, duty and basis have words in both languages',
    (rule, clause) => {
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
