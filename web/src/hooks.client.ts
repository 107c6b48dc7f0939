import type { HandleClientError } from '@sveltejs/kit/hooks';
import { Refusal } from '#lib/api/refusal.ts';

/** What the problem page is given: a code and a request id, never the error’s own text. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'unknown' && error instanceof Refusal) {
    return { status: error.status, message: error.code, code: error.code, request: error.request };
  }
  const missing = kind === 'framework' && error.status === 404;
  return { message: 'problem', code: missing ? 'not-found' : 'our-fault', request: '' };
};
