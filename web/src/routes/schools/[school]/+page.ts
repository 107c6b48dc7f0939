import { seeSchool } from '#lib/school/see-school.ts';

export async function load({ params, parent }) {
  await parent();
  return { school: await seeSchool(params.school) };
}
