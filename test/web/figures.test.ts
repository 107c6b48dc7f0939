import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speaking } from './compiled-words.ts';

const { shareWords } = await import('#lib/words/figures.ts');
const { agoWords, asOfWords, dayWords, monthWords, timeWords } =
  await import('#lib/words/dates.ts');
const { inFours, receiptOf } = await import('#lib/words/receipt.ts');

describe('Shares', () => {
  it('Given a share, Chinese uses the full-width stroke', () => {
    expect(speaking('zh', () => shareWords(38, 41))).toBe('38／41');
    expect(speaking('en', () => shareWords(38, 41))).toBe('38/41');
  });
});

describe('Days', () => {
  it('Given a day of this year, the year is left out', () => {
    expect(dayWords('2026-11-23', '2026-12-31')).toBe('11-23');
    expect(dayWords('2025-11-23', '2026-01-01')).toBe('2025-11-23');
  });
  it('Given an instant, day and time are those of Shanghai', () => {
    const instant = Date.UTC(2026, 10, 22, 22, 5);
    expect(timeWords(instant)).toBe('06:05');
    expect(asOfWords(instant, '2026-11-23')).toBe('11-23 06:05');
  });
  it('Given days past, today and yesterday have their own words', () => {
    const zh = (day: string) => speaking('zh', () => agoWords(day, '2026-11-23'));
    expect([zh('2026-11-23'), zh('2026-11-22'), zh('2026-11-04')]).toEqual([
      '今天',
      '昨天',
      '19天前',
    ]);
  });
  it('Given a month, Chinese writes it without a leading zero', () => {
    expect(speaking('zh', () => monthWords('2026-09-04'))).toBe('2026年9月');
  });
});

describe('Receipts', () => {
  const hash = fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
    .map((digits) => digits.join(''));

  it('Given any hash, its short name has four letters that cannot be misread, and only its beginning decides', () => {
    fc.assert(
      fc.property(hash, (text) => {
        expect(receiptOf(text)).toMatch(/^T-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(receiptOf(text)).toBe(receiptOf(text.slice(0, 5)));
      }),
    );
  });
  it('Given different beginnings, the short names differ', () => {
    fc.assert(
      fc.property(hash, hash, (one, other) => {
        expect(receiptOf(one) === receiptOf(other)).toBe(one.slice(0, 5) === other.slice(0, 5));
      }),
    );
  });
  it('Given a fingerprint, it stands in fours and loses nothing', () => {
    expect(inFours('5f3c91ab7e02')).toBe('5f3c 91ab 7e02');
  });
});
