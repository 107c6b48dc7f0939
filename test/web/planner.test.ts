import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFields } from '../../functions/domain/check-value.ts';
import { isShown } from '../../functions/domain/field.ts';
import { plannerFields } from '../../functions/domain/planner-fields.ts';

const { plannedFrom, usual } = await import('#lib/planner/planned.ts');

/** Any numbers that the questions let pass. */
const asked = fc.record({
  given: fc.constantFrom('size', 'precision', 'time'),
  perCounty: fc.integer({ min: 2, max: 60 }),
  take: fc.integer({ min: 1, max: 60 }),
  precision: fc.constantFrom('5', '10', '20', '30'),
  teamDays: fc.integer({ min: 1, max: 100_000 }),
  counties: fc.integer({ min: 1, max: 3000 }),
  ofCounty: fc.integer({ min: 1, max: 1_000_000 }),
  pass: fc.integer({ min: 1, max: 99 }),
  icc: fc.integer({ min: 0, max: 90 }),
  atSchool: fc.integer({ min: 1, max: 5000 }),
  atChild: fc.integer({ min: 1, max: 600 }),
});

describe('Given somebody who plans a sample', () => {
  it('then the usual design stands there first, and every number of it is fit', () => {
    const shown = Object.entries(plannerFields).filter(([, field]) => isShown(field, usual));
    const data = Object.fromEntries(
      Object.entries(usual).filter(([name]) => shown.some(([known]) => known === name)),
    );
    expect(checkFields(shown, data, '')).toEqual([]);
    expect(plannedFrom(usual)).toMatchObject({ perCounty: 6, take: 10, days: 748 });
  });

  it('then who asks for a precision is given it, and who has so much time is asked for no more', () => {
    const wide = { ...usual, ofCounty: 1_000_000 };
    const precise = plannedFrom({ ...wide, given: 'precision', precision: '20' });
    expect(precise?.promised.halfWidth).toBeLessThanOrEqual(0.02);
    const bought = plannedFrom({ ...wide, given: 'time', teamDays: 500 });
    expect(bought?.days).toBeLessThanOrEqual(500);
    expect(plannedFrom({ ...wide, given: 'time', teamDays: 100 })).toBeUndefined();
  });

  it('then whatever numbers the questions let pass, each that is shown is one', () => {
    fc.assert(
      fc.property(asked, (any) => {
        const planned = plannedFrom(any);
        if (!planned) return;
        const { halfWidth, deff, ifUnlike, ifAlike, strict } = planned.promised;
        const chances = [ifUnlike, ifAlike, strict].flatMap(({ alpha, beta }) => [alpha, beta]);
        expect([halfWidth, deff, planned.days].every((each) => each > 0 && each < Infinity)).toBe(
          true,
        );
        expect(chances.every((chance) => chance >= 0 && chance <= 1 + 1e-9)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
