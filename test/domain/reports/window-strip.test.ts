import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../functions/domain/calendar.ts';
import { foldChild } from '../../../functions/domain/fold.ts';
import { windowStrip } from '../../../functions/domain/reports/window-strip.ts';
import { talkClock } from '../../../functions/domain/talk-clock.ts';
import { shandong } from '../given-settings.ts';
import { aDay, aFile, aHome, aTalk, CHILD } from '../given.ts';

const given = (begun: string, ...talks: { at: string; lateBy?: number }[]) =>
  foldChild(CHILD, [
    aHome(1, begun),
    aFile(1, begun),
    ...talks.map(({ at, lateBy = 0 }, n) => aTalk(`E${n}`, at, { lateBy })),
  ]);
const states = (card: ReturnType<typeof given>, today: string) =>
  windowStrip(card, shandong, today)
    .windows.map(({ number, state }) => `${number} ${state}`)
    .join(', ');

describe('The windows of a term of one child', () => {
  it('Given talks in time and late, a window missed, one open and those ahead, each says so', () => {
    const card = given(
      '2025-09-01',
      { at: '2026-09-09' },
      { at: '2026-09-22', lateBy: 6 },
      { at: '2026-10-08', lateBy: 20 },
      { at: '2026-10-20' },
      { at: '2026-11-04' },
      { at: '2026-11-18' },
    );
    expect(states(card, '2026-11-23')).toBe(
      '1 done, 2 late, 3 missed, 4 done, 5 done, 6 done, 7 open, 8 ahead, 9 ahead, 10 ahead, 11 ahead',
    );
  });

  it('Given a file begun in the middle of the term, the windows before are not due', () => {
    expect(states(given('2026-11-10'), '2026-12-08')).toBe(
      '1 notDue, 2 notDue, 3 notDue, 4 notDue, 5 notDue, 6 notDue, 7 missed, 8 open, 9 ahead, 10 ahead, 11 ahead',
    );
  });

  it('Given a day of the vacation, the last term stands, and the clock is paused', () => {
    const strip = windowStrip(given('2025-09-01', { at: '2027-01-20' }), shandong, '2027-02-01');
    expect(strip.paused).toBe(true);
    expect(strip.windows.map(({ state }) => state).slice(-2)).toEqual(['missed', 'done']);
  });

  it('Given no term that has begun, there is none', () => {
    expect(windowStrip(given('2024-01-01'), shandong, '2024-01-01').windows).toEqual([]);
  });

  it('a window that is missed stays missed whatever talk comes later', () => {
    fc.assert(
      fc.property(aDay('2026-09-01', 140), fc.nat(60), (today, passing) => {
        const later = addDays(today, passing);
        fc.pre(later < '2027-02-22'); // then the strip is the next term’s
        const before = windowStrip(given('2025-09-01'), shandong, today).windows;
        const after = windowStrip(given('2025-09-01', { at: later }), shandong, later).windows;
        for (const { number, state } of before)
          if (state === 'missed')
            expect(after.find((each) => each.number === number)?.state).toBe('missed');
      }),
    );
  });

  it('there are as many as the clock has for that term', () => {
    const all = talkClock(shandong).windows.filter(
      ({ from }) => from >= '2026-08-31' && from < '2027-02-01',
    );
    expect(windowStrip(given('2025-09-01'), shandong, '2026-11-23').windows).toHaveLength(
      all.length,
    );
  });
});
