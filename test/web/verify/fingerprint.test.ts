import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePasted } from '#lib/verify/fingerprint.ts';
import { inFours } from '#lib/words/receipt.ts';
import '../compiled-words.ts';

const { inFives } = await import('#lib/words/round-words.ts');

const hex64 = fc.stringMatching(/^[0-9a-f]{64}$/);
const published = { frame: 'a'.repeat(64), design: 'b'.repeat(64) };

describe('Dice', () => {
  it('are read in fives', () => {
    expect(inFives('47031928861550620937')).toBe('47031 92886 15506 20937');
  });
});

describe('A pasted fingerprint', () => {
  it('is known again in any groups and capitals', () => {
    fc.assert(
      fc.property(hex64, fc.constantFrom(' ', '\n', ':', '-', ''), (hex, between) => {
        const pasted = ` ${inFours(hex).replaceAll(' ', between).toUpperCase()}\n`;
        expect(comparePasted(pasted, { commit: hex })).toEqual({ verdict: 'same', name: 'commit' });
      }),
    );
  });

  it('of something else differs from all of them', () => {
    expect(comparePasted('c'.repeat(64), published)).toEqual({ verdict: 'other' });
  });

  it('that is none says how long it is', () => {
    expect(comparePasted('abc', published)).toEqual({ verdict: 'unlike', length: 3 });
  });
});
