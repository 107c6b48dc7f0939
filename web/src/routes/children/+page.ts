import { call } from '#lib/api/call.ts';
import { seeChildren } from '#lib/kept/kept-lists.ts';
import {
  countiesOf,
  exportingSchoolsOf,
  importingSchoolsOf,
  runningSchoolsOf,
  schoolsOf,
} from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ url, parent }) {
  await parent();
  const { me } = session;
  const own = me ? schoolsOf(me).map(({ org, orgName }) => ({ key: org, words: orgName })) : [];
  const counties = await Promise.all(
    (me ? countiesOf(me) : []).map(({ org }) => call('readFigures', { params: { area: org } })),
  );
  const below = counties.flatMap(({ parts }) =>
    parts.map(({ id, name }) => ({ key: id, words: name })),
  );
  const schools = [...own, ...below];
  const school = url.searchParams.get('school') ?? schools[0]?.key;
  const seen = me && school ? await seeChildren(me, school) : undefined;
  const mayImport = (me ? importingSchoolsOf(me) : []).some(({ org }) => org === school);
  const copied = seen?.copied ?? false;
  // A workbook is made by the server.
  const mayExport = !copied && (me ? exportingSchoolsOf(me) : []).some(({ org }) => org === school);
  const counting = [
    ...(me ? runningSchoolsOf(me) : []).map(({ org }) => org),
    ...below.map(({ key }) => key),
  ];
  const mayCount = !copied && counting.some((key) => key === school);
  return { schools, school, list: seen?.list, copied, mayImport, mayExport, mayCount };
}
