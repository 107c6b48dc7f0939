/**
 * Who may do what: one table, which is the code, the document and the test. A cell names the widest relation within
 * which the role may do the deed; a missing cell is a no. Roles come from memberships; several unite.
 */
export const roles = [
  'teacher',
  'classTeacher',
  'schoolAdmin',
  'countyOfficer',
  'cityOfficer',
  'provinceOfficer',
  'privacyOfficer',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/**
 * From near to far: the own account, the organisation itself and none below it, that one and those directly below it,
 * restricted records one is named in or has written (DECISIONS 0015), children one is assigned to as care person or deputy
 * (a relation that lasts as long as the assignment, and no role), an own class at the own school, the own school, county,
 * city, province.
 */
export const relations = [
  'self',
  'org',
  'below',
  'named',
  'assigned',
  'class',
  'school',
  'county',
  'city',
  'province',
] as const;
export type Relation = (typeof relations)[number];

export type Verb =
  | 'self.read'
  | 'children.list'
  | 'children.export'
  | 'child.open'
  | 'child.write'
  | 'restricted.list'
  | 'restricted.open'
  | 'child.writeLate'
  | 'child.confirm'
  | 'children.import'
  | 'care.assign'
  | 'staff.list'
  | 'staff.leave'
  | 'posts.keep'
  | 'posts.classes'
  | 'findings.list'
  | 'findings.act'
  | 'school.findings'
  | 'finding.open'
  | 'figures.read'
  | 'settings.read'
  | 'settings.write'
  | 'school.figures'
  | 'headcount.record'
  | 'child.readings'
  | 'readings.list'
  | 'digest.read'
  | 'hooks.read'
  | 'hooks.write'
  | 'rounds.read'
  | 'rounds.write'
  | 'rounds.take'
  | 'jobs.read'
  | 'jobs.rerun';

/** How far the asker sees: names and numbers as they are; masked; or whole once a reason is given and logged. */
export type Sight = 'whole' | 'masked' | 'withReason';
export interface Grant {
  readonly within: Relation;
  readonly sight: Sight;
}

const whole = (within: Relation): Grant => ({ within, sight: 'whole' });
const masked = (within: Relation): Grant => ({ within, sight: 'masked' });
const withReason = (within: Relation): Grant => ({ within, sight: 'withReason' });

export const access: Readonly<Record<Verb, Partial<Readonly<Record<Role, Grant>>>>> = {
  'self.read': {
    teacher: whole('self'),
    classTeacher: whole('self'),
    schoolAdmin: whole('self'),
    countyOfficer: whole('self'),
    cityOfficer: whole('self'),
    provinceOfficer: whole('self'),
    privacyOfficer: whole('self'),
    operator: whole('self'),
  },
  'children.list': {
    teacher: whole('assigned'),
    classTeacher: whole('class'),
    schoolAdmin: whole('school'),
    countyOfficer: masked('county'),
  },
  // The county sees the list masked and takes none along: that needs an approval (DECISIONS 0010).
  'children.export': { classTeacher: whole('class'), schoolAdmin: whole('school') },
  'child.open': {
    teacher: whole('assigned'),
    classTeacher: whole('class'),
    schoolAdmin: whole('school'),
    countyOfficer: withReason('county'),
  },
  'child.write': {
    teacher: whole('assigned'),
    classTeacher: whole('class'),
    schoolAdmin: whole('school'),
  },
  // Nobody by office, the school’s head and the county included: who is named in a record opens it, and says why.
  'restricted.list': {
    teacher: whole('school'),
    classTeacher: whole('school'),
    schoolAdmin: whole('school'),
  },
  'restricted.open': {
    teacher: withReason('named'),
    classTeacher: withReason('named'),
    schoolAdmin: withReason('named'),
  },
  // About a child one has held: decided by where the child stood on the record's day, with the memberships of that day.
  'child.writeLate': { teacher: whole('assigned'), classTeacher: whole('class') },
  'child.confirm': { schoolAdmin: whole('school') },
  'children.import': { schoolAdmin: whole('school') },
  'care.assign': { schoolAdmin: whole('school') },
  'staff.list': {
    teacher: whole('school'),
    classTeacher: whole('school'),
    schoolAdmin: whole('school'),
  },
  'staff.leave': { schoolAdmin: whole('school') },
  // Which roles are whose to give there says `posts.ts`.
  'posts.keep': {
    schoolAdmin: whole('org'),
    countyOfficer: whole('below'),
    cityOfficer: whole('below'),
    provinceOfficer: whole('below'),
  },
  'posts.classes': { schoolAdmin: whole('org') },
  'findings.list': { countyOfficer: masked('county') },
  'findings.act': { countyOfficer: masked('county') },
  'school.findings': {
    teacher: whole('assigned'),
    classTeacher: whole('class'),
    schoolAdmin: whole('school'),
  },
  // The county sees what was done and when; the words of an answer it reads in the child’s file, and says why.
  'finding.open': {
    teacher: whole('assigned'),
    classTeacher: whole('class'),
    schoolAdmin: whole('school'),
    countyOfficer: masked('county'),
  },
  'figures.read': {
    countyOfficer: whole('county'),
    // Outside the county, masked: counts of few children do not show (DECISIONS 0021).
    cityOfficer: masked('city'),
    provinceOfficer: masked('province'),
  },
  'settings.read': {
    schoolAdmin: whole('school'),
    countyOfficer: whole('county'),
    cityOfficer: whole('city'),
    provinceOfficer: whole('province'),
  },
  // Each level decides for itself; what lies below it may decide otherwise where the threshold is its own.
  'settings.write': {
    schoolAdmin: whole('org'),
    countyOfficer: whole('org'),
    cityOfficer: whole('org'),
    provinceOfficer: whole('org'),
  },
  'school.figures': { schoolAdmin: whole('school'), countyOfficer: whole('county') },
  'headcount.record': { schoolAdmin: whole('school') },
  // Who looked, never at what: the privacy officer sees the log and no file (DOMAIN §5.3 P07).
  'child.readings': { schoolAdmin: whole('school'), privacyOfficer: whole('county') },
  'readings.list': { privacyOfficer: whole('county') },
  'digest.read': { schoolAdmin: whole('school') },
  // Counts go out, and to an address the county or the school has chosen: a county may look after its schools' hooks.
  'hooks.read': { schoolAdmin: whole('school'), countyOfficer: whole('county') },
  'hooks.write': { schoolAdmin: whole('school'), countyOfficer: whole('county') },
  // An inspection is the province’s; what it has published anybody sees without signing in.
  'rounds.read': { provinceOfficer: whole('province') },
  'rounds.write': { provinceOfficer: whole('province') },
  'rounds.take': { provinceOfficer: whole('province') },
  // Whoever keeps the machine running sees how it runs, and no child.
  'jobs.read': { operator: whole('province') },
  'jobs.rerun': { operator: whole('province') },
};

/** What binds a person to a role: from when to when, at which organisation, for which classes. */
export interface Membership {
  readonly role: Role;
  readonly org: string;
  readonly from: string;
  readonly until?: string;
  /** `grade-class`, for class teachers. */
  readonly classes?: readonly string[];
}

/** The person who asks, with the memberships that hold today. */
export interface Actor {
  readonly person: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/**
 * Where the thing asked for lies. Whoever asks for a child names its class and the people assigned to it, for a
 * restricted record of it those named there as well; `any` is for lists, filtered by row.
 */
export interface Place {
  /** The organisation that was named, whatever its level. */
  readonly org?: string;
  readonly school?: string;
  readonly county?: string;
  readonly city?: string;
  readonly province?: string;
  readonly class?: string;
  readonly assigned?: readonly string[];
  readonly named?: readonly string[];
}
export const anyClass = 'any';

/** The widest sight any membership gives, or nothing: then the answer is "not found". */
export function can(actor: Actor, verb: Verb, place: Place): Sight | undefined {
  const sights = actor.memberships.flatMap((membership) => {
    const grant = access[verb][membership.role];
    return grant && covers(actor, membership, grant.within, place) ? [grant.sight] : [];
  });
  return (['whole', 'withReason', 'masked'] as const).find((sight) => sights.includes(sight));
}

/** Memberships that hold on a day. */
export function holding(memberships: readonly Membership[], today: string): Membership[] {
  return memberships.filter(
    ({ from, until }) => from <= today && (until === undefined || today <= until),
  );
}

/** The class a child is in, as memberships name it. */
export function className(child: {
  readonly grade?: string | undefined;
  readonly classNo?: number | undefined;
}): string {
  return `${child.grade ?? ''}-${child.classNo ?? ''}`;
}

/** Where in its school a child stands: its class, and the people assigned to it as care person and deputy. */
export function withinSchool(
  child: Parameters<typeof className>[0] & {
    readonly care?: { readonly primary?: string; readonly deputy?: string };
  },
): Required<Pick<Place, 'class' | 'assigned'>> {
  const { primary, deputy } = child.care ?? {};
  const assigned = [primary, deputy].filter((person) => person !== undefined);
  return { class: className(child), assigned };
}

function covers(actor: Actor, membership: Membership, within: Relation, place: Place): boolean {
  if (within === 'self') return true;
  if (within === 'below')
    return place.org !== undefined && [place.org, above(place)].includes(membership.org);
  if (within === 'named')
    return place.school === membership.org && place.named?.includes(actor.person) === true;
  if (within !== 'class' && within !== 'assigned') return place[within] === membership.org;
  if (place.school !== membership.org || place.class === undefined) return false;
  if (place.class === anyClass || place.assigned?.includes(actor.person)) return true;
  return within === 'class' && (membership.classes ?? []).includes(place.class);
}

/** The organisation directly above the one that was named. */
function above({ province, city, county, school }: Place): string | undefined {
  return [province, city, county, school].filter((org) => org !== undefined).at(-2);
}
