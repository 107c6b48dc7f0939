import type { JobHandler } from '../asked.ts';

/** Brings one child's card in line with its records, asked for when a save could not. */
export const refold: JobHandler = async ({ child, school, store }) => {
  if (child === undefined || school === undefined) return { children: 0 };
  await store.refold(child, school);
  return { children: 1 };
};
