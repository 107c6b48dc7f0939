import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../functions/domain/field.ts';
import { check, fieldsOf, type AnyForm } from '../../functions/domain/form.ts';
import { forms } from '../../functions/domain/every-form.ts';
import type { Data } from '../../functions/domain/record.ts';
import { anyDataOf, anyValue, brokenValues } from './any-data.ts';

const TODAY = '2026-11-23';
const asked = (form: AnyForm) => fieldsOf(form).filter(([, { derived }]) => !derived);
const wrongWith = (form: AnyForm, data: Data) => check(form, data, TODAY).map(({ field }) => field);

/** A form's data with one field replaced by something its kind does not take. */
const brokenOf = (form: AnyForm) =>
  fc.constantFrom(...asked(form)).chain(([name, field]) =>
    fc.record({
      name: fc.constant(name),
      data: anyDataOf(form, TODAY),
      value: fc.constantFrom(...brokenValues(field, TODAY)),
    }),
  );

describe.each(Object.values(forms))('The form $id', (form) => {
  it('takes whatever answers its questions', () => {
    fc.assert(
      fc.property(anyDataOf(form, TODAY), (data) => {
        expect(check(form, data, TODAY)).toEqual([]);
      }),
    );
  });

  it('refuses by its name any field that was broken, whatever kind it is of', () => {
    fc.assert(
      fc.property(brokenOf(form), ({ name, data, value }) => {
        const wrong = wrongWith(form, { ...data, [name]: value });
        expect(wrong.some((field) => field === name || field.startsWith(`${name}.`))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses by its name any field that must be there and is not', () => {
    const needed = asked(form).filter(([, { requiredToSave }]) => requiredToSave === true);
    fc.assert(
      fc.property(anyDataOf(form, TODAY), (data) => {
        for (const [name] of needed) {
          if (!(name in data)) continue;
          const { [name]: _left, ...rest } = data;
          expect(check(form, rest, TODAY)).toContainEqual({ field: name, code: 'required' });
        }
      }),
    );
  });
});

const linesOf = (form: AnyForm) =>
  asked(form).flatMap(([name, field]) => (field.kind === 'lines' ? [{ form, name, field }] : []));

describe.each(Object.values(forms).flatMap(linesOf))('Of the form $form.id, $name', (each) => {
  const { form, name, field } = each;

  it('names the line and the question of whatever is wrong in one of its lines', () => {
    const broken = fc.constantFrom(...Object.entries<Field>(field.fields)).chain(([part, inner]) =>
      fc.record({
        lines: anyValue(field, TODAY) as fc.Arbitrary<Data[]>,
        data: anyDataOf(form, TODAY),
        at: fc.nat(2),
        part: fc.constant(part),
        value: fc.constantFrom(...brokenValues(inner, TODAY)),
      }),
    );
    fc.assert(
      fc.property(broken, ({ lines, data, at, part, value }) => {
        const line = at % lines.length;
        const spoilt = lines.map((whole, n) => (n === line ? { ...whole, [part]: value } : whole));
        expect(wrongWith(form, { ...data, [name]: spoilt })).toContain(`${name}.${line}.${part}`);
      }),
    );
  });
});
