import { describe, expect, it } from 'vitest';

const { stillWrong } = await import('#lib/form/still-wrong.ts');

describe('What is still said to be wrong', () => {
  const wrong = (...fields: string[]) =>
    fields.map((field) => ({ field, code: 'required' }) as const);
  const left = (...asked: Parameters<typeof stillWrong>) =>
    stillWrong(...asked).map(({ field }) => field);

  it('Given a field answered anew, nothing more is said of it, and of the others all', () => {
    const problems = wrong('mood', 'content', 'moodiness', 'a:mood');
    expect(left(problems, 'mood', undefined, 'stable')).toEqual(['content', 'moodiness', 'a:mood']);
    expect(left(problems, 'a:mood', undefined, 'stable')).not.toContain('a:mood');
  });

  it('Given a field in which nothing was wrong, the very same is said as before', () => {
    const problems = wrong('mood');
    expect(stillWrong(problems, 'content', '', 'a')).toBe(problems);
  });

  it('Given a part of a line, the others are still wrong; of lines that moved nothing is said', () => {
    const problems = wrong('hazards', 'hazards.0.days', 'hazards.0.by', 'hazards.1.days');
    const before = [{ what: 'water' }, { what: 'road' }];
    const now = [{ what: 'water', days: '7' }, { what: 'road' }];
    expect(left(problems, 'hazards', before, now)).toEqual(['hazards.0.by', 'hazards.1.days']);
    expect(left(problems, 'hazards', before, before.slice(1))).toEqual([]);
  });
});
