import type { ProblemKind } from './domain/problem.ts';
import { Problem } from './domain/problem.ts';

/** The one place where a problem's kind becomes an HTTP status. Forbidden and missing look the same from outside. */
const statusOf: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  forbidden: 401,
  missing: 404,
  conflict: 409,
  notNow: 409,
  tooMany: 429,
};

export interface ProblemResponse {
  readonly statusCode: number;
  readonly code: string;
  readonly body: string;
}

/** What leaves for something thrown: a problem by its catalogue, anything else as a fault of ours with its number. */
export function problemResponse(thrown: unknown, request: string): ProblemResponse {
  if (!(thrown instanceof Problem)) return written(500, 'our-fault', request, {});
  return written(statusOf[thrown.kind], thrown.code, request, thrown.detail);
}

function written(
  statusCode: number,
  code: string,
  request: string,
  detail: object,
): ProblemResponse {
  return { statusCode, code, body: JSON.stringify({ code, request, detail }) };
}
