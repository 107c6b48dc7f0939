/** Anything that may be filled in, made from the forms themselves, and what may be wrong with each kind of field. */
import * as fc from 'fast-check';
import { addDays, type CivilDate } from '../../functions/domain/calendar.ts';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';
import { isShown, partsOfDay, type Field, type FieldKind } from '../../functions/domain/field.ts';
import { fieldsOf, type AnyForm } from '../../functions/domain/form.ts';
import type { Data } from '../../functions/domain/record.ts';

const letters = [...'孩子今天说想妈妈了学校里数学跟得上㛃𬭚·，。1aB'];
const text = (least: number, most: number, more: readonly string[] = []) =>
  fc
    .string({
      unit: fc.constantFrom(...letters, ...more),
      minLength: Math.max(1, least),
      maxLength: most,
    })
    .filter((made) => made.trim() !== '');
const person = fc.constantFrom('P-teacher', 'P-admin', 'sd-370302-001-t1', 'p.1_x');

const photoIds = ['A', 'B', 'C'].map((last) => `01ARZ3NDEKTSV4RRFFQ69G5FA${last}`);

type Makers = {
  [K in FieldKind]: (field: Extract<Field, { kind: K }>, today: CivilDate) => fc.Arbitrary<unknown>;
};
const makers: Makers = {
  text: ({ min = 0, max, long }) => text(min, Math.min(max, min + 20), long ? ['\n'] : []),
  name: () =>
    fc.string({
      unit: fc.constantFrom(...'王李㛃𬭚小禾'),
      minLength: 2,
      maxLength: 6,
    }),
  date: ({ future }, today) =>
    fc.nat(900).map((days) => addDays(today, future && days % 2 ? days : -days)),
  month: (_field, today) => fc.nat(900).map((days) => addDays(today, -days).slice(0, 7)),
  choice: ({ codes }) => fc.constantFrom(...codes.map(({ code }) => code)),
  choices: ({ codes }) =>
    fc.oneof(
      fc.subarray(
        codes.filter(({ alone }) => !alone).map(({ code }) => code),
        { minLength: 1 },
      ),
      fc.constantFrom(...codes.map(({ code }) => [code])),
    ),
  flag: () => fc.boolean(),
  integer: ({ min, max }) => fc.integer({ min, max }),
  idNo: (_field, today) =>
    fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 999 })).map(([days, sequence]) => {
      const born = addDays(today, -days).replaceAll('-', '');
      const seventeen = `379999${born}${String(sequence).padStart(3, '0')}`;
      return seventeen + checkCharacter(seventeen);
    }),
  phone: () => fc.constantFrom('13800000001', '0533-1234567', '05331234567'),
  moment: () => fc.constantFrom(...partsOfDay, '00:00', '08:05', '23:59'),
  photos: ({ max }) =>
    fc.uniqueArray(fc.constantFrom(...photoIds), { minLength: 1, maxLength: Math.min(max, 3) }),
  staff: ({ many }) => (many ? fc.uniqueArray(person, { minLength: 1, maxLength: 4 }) : person),
  lines: ({ fields, max }, today) =>
    fc.array(filled(Object.entries(fields), today), { minLength: 1, maxLength: Math.min(max, 3) }),
};

/** Any value that a field takes. */
export function anyValue(field: Field, today: CivilDate): fc.Arbitrary<unknown> {
  return (makers[field.kind] as (field: Field, today: CivilDate) => fc.Arbitrary<unknown>)(
    field,
    today,
  );
}

/** Anything that may be filled into a form: what must be there is, the rest may be absent. */
export function anyDataOf(form: AnyForm, today: CivilDate): fc.Arbitrary<Data> {
  return filled(fieldsOf(form), today);
}

function filled(
  fields: readonly (readonly [string, Field])[],
  today: CivilDate,
): fc.Arbitrary<Data> {
  const asked = fields.filter(([, { derived }]) => !derived);
  const needed = asked.filter(([, { requiredToSave }]) => requiredToSave !== undefined);
  const values = Object.fromEntries(asked.map(([name, field]) => [name, anyValue(field, today)]));
  return fc
    .record(values, { requiredKeys: needed.map(([name]) => name) })
    .map((data) => onlyShown(asked, data));
}

/** Without what is not asked, given the other answers, until nothing more falls away. */
function onlyShown(fields: readonly (readonly [string, Field])[], data: Data): Data {
  const shown = fields.filter(([name, field]) => name in data && isShown(field, data));
  if (shown.length === Object.keys(data).length) return data;
  return onlyShown(fields, Object.fromEntries(shown.map(([name]) => [name, data[name]])));
}

type Breakers = {
  [K in FieldKind]: (field: Extract<Field, { kind: K }>, today: CivilDate) => readonly unknown[];
};
const notText: readonly unknown[] = [7, true, {}, ['甲'], [[]]];
const breakers: Breakers = {
  text: ({ min, max, long }) => [
    ...notText,
    '甲'.repeat(max + 1),
    '甲'.repeat(min ?? 0) + '\u0000',
    '甲'.repeat(min ?? 0) + '\u202E',
    '甲'.repeat(min ?? 0) + '\ud800',
    ...(min ? ['甲'.repeat(min - 1)] : []),
    ...(long ? [] : ['甲'.repeat(min ?? 0) + '\n甲']),
  ],
  name: () => [...notText, '甲'.repeat(51), '1', '-', '王<b>', '王\u0000'],
  date: ({ future }, today) => [
    ...notText,
    '2026-02-30',
    '昨天',
    '2026/01/01',
    ...(future ? [] : [addDays(today, 1)]),
  ],
  month: (_field, today) => [...notText, '2026-13', '2026', addDays(today, 40).slice(0, 7)],
  choice: ({ leads = [] }) => [...notText, 'no-such-code', 'constructor', ...leads.map(codeOf)],
  choices: ({ codes, leads = [] }) => [
    'study',
    7,
    {},
    ['no-such-code'],
    [null],
    [{}],
    [codes[0]?.code, codes[0]?.code],
    ...leads.map((lead) => [lead.code]),
    ...codes.filter(({ alone }) => alone).map(({ code }) => [code, codes.find(notAlone)?.code]),
  ],
  flag: () => ['yes', 1, 'true', {}],
  integer: ({ min, max }) => ['3', min - 1, max + 1, min + 0.5, 1e308, NaN, {}],
  idNo: () => [...notText, '379999201403150017', '37999920140315001', '379999201402300010'],
  phone: () => [...notText, '12', '23800000001', '138 0000 0001'],
  photos: ({ max }) => [
    'x',
    7,
    ['../a'],
    [photoIds[0], photoIds[0]],
    Array.from({ length: max + 1 }, (_, n) => `01ARZ3NDEKTSV4RRFFQ69G5F${String(10 + n)}`),
  ],
  moment: () => [...notText, '24:00', '8:05', 'noon', '12:60'],
  staff: ({ many }) =>
    many
      ? [
          'P-teacher',
          7,
          {},
          ['a b'],
          [7],
          ['p', 'p'],
          Array.from({ length: 11 }, (_, n) => `p${n}`),
        ]
      : [...notText, 'a b', '学', 'x'.repeat(65)],
  lines: ({ max }) => ['one', 7, {}, [1], ['one'], [null], [[]], Array(max + 1).fill({})],
};

/** Values that a field does not take, of every sort that its kind knows. */
export function brokenValues(field: Field, today: CivilDate): readonly unknown[] {
  return (breakers[field.kind] as (field: Field, today: CivilDate) => readonly unknown[])(
    field,
    today,
  );
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

function notAlone({ alone }: { readonly alone?: boolean }): boolean {
  return !alone;
}
