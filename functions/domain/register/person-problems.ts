import type { Role } from '../access.ts';
import { isClass } from '../class-names.ts';
import { personSheet } from './fields.ts';
import { ID } from './org-problems.ts';
import type { AccountEntry, OrgKind, PersonRow, RegisterProblem } from './row.ts';

/** At which kind of organisation each role is held. */
export const roleAt: Readonly<Record<Role, OrgKind>> = {
  teacher: 'school',
  classTeacher: 'school',
  schoolAdmin: 'school',
  countyOfficer: 'county',
  privacyOfficer: 'county',
  cityOfficer: 'city',
  provinceOfficer: 'province',
  operator: 'province',
};

/** What is known while people are judged. */
export interface KnownPeople {
  /** The kind of an organisation on file or in the workbook. */
  readonly kindOf: (org: string) => OrgKind | undefined;
  readonly account: (issuer: string, subject: string) => AccountEntry | undefined;
  /** Ids of organisations whose rows are wrong in themselves. */
  readonly faulty: ReadonlySet<string>;
}
type Field = keyof typeof personSheet.fields;

/** One text for an account, to compare by. */
export function accountOf({ issuer, subject }: Pick<PersonRow, 'issuer' | 'subject'>): string {
  return JSON.stringify([issuer, subject]);
}

/** What keeps people from being bound. */
export function personProblems(
  rows: readonly PersonRow[],
  { kindOf, account, faulty }: KnownPeople,
): RegisterProblem[] {
  const firstOf = new Map<string, PersonRow>();
  const firstAt = new Map<string, PersonRow>();
  const accountsOf = new Map<string, PersonRow>();
  return rows.flatMap((row) => {
    const { membership, person } = row;
    const found: RegisterProblem[] = [];
    const wrong = (field: Field, code: RegisterProblem['code'], other?: PersonRow) =>
      found.push({
        sheet: personSheet.name,
        row: row.row,
        column: personSheet.fields[field].label.zh,
        code,
        ...(other && { facts: { row: other.row } }),
      });
    const me = accountOf(row);
    const other = firstOf.get(me) ?? row;
    firstOf.set(me, other);
    if (other.name !== row.name) wrong('name', 'name-differs', other);
    if (other.person !== person) wrong('person', 'person-differs', other);
    if (person !== undefined) {
      const holder = accountsOf.get(person) ?? row;
      accountsOf.set(person, holder);
      if (!ID.test(person)) wrong('person', 'id-format');
      if (accountOf(holder) !== me) wrong('person', 'person-twice', holder);
    }
    const place = JSON.stringify([me, membership.role, membership.org]);
    const twin = firstAt.get(place);
    if (twin) wrong('role', 'membership-twice', twin);
    else firstAt.set(place, row);
    const kind = kindOf(membership.org);
    if (!faulty.has(membership.org)) {
      if (kind === undefined) wrong('org', 'unknown-org');
      else if (kind !== roleAt[membership.role]) wrong('role', 'role-elsewhere');
    }
    if (!(membership.classes ?? []).every(isClass)) wrong('classes', 'class-format');
    if (membership.until !== undefined && membership.until < membership.from)
      wrong('until', 'before-start');
    const known = account(row.issuer, row.subject);
    if (known && person !== undefined && known.person !== person) wrong('person', 'person-fixed');
    if (known && takesBackAnEnd(row, known)) wrong('until', 'end-taken-back');
    return found;
  });
}

/** An end stands, sooner at most: an old workbook must not let somebody in again who has been let go. */
function takesBackAnEnd({ membership }: PersonRow, { memberships }: AccountEntry): boolean {
  const was = memberships.find(
    ({ role, org }) => role === membership.role && org === membership.org,
  );
  if (was?.until === undefined || membership.from > was.until) return false;
  return membership.until === undefined || membership.until > was.until;
}
