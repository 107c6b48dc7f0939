import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../functions/domain/calendar.ts';
import { questionsOfDay } from '../../../functions/domain/reports/questions-of-day.ts';

const DAY = '2026-11-23';
const limits = { files: 3, from: 22, until: 6 };
const line = (route: string, hour: number, child?: string, actor = 'P-1') => ({
  actor,
  route,
  at: startOfDay(DAY) + hour * 3_600_000,
  ...(child !== undefined && { child }),
});
const is = {
  opening: ({ route }: { route: string }) => route === 'open',
  exporting: ({ route }: { route: string }) => route === 'export',
};
const asked = (...lines: ReturnType<typeof line>[]) => questionsOfDay(lines, DAY, limits, is);

describe('Given a day of the access log', () => {
  it('when someone opens as many files as agreed, then nothing is asked; at one more it is', () => {
    const files = ['a', 'b', 'c', 'd'].map((child) => line('open', 10, child));
    expect(asked(...files.slice(0, 3), line('open', 11, 'a'))).toEqual([]);
    expect(asked(...files)).toEqual([{ person: 'P-1', what: 'many-files', count: 4 }]);
  });

  it.each([
    [22, true],
    [23.9, true],
    [0, true],
    [5.99, true],
    [6, false],
    [21.99, false],
  ])('when a file is opened at %s o’clock, then it is asked about: %s', (hour, isAsked) => {
    const wanted = isAsked ? [{ person: 'P-1', what: 'files-at-night', count: 1 }] : [];
    expect(asked(line('open', hour, 'a'))).toEqual(wanted);
  });

  it('when a list is taken along at night, then it is asked about, by day it is not', () => {
    expect(asked(line('export', 23), line('export', 12))).toEqual([
      { person: 'P-1', what: 'export-at-night', count: 1 },
    ]);
  });

  it('then writing at night asks nothing, and no other day counts', () => {
    expect(asked(line('submit', 23, 'a'), line('list', 23), line('open', 24, 'a'))).toEqual([]);
    expect(asked(line('open', -1, 'a'))).toEqual([]);
  });

  it('then nobody is asked for what somebody else has done, in whatever order the lines come', () => {
    const any = fc.record({
      route: fc.constantFrom('open', 'export', 'submit'),
      hour: fc.integer({ min: 0, max: 23 }),
      child: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      actor: fc.constantFrom('P-1', 'P-2', 'P-3'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (made) => {
        const lines = made.map(({ route, hour, child, actor }) => line(route, hour, child, actor));
        const all = asked(...lines);
        expect(asked(...[...lines].reverse())).toEqual(all);
        for (const person of ['P-1', 'P-2', 'P-3'])
          expect(asked(...lines.filter(({ actor }) => actor === person))).toEqual(
            all.filter((question) => question.person === person),
          );
      }),
    );
  });
});
