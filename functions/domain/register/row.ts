import type { Membership } from '../access.ts';
import type { FieldProblemCode } from '../problem.ts';

/** An organisation as the store keeps it (`store/orgs.ts`). */
export interface OrgEntry {
  readonly id: string;
  readonly kind: 'province' | 'city' | 'county' | 'school';
  readonly name: string;
  readonly sort?: string;
  readonly county?: string;
  readonly city?: string;
  readonly province?: string;
  readonly harmPhones?: { readonly education: string; readonly civilAffairs: string };
  readonly code?: string;
  readonly applicability?: 'byReference' | 'encouraged';
  readonly closedOn?: string;
}
export type OrgKind = OrgEntry['kind'];

/** An account as the store has it. */
export interface AccountEntry {
  readonly person: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** What a row of 机构 says, well formed by itself. */
export interface OrgRow {
  readonly row: number;
  readonly id: string;
  readonly kind: OrgKind;
  readonly name: string;
  /** Empty for a province. */
  readonly parent: string;
  readonly sort?: string;
  readonly code?: string;
  readonly applicability?: 'byReference' | 'encouraged';
  readonly closedOn?: string;
  readonly educationPhone?: string;
  readonly civilAffairsPhone?: string;
}

/** What a row of 人员 says, well formed by itself. */
export interface PersonRow {
  readonly row: number;
  readonly issuer: string;
  readonly subject: string;
  /** Absent where it is left to us. */
  readonly person?: string;
  readonly name: string;
  readonly membership: Membership;
}

/** Why a workbook of the register cannot be taken, beside what may be wrong with any field. */
export type RegisterProblemCode =
  | FieldProblemCode
  | 'sheet-missing'
  | 'column-missing'
  | 'no-rows'
  | 'digits-lost' // a long number that the spreadsheet has rounded
  | 'not-for-this' // filled in for a kind of organisation or a role that has no such thing
  | 'id-format'
  | 'id-twice'
  | 'id-reserved'
  | 'kind-fixed' // an organisation does not become another kind
  | 'parent-fixed' // nor does it move
  | 'unknown-parent'
  | 'parent-kind'
  | 'unknown-division' // an id that looks like a code of Shandong and is none, or stands in another city
  | 'code-format'
  | 'code-twice'
  | 'unknown-org'
  | 'role-elsewhere' // a role of another kind of organisation
  | 'membership-twice'
  | 'name-differs' // two rows of one account
  | 'person-differs' // likewise
  | 'person-twice' // one id for two accounts
  | 'person-fixed' // the account has another id on file
  | 'end-taken-back'; // an end that was set is not undone; whoever comes back begins anew

/** What is wrong, where. It never repeats a value that was entered. */
export interface RegisterProblem {
  readonly sheet: string;
  /** As the file numbers it; 0 where the whole sheet is meant. */
  readonly row: number;
  /** The heading of the column, where one is meant. */
  readonly column?: string;
  readonly code: RegisterProblemCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}
