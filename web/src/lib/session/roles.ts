import type { Me, Membership } from './me.ts';

const atSchool: readonly Membership['role'][] = ['teacher', 'classTeacher', 'schoolAdmin'];

/** The schools where a person works, once each. */
export function schoolsOf(me: Me): Membership[] {
  const all = me.memberships.filter(({ role }) => atSchool.includes(role));
  return all.filter(({ org }, at) => all.findIndex((each) => each.org === org) === at);
}

/** True for those who work at a school, and may be named in its restricted records. */
export function worksAt(me: Me, school: string): boolean {
  return schoolsOf(me).some(({ org }) => org === school);
}

/** The schools whose ledgers a person may bring in. */
export function importingSchoolsOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => role === 'schoolAdmin');
}

/** The schools of whose lists a person may take rows along; the county would need an approval. */
export function exportingSchoolsOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => role === 'classTeacher' || role === 'schoolAdmin');
}

/** The schools that a person runs: whose staff answers to them. */
export function runningSchoolsOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => role === 'schoolAdmin');
}

/** The counties a person answers for. */
export function countiesOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => role === 'countyOfficer');
}

/** The schools and counties whose outgoing messages a person looks after. */
export function hookOrgsOf(me: Me): Membership[] {
  return [...runningSchoolsOf(me), ...countiesOf(me)];
}

/** The organisations whose people a person keeps. */
export function keptOrgsOf(me: Me): Membership[] {
  return [...runningSchoolsOf(me), ...areasOf(me)];
}

const ofAreas: readonly Membership['role'][] = ['countyOfficer', 'cityOfficer', 'provinceOfficer'];

/** The counties, cities and provinces whose figures a person answers for. */
export function areasOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => ofAreas.includes(role));
}

/** True for an area that is a person’s own: nothing above it is. */
export function answersFor(me: Me, area: string): boolean {
  return areasOf(me).some(({ org }) => org === area);
}

/** The counties whose access log a person reads. */
export function watchedCountiesOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => role === 'privacyOfficer');
}

/** True for those who may ask who looked at a child of a school. */
export function asksWhoLooked(me: Me, school: string): boolean {
  return me.memberships.some(({ role, org }) => role === 'schoolAdmin' && org === school);
}

/** The provinces whose machine a person keeps running. */
export function operatedProvincesOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => role === 'operator');
}

/** The provinces whose inspection rounds a person conducts. */
export function inspectedProvincesOf(me: Me): Membership[] {
  return me.memberships.filter(({ role }) => role === 'provinceOfficer');
}

/** The page a person begins with: neither a privacy officer nor an operator has duties to children. */
export function firstPageOf(me: Me): '/privacy' | '/jobs' | '/today' {
  const { memberships } = me;
  const isAll = (some: readonly Membership[]) =>
    memberships.length > 0 && memberships.length === some.length;
  if (isAll(watchedCountiesOf(me))) return '/privacy';
  return isAll(operatedProvincesOf(me)) ? '/jobs' : '/today';
}

/** True for those who see whole files of a school only with a reason. */
export function asksReason(me: Me, school: string): boolean {
  return countiesOf(me).length > 0 && !schoolsOf(me).some(({ org }) => org === school);
}
