import { isCivilDate, type CivilDate } from './calendar.ts';
import { idNoProblem } from './codes/id-no.ts';
import type { CodeList } from './codes/code-list.ts';
import type { FieldProblem, FieldProblemCode } from './problem.ts';

/** Who may see a field at all: the floor for adults; whatever describes a child under 14 is handled as sensitive. */
export type Privacy = 'public' | 'internal' | 'personal' | 'sensitive';
export interface Text {
  readonly zh: string;
  readonly en: string;
}
/** A condition is data, so that page, server, template and print all read the same one. */
export interface Condition {
  readonly field: string;
  readonly in: readonly (string | boolean)[];
}

interface Common {
  readonly label: Text;
  readonly help?: Text;
  readonly privacy: Privacy;
  /** Needed before anything is stored; a ledger row needs no more than these (DECISIONS 8). */
  readonly requiredToSave?: true | Condition;
  /** Needed before the file counts as complete. */
  readonly requiredToComplete?: true | Condition;
  readonly shownWhen?: Condition;
  readonly clause?: string;
  /** Headings under which schools' own ledgers carry this field; `a/b` is heading b under the group heading a. */
  readonly ledger?: readonly string[];
  /** Form versions in which the field is asked: first, and first without it. */
  readonly since?: number;
  readonly retired?: number;
}

export type Field = Common &
  (
    | { readonly kind: 'text'; readonly min?: number; readonly max: number; readonly long?: true }
    | { readonly kind: 'name' }
    | { readonly kind: 'date'; readonly future?: true }
    | { readonly kind: 'month' }
    | { readonly kind: 'choice'; readonly codes: CodeList }
    | { readonly kind: 'flag' }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number }
    | { readonly kind: 'idNo' }
    | { readonly kind: 'phone' }
  );
export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

/** The type of a field's value, read off the field. */
export type ValueOf<F extends Field> = F extends { kind: 'choice'; codes: infer L extends CodeList }
  ? L[number]['code']
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { kind: 'integer' }
      ? number
      : string;

type Checks = {
  [K in FieldKind]: (value: unknown, field: Extract<Field, { kind: K }>, today: CivilDate) => Found;
};
type Found = FieldProblemCode | Omit<FieldProblem, 'field'> | undefined;

/** Control characters, bidirectional overrides and lone surrogates have no place in a file. */
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
const UNFIT_BUT_LINES = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
/** Letters with what stands between them; a lone dot or stroke is nobody's name. */
const NAME = /^(?=.*[\p{Script=Han}\p{Script=Latin}])[\p{Script=Han}\p{Script=Latin}·.' -]+$/u;
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

const checks: Checks = {
  text: (value, field) => {
    if (typeof value !== 'string') return 'not-text';
    const length = [...value].length;
    if (length > field.max) return { code: 'too-long', facts: { max: field.max, now: length } };
    if (length < (field.min ?? 0))
      return { code: 'too-short', facts: { min: field.min ?? 0, now: length } };
    return (field.long ? UNFIT_BUT_LINES : UNFIT).test(value) ? 'characters' : undefined;
  },
  name: (value) => {
    if (typeof value !== 'string') return 'not-text';
    if ([...value].length > 50)
      return { code: 'too-long', facts: { max: 50, now: [...value].length } };
    return NAME.test(value) ? undefined : 'characters';
  },
  date: (value, field, today) => {
    if (typeof value !== 'string' || !isCivilDate(value)) return 'not-a-date';
    return !field.future && value > today ? 'in-the-future' : undefined;
  },
  month: (value, _field, today) => {
    if (typeof value !== 'string' || !MONTH.test(value)) return 'not-a-month';
    return value > today.slice(0, 7) ? 'in-the-future' : undefined;
  },
  choice: (value, field) =>
    field.codes.some((entry) => entry.code === value) ? undefined : 'not-a-choice',
  flag: (value) => (typeof value === 'boolean' ? undefined : 'not-yes-or-no'),
  integer: (value, field) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'not-a-number';
    const { min, max } = field;
    return value < min || value > max ? { code: 'out-of-range', facts: { min, max } } : undefined;
  },
  idNo: (value, _field, today) =>
    typeof value === 'string' ? idNoProblem(value, today) : 'not-text',
  phone: (value) => (typeof value === 'string' && PHONE.test(value) ? undefined : 'phone-format'),
};

/** What is wrong with one value that is present, or nothing. */
export function checkValue(
  name: string,
  field: Field,
  value: unknown,
  today: CivilDate,
): FieldProblem[] {
  const check = checks[field.kind] as (value: unknown, field: Field, today: CivilDate) => Found;
  const found = check(value, field, today);
  if (!found) return [];
  return [typeof found === 'string' ? { field: name, code: found } : { field: name, ...found }];
}

/** Holds when the other field has one of the named values; an absent condition never holds, `true` always does. */
export function holds(
  condition: true | Condition | undefined,
  data: Readonly<Record<string, unknown>>,
): boolean {
  if (condition === undefined || condition === true) return condition === true;
  const value = data[condition.field];
  return condition.in.some((allowed) => allowed === value);
}

/** Absent, null and blank text are all "not filled in". */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}
