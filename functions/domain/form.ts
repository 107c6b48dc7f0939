import { daysBetween, type CivilDate } from './calendar.ts';
import { checkFields } from './check-value.ts';
import {
  holds,
  isBlank,
  isShown,
  type Field,
  type Fields,
  type Text,
  type ValueOf,
} from './field.ts';
import { parameters } from './parameters.ts';
import type { FieldProblem } from './problem.ts';
import type { Data, FormRecord, Subject } from './record.ts';

/**
 * A form is data: fields, clause and what a record of it changes on the card. Page, server check, template, import,
 * export, print and schema are read from this one value.
 */
export interface Form<F extends Fields = Fields, Facts = never> {
  readonly id: string;
  /** The number in the field list (F01 …); never shown to users. */
  readonly number?: string;
  readonly version: number;
  /** The last day on which each earlier version was handed out. */
  readonly until?: Readonly<Record<number, CivilDate>>;
  readonly subject: Subject['kind'];
  readonly kind: 'event' | 'section';
  /** A record may come up after the child has gone to somebody else: then the school decides about it. */
  readonly mayComeLate?: true;
  readonly title: Text;
  readonly clause: string;
  readonly fields: F;
  /** Parts of the form that two people can edit at once; each field stands in one. */
  readonly groups: readonly FieldGroup<keyof F & string>[];
  /** What a record changes on the card's facts. Called in canonical order by `fold`, superseded ones left out. */
  readonly fold: (facts: Facts, record: FormRecord) => Facts;
}
export interface FieldGroup<Name extends string = string> {
  readonly id: string;
  /** Asked for each child apart, where one visit serves several. */
  readonly own?: true;
  readonly title: Text;
  readonly fields: readonly Name[];
}
/** Any form, as those see it who only read its fields. */
export type AnyForm = Omit<Form, 'fold'>;
/** Any form whose records change one kind of card. */
export type FormOf<Facts> = AnyForm & Pick<Form<Fields, Facts>, 'fold'>;

/** The data of a form's records: what is required to save is there, the rest, and what has retired, may be absent. */
export type RecordOf<T extends AnyForm> = {
  readonly [K in keyof T['fields'] as T['fields'][K] extends Needed ? K : never]: ValueOf<
    T['fields'][K]
  >;
} & {
  readonly [K in keyof T['fields'] as T['fields'][K] extends Needed ? never : K]?: ValueOf<
    T['fields'][K]
  >;
};
interface Needed {
  readonly requiredToSave: true;
  readonly retired?: never;
}

/** Declares a form, keeping the exact types of its fields. */
export function form<const F extends Fields, Facts>(definition: Form<F, Facts>): Form<F, Facts> {
  return definition;
}

/** Forms by their ids. A name that every object has, such as `constructor`, is none of them. */
export function catalogue<T extends AnyForm>(...forms: readonly T[]): Readonly<Record<string, T>> {
  const byId = Object.create(null) as Record<string, T>;
  for (const form of forms) byId[form.id] = form;
  return byId;
}

/** The fields asked in a version of the form. A field never changes meaning or kind; it retires. */
export function fieldsOf(form: AnyForm, version = form.version): [string, Field][] {
  return Object.entries(form.fields).filter(
    ([, field]) => (field.since ?? 1) <= version && version < (field.retired ?? Infinity),
  );
}

/** True while records of that version are accepted: the present one, or one handed out in the last 90 days. */
export function isVersionAccepted(form: AnyForm, version: number, today: CivilDate): boolean {
  if (version === form.version) return true;
  const last = form.until?.[version];
  return last !== undefined && daysBetween(last, today) <= parameters.formAge.value;
}

/** Everything that keeps `data` from being saved, all at once: a page wants the whole list. */
export function check(
  form: AnyForm,
  data: Data,
  today: CivilDate,
  version = form.version,
): FieldProblem[] {
  return checkFields(fieldsOf(form, version), data, today);
}

/** Names of fields still missing before the record counts as complete. */
export function missingToComplete(form: AnyForm, data: Data): string[] {
  return fieldsOf(form)
    .filter(([name]) => isBlank(data[name])) // first, for it leaves few
    .filter(
      ([, field]) => holds(field.requiredToSave, data) || holds(field.requiredToComplete, data),
    )
    .filter(([, field]) => isShown(field, data))
    .map(([name]) => name);
}

/** `data` without blank values, those of its lines neither, so that equal content is equal. */
export function withoutBlanks(data: Data): Data {
  const filled = Object.entries(data).filter(([, value]) => !isBlank(value));
  return Object.fromEntries(filled.map(([name, value]) => [name, withoutBlankParts(value)]));
}

/** A line of which nothing is left stays: what it lacks is told by its place. */
function withoutBlankParts(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isLine = (each: unknown): each is Data => typeof each === 'object' && each !== null;
  return value.every(isLine) ? value.map((line) => withoutBlanks(line)) : value;
}
