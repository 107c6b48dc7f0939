/**
 * Who keeps whose posts: which roles somebody may give, at the own organisation and at those directly below, and end
 * there. Whoever watches others, or makes a step with them, is chosen by somebody else: a privacy officer by the level
 * above, a second province officer and an operator by those who deploy (`npm run register`).
 */
import { holding, type Actor, type Membership, type Role } from './access.ts';
import { addDays, isCivilDate, type CivilDate, type Instant } from './calendar.ts';
import { checkValue } from './check-value.ts';
import { classesIn, isClass } from './class-names.ts';
import type { Field } from './field.ts';
import type { FieldProblem } from './problem.ts';

interface Reach {
  readonly role: Role;
  readonly at: 'own' | 'below';
  readonly only?: 'end';
}
export type PostDeed = 'give' | 'end';

export const reaches: Partial<Readonly<Record<Role, readonly Reach[]>>> = {
  schoolAdmin: [
    { role: 'teacher', at: 'own' },
    { role: 'classTeacher', at: 'own' },
    { role: 'schoolAdmin', at: 'own' },
  ],
  countyOfficer: [
    { role: 'countyOfficer', at: 'own' },
    { role: 'schoolAdmin', at: 'below' },
  ],
  cityOfficer: [
    { role: 'cityOfficer', at: 'own' },
    { role: 'countyOfficer', at: 'below' },
    { role: 'privacyOfficer', at: 'below' },
  ],
  provinceOfficer: [
    // Two people make each step of an inspection: who could invite the second would be both.
    { role: 'provinceOfficer', at: 'own', only: 'end' },
    { role: 'cityOfficer', at: 'below' },
  ],
};

/** An organisation and the one directly above it. */
export interface Seat {
  readonly id: string;
  readonly parent: string;
}

/** Through which of the actor’s posts a role may be given or ended at an organisation; nothing, where through none. */
export function reachedBy(
  actor: Actor,
  { id, parent }: Seat,
  role: Role,
  deed: PostDeed,
): Membership | undefined {
  return actor.memberships.find((mine) =>
    (reaches[mine.role] ?? []).some(
      (each) =>
        each.role === role &&
        (each.only ?? deed) === deed &&
        mine.org === (each.at === 'own' ? id : parent),
    ),
  );
}

/** The post that is offered, the code of which goes from hand to hand. Neither the code nor a name stands here. */
export interface Invitation {
  readonly id: string;
  readonly org: string;
  readonly role: Role;
  readonly classes?: readonly string[];
  /** The post by which it was given: with it goes the invitation. */
  readonly giver: { readonly person: string; readonly role: Role; readonly org: string };
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: 'open' | 'taken' | 'withdrawn';
}

/** True while an invitation can be taken, as far as its giver is concerned still. */
export function isOpen({ state, expiresAt }: Invitation, now: Instant): boolean {
  return state === 'open' && now < expiresAt;
}

/** What is asked when somebody is invited. */
export const inviteFields = {
  name: {
    kind: 'name',
    label: { zh: '姓名', en: 'Name' },
    privacy: 'personal',
    requiredToSave: true,
  },
  classes: {
    kind: 'text',
    max: 200,
    label: { zh: '任教班级', en: 'Classes' },
    help: {
      zh: '年级-班号，多个用顿号，如 7-3、8-1',
      en: 'Grade-class, such as 7-3, 8-1',
    },
    privacy: 'internal',
    requiredToSave: true,
  },
} as const satisfies Record<string, Field>;

/** What keeps somebody from being invited. Nothing that was entered is repeated. */
export function inviteProblems(
  {
    name,
    role,
    classes,
  }: { readonly name: string; readonly role: string; readonly classes: string },
  today: CivilDate,
): FieldProblem[] {
  const found =
    name.trim() === ''
      ? [{ field: 'name', code: 'required' } as const]
      : checkValue('name', inviteFields.name, name.trim(), today);
  return role === 'classTeacher' ? [...found, ...classProblems(classes)] : found;
}

/** What is wrong with the classes of a class teacher, as they were typed. */
export function classProblems(classes: string): FieldProblem[] {
  const listed = classesIn(classes);
  if (listed.length === 0) return [{ field: 'classes', code: 'required' }];
  return listed.every(isClass) ? [] : [{ field: 'classes', code: 'class-format' }];
}

/** Longer ahead nobody knows that somebody will leave. */
const MOST_AHEAD = 400;

/**
 * The post with its last day: the named one, or yesterday where it ends at once. An end comes sooner at most, so that
 * nobody is let in again by a page that was open too long; sent twice it is the same.
 * @returns the problems where it cannot be
 */
export function ended(
  membership: Membership,
  until: CivilDate | undefined,
  today: CivilDate,
): Membership | FieldProblem[] {
  const wrong = (code: FieldProblem['code'], facts?: FieldProblem['facts']): FieldProblem[] => [
    { field: 'until', code, ...(facts && { facts }) },
  ];
  if (until !== undefined && !isCivilDate(until)) return wrong('not-a-date');
  if (until !== undefined && (until < today || until > addDays(today, MOST_AHEAD)))
    return wrong('not-ahead', { days: MOST_AHEAD });
  const last = until ?? addDays(today, -1);
  if (membership.until === undefined || last <= membership.until)
    return { ...membership, until: last };
  // At once, of what is over: it is over.
  return until === undefined ? membership : wrong('end-stands');
}

/** True where a person would end the only post by which they are here. */
export function isOwnLast(actor: Actor, person: string, today: CivilDate): boolean {
  return actor.person === person && holding(actor.memberships, today).length < 2;
}
