import { describe, expect, it } from 'vitest';
import { talk, visit } from '../../functions/domain/forms/index.ts';
import { speaking } from './compiled-words.ts';

const { problemLines } = await import('#lib/form/problem-lines.ts');

describe('What has to be corrected', () => {
  const lines = (...args: Parameters<typeof problemLines>) => {
    let found: ReturnType<typeof problemLines> = [];
    speaking('zh', () => ((found = problemLines(...args)), ''));
    return found;
  };

  it('Given neither day nor moment, one question is unanswered, and one line says so', () => {
    const both = [
      { field: 'at', code: 'required' },
      { field: 'moment', code: 'required' },
    ] as const;
    expect(lines(talk, both).map(({ field }) => field)).toEqual(['at']);
  });

  it('Given a question of a line and one about a brother, each is named in its own words', () => {
    const problems = [
      { field: 'hazards.0.days', code: 'required' },
      { field: 'brother:findings', code: 'required' },
    ] as const;
    expect(lines(visit, problems)).toEqual([
      { field: 'hazards.0.days', words: expect.stringContaining('几天内解决') as string },
      { field: 'brother:findings', words: expect.stringContaining('孩子的情况') as string },
    ]);
  });
});
