import { answer } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import { withoutEffect } from '../domain/superseding.ts';
import type { Handler } from '../asked.ts';

/** A picture that the school’s answer to a finding names: what shows that it was put right is for the county too. */
export const openProof: Handler<'openProof'> = async ({ params, seen, store }) => {
  const records = await store.recordsOf(seen);
  const without = withoutEffect(records);
  const isProof = records.some(
    ({ id, form, data }) =>
      form === answer.id &&
      !without.has(id) &&
      (data['photos'] as readonly string[] | undefined)?.includes(params.photo),
  );
  const jpeg = isProof ? await store.photo(seen, params.photo) : undefined;
  if (!jpeg) throw new Problem('not-found');
  return { jpeg: Buffer.from(jpeg).toString('base64') };
};
