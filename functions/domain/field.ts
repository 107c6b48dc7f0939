import type { Code, CodeList } from './codes/code-list.ts';
import type { Line } from './record.ts';

/** Who may see a field at all: the floor for adults; whatever describes a child under 14 is handled as sensitive. */
export type Privacy = 'public' | 'internal' | 'personal' | 'sensitive';
export interface Text {
  readonly zh: string;
  readonly en: string;
}
/** A condition is data, so that page, server, template and print all read the same one. */
export interface Demand {
  readonly field: string;
  readonly in: readonly (string | boolean)[];
}
/** One demand, or several that must all hold. */
export type Condition = Demand | readonly Demand[];

/**
 * A choice that is offered and never stored in this form: it leads elsewhere (DECISIONS 0015). Suspected harm leads to the
 * card with the numbers to call and leaves nothing behind; a serious mood leads to the people to tell, and the record
 * says no more than `as`.
 */
export interface Lead extends Code {
  readonly to: 'harm' | 'contacts';
  readonly as?: string;
}

interface Common {
  readonly label: Text;
  readonly help?: Text;
  readonly privacy: Privacy;
  /** Needed before anything is stored; a ledger row needs no more than these (DECISIONS 0003). */
  readonly requiredToSave?: true | Condition;
  /** Needed before the file counts as complete. */
  readonly requiredToComplete?: true | Condition;
  readonly shownWhen?: Condition;
  readonly clause?: string;
  /** Headings under which schools' own ledgers carry this field; `a/b` is heading b under the group heading a. */
  readonly ledger?: readonly string[];
  /** Stands filled as the same person answered last, in one line to change. */
  readonly asLast?: true;
  /** Seldom needed: asked behind one press. */
  readonly aside?: true;
  /** Filled by the server from what it knows, never asked: the names behind ids of staff. */
  readonly derived?: true;
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
    | { readonly kind: 'choice'; readonly codes: CodeList; readonly leads?: readonly Lead[] }
    /** Several codes of a list; one that is `alone` excludes the others. */
    | { readonly kind: 'choices'; readonly codes: CodeList; readonly leads?: readonly Lead[] }
    | { readonly kind: 'flag' }
    /** `says` is how it reads away from its label, `{n}` being the number: 7天内解决. */
    | {
        readonly kind: 'integer';
        readonly min: number;
        readonly max: number;
        readonly says?: Text;
      }
    | { readonly kind: 'idNo' }
    | { readonly kind: 'phone' }
    /** When on its day: `14:05`, or the part of the day that is remembered: no minute is made up. */
    | { readonly kind: 'moment' }
    /** Ids of people who work at the school: one, or with `many` several. */
    | { readonly kind: 'staff'; readonly many?: true }
    /** Ids of pictures, which lie apart: `jpeg.ts` says what they may hold. */
    | { readonly kind: 'photos'; readonly max: number }
    /** Lines of the same few questions; `by` names the choice whose options each begin a line. */
    | {
        readonly kind: 'lines';
        readonly fields: Fields;
        readonly max: number;
        readonly by?: string;
      }
  );
export type FieldKind = Field['kind'];
export interface Fields {
  readonly [name: string]: Field;
}
/** Parts of a day, where the minute is not remembered. */
export const partsOfDay = ['morning', 'afternoon', 'evening', 'day'] as const;

/** The type of a field's value, read off the field. */
export type ValueOf<F extends Field> = F extends { kind: 'choice'; codes: infer L extends CodeList }
  ? L[number]['code']
  : F extends { kind: 'choices'; codes: infer L extends CodeList }
    ? readonly L[number]['code'][]
    : F extends { kind: 'flag' }
      ? boolean
      : F extends { kind: 'integer' }
        ? number
        : F extends { kind: 'photos' }
          ? readonly string[]
          : F extends { kind: 'lines' }
            ? readonly Line[]
            : F extends { kind: 'staff'; many: true }
              ? readonly string[]
              : string;

/**
 * Holds when the other field has one of the named values, or among its values one of them; an absent condition never
 * holds, `true` always does.
 */
export function holds(
  condition: true | Condition | undefined,
  data: Readonly<Record<string, unknown>>,
): boolean {
  if (condition === undefined || condition === true) return condition === true;
  const demands = 'field' in condition ? [condition] : condition;
  return demands.every(({ field, in: allowed }) => {
    const value = data[field];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return allowed.some((each) => values.includes(each));
  });
}

/** Absent, null, blank text and an empty list are all "not filled in". */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}

/** False while the field's condition for being asked does not hold, and for what nobody is asked. */
export function isShown(field: Field, data: Readonly<Record<string, unknown>>): boolean {
  if (field.derived) return false;
  return field.shownWhen === undefined || holds(field.shownWhen, data);
}
