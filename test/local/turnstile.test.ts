import { describe, expect, it } from 'vitest';
import { turnstile } from '../../functions/local/turnstile.ts';

const throttle = { perSecond: 2, atOnce: 5 };
const passed = (asked: number, pass: () => boolean) =>
  Array.from({ length: asked }, pass).filter(Boolean).length;

describe('Given a route that anybody may ask', () => {
  it('then so many pass at once, then so many a second, and never more for having waited long', () => {
    let now = 0;
    const pass = turnstile(() => now);
    const ask = (times: number) => passed(times, () => pass('publicRounds', throttle));
    expect(ask(9)).toBe(5);
    now = 999;
    expect(ask(9)).toBe(1);
    now = 1999;
    expect(ask(9)).toBe(2);
    now = 3_600_000;
    expect(ask(9)).toBe(5);
  });

  it('then one route takes nothing from another, and a clock set back locks nobody out', () => {
    let now = 1000;
    const pass = turnstile(() => now);
    expect(passed(9, () => pass('publicRounds', throttle))).toBe(5);
    expect(passed(9, () => pass('publicRound', throttle))).toBe(5);
    now = 0;
    pass('publicRounds', throttle);
    now = 10_000;
    expect(passed(9, () => pass('publicRounds', throttle))).toBe(5);
  });
});
