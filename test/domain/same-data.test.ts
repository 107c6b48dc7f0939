import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameData, isSameValue } from '../../functions/domain/same-data.ts';

describe('Two contents are the same', () => {
  it('when every field is, lists and lines too, in whatever order the fields came', () => {
    const a = { mode: 'phone', topics: ['study', 'mood'], hazards: [{ hazard: 'water', days: 3 }] };
    const b = { hazards: [{ days: 3, hazard: 'water' }], topics: ['study', 'mood'], mode: 'phone' };
    expect(isSameData(a, b)).toBe(true);
    expect(isSameData({ mode: 'phone', note: undefined }, { mode: 'phone' })).toBe(true);
  });

  it.each<[unknown, unknown]>([
    [
      ['study', 'mood'],
      ['mood', 'study'],
    ],
    [['study'], ['study', 'mood']],
    [[{ days: 3 }], [{ days: 4 }]],
    [['0'], { 0: '0' }],
    ['3', 3],
    [null, undefined],
    [[], null],
  ])('and not when %j stands for %j', (a, b) => {
    expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([false, false]);
  });

  it('exactly when they are written alike', () => {
    const list = fc.array(fc.oneof(fc.constantFrom('a', 'b'), fc.nat(2)), { maxLength: 2 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(isSameValue(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
