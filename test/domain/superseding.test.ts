import { describe, expect, it } from 'vitest';
import { replacementOf, withoutEffect } from '../../functions/domain/superseding.ts';

/** A record entered at an instant, correcting another. */
const entered = (id: string, enteredAt: number, supersedes?: string) => ({
  id,
  enteredAt,
  supersedes,
});

describe('The record in whose favour another has no effect', () => {
  const talk = entered('a', 1);
  const first = entered('b', 2, 'a');
  const second = entered('c', 3, 'a');
  const ofFirst = entered('d', 4, 'b');
  const records = [talk, first, second, ofFirst];
  const instead = (record: (typeof records)[number]) => replacementOf(record, records)?.id;

  it('Given a correction, it is the correction', () => {
    expect(replacementOf(talk, [talk, first])?.id).toBe('b');
    expect(replacementOf(first, [talk, first])).toBeUndefined();
  });
  it('Given two corrections of one record, it is the one entered last, for the record and for the other', () => {
    expect(instead(talk)).toBe('c');
    expect(instead(second)).toBeUndefined();
  });
  it('Given a correction that came to nothing and was corrected itself, each names what took its place', () => {
    expect(instead(first)).toBe('d');
    expect(instead(ofFirst)).toBe('c');
  });
  it('Given any of them, one without effect has a replacement and one with effect has none', () => {
    const without = withoutEffect(records);
    for (const record of records)
      expect(instead(record) !== undefined).toBe(without.has(record.id));
  });
  it('Given records that correct each other in a ring, which no device makes, the search ends', () => {
    const ring = [entered('x', 1, 'y'), entered('y', 2, 'x'), entered('z', 3, 'x')];
    expect(ring.every((record) => replacementOf(record, ring))).toBe(true);
  });
});
