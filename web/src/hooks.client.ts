import type { HandleClientError } from '@sveltejs/kit/hooks';
import { Refusal } from '#lib/api/refusal.ts';

/** What the problem page is given: a code and a request id, never the error’s own text. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'unknown' && error instanceof Refusal) {
    return { status: error.status, message: error.code, code: error.code, request: error.request };
  }
  const missing = kind === 'framework' && error.status === 404;
  // A fault of ours leaves its trace for whoever looks into it; nobody's data is in it.
  if (kind === 'unknown') console.error(error);
  return { message: 'problem', code: missing ? 'not-found' : 'our-fault', request: '' };
};
