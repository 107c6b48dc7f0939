import { describe, expect, it } from 'vitest';
import { problems, Problem, type ProblemCode } from '../../functions/domain/problem.ts';
import { problemResponse } from '../../functions/problem-response.ts';
import { refusalOf } from '#lib/api/refusal.ts';

const refusal = async (status: number, body: string) => {
  const { status: kept, code } = await refusalOf(new Response(body, { status }));
  return [kept, code];
};

describe('A reply that is no success', () => {
  it.each(Object.keys(problems) as ProblemCode[])(
    'of ours is known to the page: %s',
    async (of) => {
      const { statusCode, body } = problemResponse(new Problem(of), 'r');
      expect(await refusal(statusCode, body)).toEqual([statusCode, of]);
    },
  );

  it.each([
    ['too many requests', 429, '{"message":"Too Many Requests"}', 'too-many'],
    ['no sign-in', 401, '{"message":"Unauthorized"}', 'sign-in-needed'],
    ['nobody there', 503, '{"message":"Service Unavailable"}', 'our-fault'],
    ['no such route', 404, '{"message":"Not Found"}', 'our-fault'],
    ['a page of something between', 502, '<html>', 'our-fault'],
  ])('of the gateway (%s) is as well', async (_what, status, body, code) => {
    expect(await refusal(status, body)).toEqual([status, code]);
  });
});
