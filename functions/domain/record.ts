import { civilDate, daysBetween, type CivilDate, type Instant } from './calendar.ts';
import { parameters } from './parameters.ts';

export type Data = Readonly<Record<string, unknown>>;

/** One line of a field that holds several: a hazard, somebody who was met. */
export type Line = Readonly<Record<string, string | number | boolean>>;
/** What a field may hold. */
export type Value = string | number | boolean | readonly string[] | readonly Line[];

/**
 * What a record is about. A finding is named by rule and child and lies at the school that held the child, a member of
 * staff by the person and lies where that person works, what a school says of itself by the school. Settings are named by
 * the organisation that decides them, an inspection round by the name the province gave it. What is restricted is named
 * by the child and lies apart from it.
 */
export type Subject =
  | { readonly kind: 'child'; readonly id: string }
  | { readonly kind: 'restricted'; readonly id: string }
  | { readonly kind: 'settings'; readonly id: string }
  | { readonly kind: 'school'; readonly id: string }
  | { readonly kind: 'staff'; readonly id: string; readonly school: string }
  | { readonly kind: 'finding'; readonly id: string; readonly school: string }
  | { readonly kind: 'round'; readonly id: string; readonly province: string };

/**
 * One submitted form, immutable. An event's id is a ULID made by the client, so sending it twice is harmless; a
 * section's id is `form#number`, and only one writer can make the next number.
 */
export interface FormRecord {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  /** The section's number; absent for an event. */
  readonly number?: number;
  /** The civil date on which it happened. */
  readonly at: CivilDate;
  /** When it was entered: the server's clock. */
  readonly enteredAt: Instant;
  /** The person who entered it, and the name shown beside it. */
  readonly by: string;
  readonly byName: string;
  readonly device: string;
  /** The record that this one corrects, and why. */
  readonly supersedes?: string;
  readonly reason?: string;
  /** Entered by somebody who no longer held the child: without effect until the school adopts it. Set by the server. */
  readonly toConfirm?: true;
  readonly data: Data;
  /** SHA-256 over what is stored (sealed), in hexadecimal; given by the store. */
  readonly hash: string;
}

/** A record on its way to the store, which gives it its hash. */
export type Draft = Omit<FormRecord, 'hash'>;

/** The id of section `number` of a form: `file#3`. */
export function sectionId(form: string, number: number): string {
  return `${form}#${number}`;
}

/** Section `number` of a form, as it is entered. */
export function sectionOf(
  { id: form, version: formVersion }: { readonly id: string; readonly version: number },
  number: number,
  rest: Omit<Draft, 'id' | 'form' | 'formVersion' | 'number'>,
): Draft {
  return { ...rest, id: sectionId(form, number), form, formVersion, number };
}

/** Days between the event and its entry, by the calendar of Shanghai; never below zero. */
export function lateDays({ at, enteredAt }: Pick<FormRecord, 'at' | 'enteredAt'>): number {
  return Math.max(0, daysBetween(at, civilDate(enteredAt)));
}

/** True while a record proves that a duty was met: entered in time enough to count. */
export function counts(record: Pick<FormRecord, 'at' | 'enteredAt'>): boolean {
  return lateDays(record) <= parameters.lateEntry.value;
}

/** True for a record that was not entered soon after: it counts all the same, and is marked. */
export function isLate(record: Pick<FormRecord, 'at' | 'enteredAt'>): boolean {
  return lateDays(record) > parameters.punctual.value;
}
