import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../functions/domain/calendar.ts';
import { sumOfCounts } from '../../../functions/domain/digest.ts';
import { dutyCounts } from '../../../functions/domain/reports/duty-counts.ts';
import { standingFigures } from '../../../functions/domain/reports/standing-figures.ts';
import { fileVerified, rules } from '../given-rules.ts';
import { aCard, aDay } from '../given.ts';

const TODAY = '2026-11-23';
const week = { today: TODAY, until: '2026-11-29', grace: 7 };
const since = (child: string, on: string, more = {}) =>
  aCard({ child, fileSince: { on, record: 'file#1' }, birthDate: '2016-03-01', ...more });

/** Cards of any age of file, some with a care person, some just handed over. */
const anyCards = fc
  .array(
    fc
      .tuple(
        aDay('2026-07-01', 160),
        fc.constantFrom(undefined, 'zhao', 'sun'),
        fc.constantFrom(undefined, 'li'),
        fc.nat(20),
        fc.boolean(),
      )
      .map(([on, primary, deputy, days, isHandover]) =>
        since('', on, {
          care: {
            on: addDays(TODAY, -days),
            record: 'care#1',
            number: 1,
            ...(primary && { primary }),
            ...(deputy && { deputy }),
            ...(isHandover && { isHandover: true }),
          },
        }),
      ),
    { maxLength: 30 },
  )
  .map((cards) => cards.map((card, n) => ({ ...card, child: `C${n}` })));
const anyAway = fc
  .subarray(['zhao', 'sun', 'li'])
  .map((people) => people.map((person) => ({ person, until: '2026-11-25' })));

describe('The counts of a duty', () => {
  it('are of what falls due within the span, of what is overdue, and of what of it is nobody’s', () => {
    const care = { on: '2026-11-20', record: 'care#2', number: 2, primary: 'zhao' } as const;
    const cards = [
      since('today', '2026-08-23', { care }),
      since('sunday', '2026-08-29'),
      since('next Monday', '2026-08-30'),
      since('late', '2026-08-22', { care: { ...care, on: TODAY, isHandover: true } }),
      since('later', '2026-06-01'),
    ];
    const away = [{ person: 'zhao', until: '2026-11-24' }];
    expect(dutyCounts(fileVerified, cards, away, week)).toEqual({
      due: 2,
      overdue: 2,
      takenOver: 1,
      uncovered: 2,
    });
    const onTheDay = { ...week, until: TODAY };
    expect(dutyCounts(fileVerified, cards, [], onTheDay)).toMatchObject({ due: 1, uncovered: 0 });
  });

  it.each(rules)(
    '$id: the order of the cards does not matter, and parts add up to the whole',
    (rule) => {
      fc.assert(
        fc.property(anyCards, anyAway, fc.nat(30), (cards, away, cut) => {
          const count = (some: typeof cards) => dutyCounts(rule, some, away, week);
          const whole = count(cards);
          expect(count(cards.toReversed())).toEqual(whole);
          expect(sumOfCounts([count(cards.slice(0, cut)), count(cards.slice(cut))])).toEqual(whole);
        }),
      );
    },
  );

  it.each(rules)(
    '$id: overdue is what the audit counts, and the other counts are parts of it',
    (rule) => {
      fc.assert(
        fc.property(anyCards, anyAway, (cards, away) => {
          const { due, overdue, takenOver, uncovered } = dutyCounts(rule, cards, away, week);
          expect(overdue).toBe(standingFigures(rule, cards, TODAY).overdue);
          expect(takenOver).toBeLessThanOrEqual(overdue);
          expect(uncovered).toBeLessThanOrEqual(due + overdue);
          expect(due + overdue).toBeLessThanOrEqual(cards.length);
          if (away.length === 0) expect(uncovered).toBe(0);
        }),
      );
    },
  );
});
