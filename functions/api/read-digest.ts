import { mondayOf } from '../domain/digest.ts';
import type { Handler } from '../asked.ts';

/** How this week began at a school. */
export const readDigest: Handler<'readDigest'> = async ({ params, store, today }) => {
  const week = mondayOf(today);
  const [org, digest] = await Promise.all([
    store.org(params.school),
    store.digest(params.school, week),
  ]);
  return {
    school: params.school,
    schoolName: org?.name ?? params.school,
    week,
    duties: { ...digest?.duties },
    ...(digest && { asOf: digest.asOf }),
  };
};
