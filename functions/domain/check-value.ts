import { arePeople, arePhotos } from './distinct-ids.ts';
import { isCivilDate, type CivilDate } from './calendar.ts';
import type { Code } from './codes/code-list.ts';
import { idNoProblem } from './codes/id-no.ts';
import { holds, isBlank, isShown, partsOfDay, type Field, type FieldKind } from './field.ts';
import type { FieldProblem, FieldProblemCode } from './problem.ts';
import type { Data } from './record.ts';

type Checks = {
  [K in FieldKind]: (value: unknown, field: Extract<Field, { kind: K }>, today: CivilDate) => Found;
};
type Found = FieldProblemCode | Omit<FieldProblem, 'field'> | undefined;

/** Control characters, bidirectional overrides, half characters and the mark of lost ones have no place in a file. */
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD]|\p{Cs}/u;
const UNFIT_BUT_LINES = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\uFFFD]|\p{Cs}/u;
/** Letters with what stands between them; a lone dot or stroke is nobody's name. */
const NAME = /^(?=.*[\p{Script=Han}\p{Script=Latin}])[\p{Script=Han}\p{Script=Latin}·.' -]+$/u;
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const MONTH = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_STAFF = 10;

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
  choice: (value, { codes }) => (codeOf(codes, value) ? undefined : 'not-a-choice'),
  choices: (value, { codes }) => {
    if (!Array.isArray(value)) return 'not-a-list';
    const chosen = value.map((each) => codeOf(codes, each));
    if (chosen.includes(undefined) || new Set(value).size < value.length) return 'not-a-choice';
    return value.length > 1 && chosen.some((code) => code?.alone) ? 'stands-alone' : undefined;
  },
  flag: (value) => (typeof value === 'boolean' ? undefined : 'not-yes-or-no'),
  integer: (value, field) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'not-a-number';
    const { min, max } = field;
    return value < min || value > max ? { code: 'out-of-range', facts: { min, max } } : undefined;
  },
  idNo: (value, _field, today) =>
    typeof value === 'string' ? idNoProblem(value, today) : 'not-text',
  phone: (value) => (typeof value === 'string' && PHONE.test(value) ? undefined : 'phone-format'),
  moment: (value) =>
    isClock(value) || partsOfDay.some((part) => part === value) ? undefined : 'not-a-time',
  staff: (value, { many }) => {
    if (many && !Array.isArray(value)) return 'not-a-list';
    const people: readonly unknown[] = Array.isArray(value) && many ? value : [value];
    if (people.length > MOST_STAFF) return { code: 'too-many', facts: { max: MOST_STAFF } };
    return arePeople(people) ? undefined : 'unknown-person';
  },
  photos: (value, { max }) => {
    if (!Array.isArray(value)) return 'not-a-list';
    if (value.length > max) return { code: 'too-many', facts: { max } };
    return arePhotos(value) ? undefined : 'not-a-photo';
  },
  lines: (value, { max }) => {
    if (!Array.isArray(value) || !value.every(isPlain)) return 'not-a-list';
    return value.length > max ? { code: 'too-many', facts: { max } } : undefined;
  },
};

/** What is wrong with one value that is present: nothing, one thing, or of lines whatever is wrong in each. */
export function checkValue(
  name: string,
  field: Field,
  value: unknown,
  today: CivilDate,
): FieldProblem[] {
  const check = checks[field.kind] as (value: unknown, field: Field, today: CivilDate) => Found;
  const found = check(value, field, today);
  if (found)
    return [typeof found === 'string' ? { field: name, code: found } : { field: name, ...found }];
  if (field.kind !== 'lines') return [];
  return (value as readonly Data[]).flatMap((line, at) =>
    checkFields(Object.entries<Field>(field.fields), line, today, `${name}.${at}.`),
  );
}

/** Nobody reads a longer list of fields that no form has. */
const MOST_UNKNOWN = 20;

/** Everything that is wrong with the answers to some fields, all at once; names begin with `prefix`. */
export function checkFields(
  fields: readonly (readonly [string, Field])[],
  data: Data,
  today: CivilDate,
  prefix = '',
): FieldProblem[] {
  const known = new Set(fields.map(([name]) => name));
  const unknown = Object.keys(data)
    .filter((name) => !known.has(name))
    .slice(0, MOST_UNKNOWN);
  return [
    ...unknown.map((name): FieldProblem => ({
      field: prefix + shortened(name),
      code: 'unknown-field',
    })),
    ...fields.flatMap(([name, field]) => checkField(prefix + name, field, data, data[name], today)),
  ];
}

function checkField(
  name: string,
  field: Field,
  data: Data,
  value: unknown,
  today: CivilDate,
): FieldProblem[] {
  if (!isBlank(value)) return checkValue(name, field, value, today);
  const needed = holds(field.requiredToSave, data) && isShown(field, data);
  return needed ? [{ field: name, code: 'required' }] : [];
}

/** True for a time of a day, hours and minutes. */
export function isClock(value: unknown): boolean {
  return typeof value === 'string' && CLOCK.test(value);
}

function codeOf(codes: readonly Code[], value: unknown): Code | undefined {
  return codes.find((entry) => entry.code === value);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An unknown field's name, as far as it is repeated: 40 whole characters. */
function shortened(name: string): string {
  return [...name.slice(0, 80)].slice(0, 40).join('');
}
