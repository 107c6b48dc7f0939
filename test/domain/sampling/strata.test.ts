import { describe, expect, it } from 'vitest';
import type { SchoolType } from '../../../functions/domain/sampling/index.ts';
import { strataOf } from '../../../functions/domain/sampling/strata.ts';

const strata = (A: number, B: number, C: number) => {
  const counts = new Map<SchoolType, number>([
    ['A', A],
    ['B', B],
    ['C', C],
  ]);
  return [...strataOf('h', counts).values()].join(' ');
};

describe('The strata of a county', () => {
  it.each([
    ['one for each type of four schools and more', [4, 4, 4], 'hA hB hC'],
    ['the next one for a type of fewer', [3, 4, 4], 'hB hB hC'],
    ['the next but one where the next has too few even so', [1, 2, 4], 'hC hC hC'],
    ['the one before for the last type', [4, 4, 3], 'hA hB hB'],
    ['the one before for all types at the end that have too few', [9, 1, 2], 'hA hA hA'],
    ['one of its own for few schools together', [2, 1, 0], 'hB hB hB'],
    ['one of its own for a single school', [1, 0, 0], 'hA hA hA'],
    ['past a type that has no school', [2, 0, 8], 'hC hC hC'],
  ] as const)('are %s', (_what, [A, B, C], expected) => {
    expect(strata(A, B, C)).toBe(expected);
  });
});
