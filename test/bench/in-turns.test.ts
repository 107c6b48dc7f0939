import { describe, expect, it } from 'vitest';
import { inTurns, median, medianRatio } from './in-turns.ts';

describe('Deeds in turns', () => {
  it('are all done in every round, and each goes first as often as the others', async () => {
    const done: string[] = [];
    const deed = (name: string) => () => done.push(name);
    const spent = await inTurns(3, { a: deed('a'), b: deed('b'), c: deed('c') });
    expect(done.join('')).toBe('abcbcacab');
    expect(spent).toEqual({ a: [1, 6, 8], b: [2, 4, 9], c: [3, 5, 7] });
  });

  it('are compared within a round, so that a slow minute hurts both alike', () => {
    expect(medianRatio([2, 200, 20], [1, 100, 10])).toBe(2);
    expect(medianRatio([3, 30, 1000], [2, 20, 1])).toBe(1.5);
    expect(median([9, 1, 5])).toBe(5);
  });
});
