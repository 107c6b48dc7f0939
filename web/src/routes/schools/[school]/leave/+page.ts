import { missing } from '#lib/api/missing.ts';
import { seeSchool } from '#lib/school/see-school.ts';
import { staffLines } from '#lib/school/staff-lines.ts';

/** Whose days away, and which of them if they are entered already; before somebody is chosen, who there is. */
export async function load({ params, url, parent }) {
  await parent();
  const lines = staffLines(await seeSchool(params.school)).filter(({ isHere }) => isHere);
  const person = url.searchParams.get('person');
  const line = lines.find((each) => each.person === person);
  if (person && !line) missing();
  const record = url.searchParams.get('record');
  return {
    school: params.school,
    lines,
    line,
    before: line?.leaves.find((each) => each.record === record),
  };
}
