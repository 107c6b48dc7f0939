import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';

/** One picture of a child's record. */
export const openPhoto: Handler<'openPhoto'> = async ({ params, seen, store }) => {
  const jpeg = await store.photo(seen, params.photo);
  if (!jpeg) throw new Problem('not-found');
  return { jpeg: Buffer.from(jpeg).toString('base64') };
};
