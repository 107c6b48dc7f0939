import { describe, expect, it } from 'vitest';
import { moved } from '../../../functions/domain/case.ts';
import { round } from '../../../functions/domain/cases/round.ts';

const order = [
  ['plan', 'none', 'draft'],
  ['freeze', 'draft', 'freezing'],
  ['frozen', 'freezing', 'frozen'],
  ['commit', 'frozen', 'committed'],
  ['seed', 'committed', 'seeded'],
  ['draw', 'seeded', 'drawing'],
  ['drawn', 'drawing', 'drawn'],
  ['field', 'drawn', 'field'],
  ['reveal', 'field', 'revealed'],
  ['publish', 'revealed', 'published'],
] as const;

describe('A round', () => {
  it.each(order)('is told to %s from %s alone', (move, from, to) => {
    for (const state of round.states)
      expect(moved(round, state, move)).toBe(state === from ? to : undefined);
  });

  it('can be declared void from every state but before it was planned, and has no way back', () => {
    for (const state of round.states)
      expect(moved(round, state, 'void')).toBe(
        state === 'none' || state === 'void' ? undefined : 'void',
      );
    for (const move of Object.keys(round.moves) as (keyof typeof round.moves)[])
      expect(moved(round, 'void', move)).toBeUndefined();
  });
});
