import { publishCalendar } from '../../functions/demo/index.ts';
import type { Membership, Role } from '../../functions/domain/access.ts';
import { startOfDay, type CivilDate } from '../../functions/domain/calendar.ts';
import { file } from '../../functions/domain/forms/index.ts';
import type { Data } from '../../functions/domain/record.ts';
import { runJob } from '../../functions/job.ts';
import { documents } from '../../functions/documents/index.ts';
import type { Row } from '../../functions/store/rows.ts';
import { canary } from '../api/any-body.ts';
import { nowhere } from '../outward/nowhere.ts';
import { memoryRows } from '../store/memory-rows.ts';
import { storeOn } from '../store/shaken.ts';

export const ISSUER = 'https://issuer.invalid';
export const START: CivilDate = '2026-11-23';
export const COUNTY = 'sd-370302';
/** Their ids give all of them the same night for the reconcile. No child ever goes to the third: it looks on. */
export const [HERE, THERE, ELSEWHERE] = [
  'sd-370302-008',
  'sd-370302-011',
  'sd-370302-053',
] as const;
export const SCHOOLS = [HERE, THERE, ELSEWHERE] as const;
export const HOMES = [HERE, THERE] as const;

interface Person extends Pick<Membership, 'org' | 'classes'> {
  readonly role: Role;
  readonly name: string;
}
const of = (role: Role, org: string, name: string): Person =>
  role === 'classTeacher' ? { role, org, name, classes: ['7-3'] } : { role, org, name };
/** Accounts; the name of each is its token, and `P-` before it its person. */
export const people: Readonly<Record<string, Person>> = {
  teacherHere: of('classTeacher', HERE, '赵敏'),
  mentorHere: of('teacher', HERE, '钱文'),
  adminHere: of('schoolAdmin', HERE, '孙丽'),
  teacherThere: of('classTeacher', THERE, '李静'),
  adminThere: of('schoolAdmin', THERE, '周强'),
  stranger: of('schoolAdmin', ELSEWHERE, '吴芳'),
  officer: of('countyOfficer', COUNTY, '郑伟'),
};

const aChild = (idNo: string, name: string, rest: Data = {}): Data => ({
  ...canary,
  idNo,
  name,
  ...rest,
});
export interface Known {
  readonly id: string;
  readonly school: string;
  readonly begun: CivilDate;
  readonly file: Data;
}
/** One long overdue, one that falls due on the way, one at the other school. */
export const known: readonly Known[] = [
  { id: 'CHILD1', school: HERE, begun: '2026-09-01', file: aChild('379999201405182329', '彘䶮儿') },
  { id: 'CHILD2', school: HERE, begun: '2026-11-20', file: aChild('379999201405182345', '彘䶮女') },
  {
    id: 'CHILD3',
    school: THERE,
    begun: '2026-09-10',
    file: aChild('379999201405182361', '彘䶮孙'),
  },
];
/** The child that stands in the ledger alone. Its number was reserved once, so that its id is no chance. */
export const INCOMING = { id: 'CHILD4', idNo: '379999201405182388', name: '彘䶮侄' };

export const hook = { id: '01ARZ3NDEKTSV4RRFFQ69G5FH1', url: 'https://hooks.gov.cn/in' };

let made: Promise<readonly Row[]> | undefined;
/** The rows of a county on the morning of the first day, with a night's audit behind it. Made once for all seeds. */
export function world(): Promise<readonly Row[]> {
  made ??= begin();
  return made;
}

async function begin(): Promise<readonly Row[]> {
  const table = memoryRows();
  const store = storeOn(table);
  await store.addOrg({ id: 'sd', kind: 'province', name: '山东省' }, 'everything');
  await store.addOrg({ id: 'sd-3703', kind: 'city', name: '淄博市', province: 'sd' }, 'sd');
  const above = { city: 'sd-3703', province: 'sd' };
  await store.addOrg({ id: COUNTY, kind: 'county', name: '淄川区', ...above }, 'sd-3703');
  for (const id of SCHOOLS)
    await store.addOrg(
      { id, kind: 'school', sort: 'primary', name: id, county: COUNTY, ...above },
      COUNTY,
    );
  await publishCalendar(store, 'sd');
  for (const [account, { name, role, ...rest }] of Object.entries(people))
    await store.addMembership(ISSUER, account, `P-${account}`, name, {
      role,
      from: '2020-01-01',
      ...rest,
    });
  for (const { id, school, begun, file: data } of known) {
    await store.reserve(String(data['idNo']), id);
    const enteredAt = startOfDay(begun) + 36_000_000;
    await store.begin(id, school, data, file.version, begun, {
      by: 'P-before',
      byName: '冯军',
      device: 'office',
      enteredAt,
    });
  }
  await store.reserve(INCOMING.idNo, INCOMING.id);
  const { id, url } = hook;
  const asked = {
    id,
    org: HERE,
    kind: 'json',
    events: ['orderGiven'],
    host: 'hooks.gov.cn',
    last4: '/in',
    state: 'on',
  } as const;
  await store.addHook(
    { ...asked, by: 'P-adminHere', at: 0 },
    { url, secret: 'a-secret-that-is-long-enough' },
  );
  const today = '2026-11-22';
  const now = () => startOfDay(today) + 7_200_000;
  await runJob(
    { job: 'audit', today, county: COUNTY },
    { store, documents, outward: nowhere, now },
  );
  return table.all();
}
