import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withheldAmong } from '../../../../functions/domain/sampling/bulletin/withheld.ts';

const isFew = (count: number) => count > 0 && count < 5;

/** Every value that a count may have, of counts of 1 and more that add up to what is left: tried one by one. */
function possible(many: number, left: number): Set<number> {
  const found = new Set<number>();
  const rest = (n: number, sum: number): boolean => (n === 0 ? sum === 0 : sum >= n);
  for (let value = 1; value <= left; value++) if (rest(many - 1, left - value)) found.add(value);
  return found;
}

describe('Small counts beside their total', () => {
  it.each([
    ['one alone, with the smallest of the others', [3, 40, 12, 0], [true, false, true, false]],
    ['two, which the total does not tell', [3, 40, 2], [true, false, true]],
    ['two of one each, with a third', [1, 40, 1, 9], [true, false, true, true]],
    ['none', [5, 40, 0], [false, false, false]],
  ])('are withheld: %s', (_, counts, expected) => {
    const { hidden, isTold } = withheldAmong(counts, counts.map(isFew));
    expect([hidden, isTold]).toEqual([expected, false]);
  });

  it('are told by a total of nothing but them, and it says so', () => {
    expect(withheldAmong([2], [true])).toEqual({ hidden: [true], isTold: true });
    expect(withheldAmong([1, 0, 1], [true, false, true]).isTold).toBe(true);
  });

  it('never follow from the total and what is printed', () => {
    const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (all) => {
        const { hidden, isTold } = withheldAmong(all, all.map(isFew));
        for (const [at, count] of all.entries()) if (isFew(count)) expect(hidden[at]).toBe(true);
        const those = all.filter((_, at) => hidden[at]);
        if (those.length === 0 || isTold) return;
        const left = those.reduce((sum, count) => sum + count, 0);
        expect(possible(those.length, left).size).toBeGreaterThan(1);
      }),
    );
  });
});
