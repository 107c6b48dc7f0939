import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Membership } from '../access.ts';
import { isSameValue } from '../same-data.ts';
import { orgSheet, personSheet } from './fields.ts';
import { ABOVE_ALL, parentOf } from './org-problems.ts';
import { accountOf } from './person-problems.ts';
import type { AccountEntry, OrgEntry, OrgKind, OrgRow, PersonRow } from './row.ts';

/** What a row would do: enter, change (and which columns), or nothing. */
export interface Change {
  readonly row: number;
  readonly does: 'new' | 'change' | 'nothing';
  /** Headings of the columns that change. */
  readonly columns: readonly string[];
}
export interface OrgChange extends Change {
  readonly org: OrgEntry;
  readonly parent: string;
}
export interface PersonChange extends Change {
  readonly issuer: string;
  readonly subject: string;
  readonly person: string;
  readonly name: string;
  readonly membership: Membership;
}

const levels: readonly OrgKind[] = ['province', 'city', 'county', 'school'];

/** The organisations of the rows as they will be, from the top. The rows have no problems. */
export function orgChanges(
  rows: readonly OrgRow[],
  known: ReadonlyMap<string, OrgEntry>,
): OrgChange[] {
  const all = new Map(known);
  const sorted = [...rows].sort((a, b) => levels.indexOf(a.kind) - levels.indexOf(b.kind));
  return sorted.map((row) => {
    const parent = all.get(row.parent);
    const org: OrgEntry = { ...said(row), ...placeBelow(parent) };
    const was = known.get(row.id);
    all.set(row.id, org);
    const columns = changed(orgSheet.fields, was && flat(was), flat(org));
    return {
      row: row.row,
      org,
      parent: row.parent || ABOVE_ALL,
      does: !was ? 'new' : columns.length > 0 ? 'change' : 'nothing',
      columns: was ? columns : [],
    };
  });
}

function said(row: OrgRow): OrgEntry {
  const { id, kind, name, sort, code, applicability, closedOn } = row;
  const { educationPhone: education, civilAffairsPhone: civilAffairs } = row;
  return {
    id,
    kind,
    name,
    ...(sort && { sort }),
    ...(code && { code }),
    ...(applicability && { applicability }),
    ...(closedOn && { closedOn }),
    ...(education && civilAffairs && { harmPhones: { education, civilAffairs } }),
  };
}

/** The ids above an organisation, by its parent. */
function placeBelow(parent: OrgEntry | undefined): Pick<OrgEntry, 'county' | 'city' | 'province'> {
  if (!parent) return {};
  const { county, city, province } = parent;
  return {
    ...(county && { county }),
    ...(city && { city }),
    ...(province && { province }),
    [parent.kind]: parent.id,
  };
}

/** An organisation as its row would have it. */
function flat(org: OrgEntry): Readonly<Record<string, unknown>> {
  const { harmPhones } = org;
  return {
    ...org,
    parent: parentOf(org),
    educationPhone: harmPhones?.education,
    civilAffairsPhone: harmPhones?.civilAffairs,
  };
}

/**
 * The memberships of the rows as they will be. Where a name changes, those of the account that no row names are among
 * them: each carries the name. The rows have no problems.
 */
export function personChanges(
  rows: readonly PersonRow[],
  account: (issuer: string, subject: string) => AccountEntry | undefined,
): PersonChange[] {
  const named = rows.map((row): PersonChange => {
    const known = account(row.issuer, row.subject);
    const person = known?.person ?? row.person ?? personOf(row);
    const { issuer, subject, name, membership } = row;
    const was = known?.memberships.find((each) => isSamePost(each, membership));
    const before = was && known && { ...was, name: known.name };
    const columns = changed(personSheet.fields, before, { ...membership, name });
    const does = !was ? 'new' : columns.length > 0 ? 'change' : 'nothing';
    const rest = { issuer, subject, person, name, membership };
    return { row: row.row, does, columns: was ? columns : [], ...rest };
  });
  return [...named, ...renamed(rows, named, account)];
}

/** Memberships that no row names, of accounts whose name changes. */
function renamed(
  rows: readonly PersonRow[],
  named: readonly PersonChange[],
  account: (issuer: string, subject: string) => AccountEntry | undefined,
): PersonChange[] {
  const accounts = new Map(rows.map((row) => [accountOf(row), row]));
  return [...accounts.values()].flatMap(({ row, issuer, subject, name }) => {
    const known = account(issuer, subject);
    if (!known || known.name === name) return [];
    const left = known.memberships.filter(
      (each) =>
        !named.some(
          (change) =>
            change.issuer === issuer &&
            change.subject === subject &&
            isSamePost(change.membership, each),
        ),
    );
    const columns = [personSheet.fields.name.label.zh];
    const common = { row, does: 'change', columns, issuer, subject, name } as const;
    return left.map((membership) => ({ ...common, person: known.person, membership }));
  });
}

function isSamePost(a: Membership, b: Membership): boolean {
  return a.role === b.role && a.org === b.org;
}

/** A person’s id, made from the account: the same however often it is made, and no name in it. */
export function personOf(account: Pick<PersonRow, 'issuer' | 'subject'>): string {
  return `p-${bytesToHex(sha256(utf8ToBytes(`person ${accountOf(account)}`))).slice(0, 24)}`;
}

function changed(
  fields: Readonly<Record<string, { readonly label: { readonly zh: string } }>>,
  was: Readonly<Record<string, unknown>> | undefined,
  now: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(fields)
    .filter(([name]) => !isSameValue(was?.[name], now[name]))
    .map(([, { label }]) => label.zh);
}
