import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, StandingState } from '../../../functions/domain/rule.ts';
import { standingFigures } from '../../../functions/domain/reports/standing-figures.ts';
import { fileVerified } from '../given-rules.ts';
import { aCard } from '../given.ts';

const TODAY = '2026-05-21';

/** A rule that reads its verdict off the child's id, so that every state can be counted. */
const read: Rule = {
  id: 'read',
  clause: '（一）',
  duty: { zh: '试', en: 'Trial' },
  standing: ({ child }) => ({
    rule: 'read',
    clause: '（一）',
    state: (child.split('-')[0] ?? '') as StandingState,
    facts: [],
  }),
};

describe('The figures of a school', () => {
  it('count how the files stand on the day', () => {
    const since = (child: string, on: string) =>
      aCard({ child, fileSince: { on, record: 'file#1' } });
    const cards = [
      since('fresh', '2026-05-01'),
      since('soon', '2026-02-22'),
      since('stale', '2026-02-20'),
      since('staler', '2025-09-01'),
      aCard({ child: 'without' }),
      aCard({ ...since('grown', '2025-09-01'), birthDate: '2010-01-01' }),
    ];
    expect(standingFigures(fileVerified, cards, TODAY)).toEqual({
      due: 4,
      met: 1,
      dueSoon: 1,
      overdue: 2,
      longest: 171,
    });
  });

  it('are all nought where there are no files', () => {
    expect(standingFigures(fileVerified, [], TODAY)).toEqual({
      due: 0,
      met: 0,
      dueSoon: 0,
      overdue: 0,
      longest: 0,
    });
  });

  it('leave out of the denominator whom the duty does not bind that day, and add up otherwise', () => {
    const states = fc.constantFrom('met', 'dueSoon', 'overdue', 'paused', 'notApplicable');
    fc.assert(
      fc.property(fc.array(states), (each) => {
        const cards = each.map((state, i) => aCard({ child: `${state}-${i}` }));
        const { due, met, dueSoon, overdue } = standingFigures(read, cards, TODAY);
        expect(due).toBe(met + dueSoon + overdue);
        const outside = each.filter((state) => state === 'paused' || state === 'notApplicable');
        expect(due).toBe(each.length - outside.length);
        expect(overdue).toBe(each.filter((state) => state === 'overdue').length);
      }),
    );
  });
});
