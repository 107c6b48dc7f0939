import { describe, expect, it } from 'vitest';
import { Problem, problems, type ProblemCode } from '../../functions/domain/problem.ts';

describe('A problem', () => {
  it.each(Object.keys(problems) as ProblemCode[])('%s knows its kind and says its code', (code) => {
    const problem = new Problem(code);
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({ code, kind: problems[code], message: code, detail: {} });
  });

  it('carries what the client may know, apart from its message', () => {
    const problem = new Problem('number-taken', { field: 'idNo' });
    expect(problem.detail).toEqual({ field: 'idNo' });
    expect(problem.message).toBe('number-taken');
  });
});
