import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../functions/domain/calendar.ts';
import { linesWanted, readersOf } from '../../../functions/domain/reports/readings-of-month.ts';

const HOUR = 3_600_000;
let made = 0;
type Line = Parameters<typeof readersOf>[0][number];
const line = (actor: string, day: string, more: Partial<Line> = {}): Line => ({
  id: String(++made).padStart(4, '0'),
  actor,
  actorName: `名${actor}`,
  at: startOfDay(day) + 9 * HOUR,
  sight: 'whole',
  ...more,
});

const isOpening = ({ sight }: Line) => sight !== 'log';

describe('Given the readings of a month', () => {
  const month = [
    line('a', '2026-11-02', { child: 'C1' }),
    line('a', '2026-11-02', { child: 'C1' }),
    line('a', '2026-11-02', { child: 'C2' }),
    line('a', '2026-11-03', { child: 'C1' }),
    line('b', '2026-11-03', { sight: 'masked' }),
    line('b', '2026-11-03', { child: 'C1', sight: 'log' }),
    line('c', '2026-11-04', { child: 'C3', sight: 'withReason', reason: 'file-check' }),
    line('c', '2026-11-05', { child: 'C4', sight: 'withReason', reason: 'open-finding' }),
    line('c', '2026-11-05', { child: 'C5', sight: 'withReason', reason: 'file-check' }),
  ];

  it('then each reader is counted: requests, files once each, and the day with most of them', () => {
    expect(readersOf(month, isOpening)).toEqual([
      {
        person: 'c',
        name: '名c',
        requests: 3,
        files: 3,
        busiest: { day: '2026-11-05', files: 2 },
      },
      {
        person: 'a',
        name: '名a',
        requests: 4,
        files: 2,
        busiest: { day: '2026-11-02', files: 2 },
      },
      { person: 'b', name: '名b', requests: 2, files: 0 },
    ]);
  });

  it('then a day is a day in Shanghai', () => {
    const midnight = startOfDay('2026-11-03');
    const [reader] = readersOf(
      [
        { ...line('a', '2026-11-03', { child: 'C1' }), at: midnight - 1 },
        { ...line('a', '2026-11-03', { child: 'C2' }), at: midnight },
      ],
      isOpening,
    );
    expect(reader?.busiest).toEqual({ day: '2026-11-03', files: 1 });
  });

  it('when one reader, a reason or a kind of sight is wanted, then only those lines are there, newest first', () => {
    const ids = (wanted: Parameters<typeof linesWanted>[1]) =>
      linesWanted(month, wanted).map(({ actor, reason }) => [actor, reason ?? '']);
    expect(ids({ person: 'b', sight: 'masked' })).toEqual([['b', '']]);
    expect(ids({ given: 'any' })).toEqual([
      ['c', 'file-check'],
      ['c', 'open-finding'],
      ['c', 'file-check'],
    ]);
    expect(ids({ given: 'open-finding', sight: 'withReason' })).toEqual([['c', 'open-finding']]);
    expect(ids({ person: 'a', given: 'any' })).toEqual([]);
    expect(linesWanted(month, {}).map(({ id }) => id)).toEqual(month.map(({ id }) => id).reverse());
  });

  it('then whatever the order in which they come, the counts are the same', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(month, { minLength: month.length }), (shuffled) => {
        expect(readersOf(shuffled, isOpening)).toEqual(readersOf(month, isOpening));
      }),
    );
  });
});
