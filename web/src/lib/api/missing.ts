import { error } from '@sveltejs/kit';

/** What is not there, and what the reader may not see: the page says the same of both. */
export function missing(): never {
  error(404, { message: 'not-found', code: 'not-found', request: '' });
}
