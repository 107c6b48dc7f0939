import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../functions/domain/calendar.ts';
import { windowFigures, windowsAround } from '../../../functions/domain/reports/talk-windows.ts';
import { talkClock } from '../../../functions/domain/talk-clock.ts';
import { shandong } from '../given-settings.ts';
import { aCard, aDay } from '../given.ts';

const around = (day: string) => windowsAround(talkClock(shandong).windowOn, day);
const begun = { fileSince: { on: '2026-09-01', record: 'file#1' } };

describe('The windows around a day', () => {
  it('are the open one and the one before it', () => {
    expect(around('2026-11-25')).toMatchObject({
      open: { from: '2026-11-23', to: '2026-12-06' },
      closed: { from: '2026-11-09', to: '2026-11-22' },
    });
  });

  it('are in a vacation the last one of the term alone', () => {
    const { open, closed } = around('2027-02-10');
    expect([open, closed?.to]).toEqual([undefined, '2027-01-22']);
  });

  it('never overlap, and the closed one is over', () => {
    fc.assert(
      fc.property(aDay('2025-01-01', 700), (day) => {
        const { open, closed } = around(day);
        if (closed) expect(closed.to < (open?.from ?? day)).toBe(true);
      }),
    );
  });
});

describe('The figures of a window', () => {
  const window = around('2026-11-25').closed;
  if (!window) throw new Error('a window closed on 22 November');
  const figures = (...cards: Parameters<typeof aCard>[0][]) =>
    windowFigures(
      window,
      cards.map((card) => aCard({ ...begun, ...card })),
      '2026-11-25',
    );

  it('count whoever had a file on all its school days, and of these those with a talk inside', () => {
    expect(
      figures(
        { talkWeeks: ['2026-11-04', '2026-11-16', '2026-11-24'] },
        { talkWeeks: ['2026-11-23'] },
        { talked: { on: '2026-11-22', record: 'T' } },
        {},
        { fileSince: { on: '2026-11-10', record: 'file#1' } },
        { birthDate: '2010-11-20' },
      ),
    ).toEqual({ due: 4, done: 2, from: '2026-11-09', to: '2026-11-22' });
  });

  it('never count a later talk for a window that was missed', () => {
    fc.assert(
      fc.property(fc.nat(60), (later) => {
        expect(figures({ talkWeeks: [addDays(window.to, 1 + later)] }).done).toBe(0);
      }),
    );
  });
});
