import { call } from '#lib/api/call.ts';
import { seeSchool } from '#lib/school/see-school.ts';

export async function load({ params, parent }) {
  await parent();
  const [school, figures] = await Promise.all([
    seeSchool(params.school),
    call('schoolFigures', { params }),
  ]);
  return { school, figures };
}
