import { describe, expect, it } from 'vitest';
import { foldSettings } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { calendar } from '../../../functions/domain/forms/index.ts';
import { aDecision, AUTUMN, SPRING } from '../given-decisions.ts';

const published = aDecision('calendar', 1, '2026-08-15', { terms: [SPRING, AUTUMN] });
const own = (...later: ReturnType<typeof aDecision>[]) =>
  foldSettings('sd', [published, ...later]).calendar;

describe('A school calendar', () => {
  it('has terms with a first and a last day, breaks with a reason, make-up days', () => {
    const wrong = {
      terms: [{ kind: 'summer', startOn: '2026-09-31' }],
      breaks: [{ from: '2026-11-05' }],
    };
    expect(
      check(calendar, wrong, '2026-11-23').map(({ field, code }) => `${field}: ${code}`),
    ).toEqual([
      'terms.0.kind: not-a-choice',
      'terms.0.startOn: not-a-date',
      'terms.0.lastSchoolDay: required',
      'breaks.0.to: required',
      'breaks.0.why: required',
    ]);
  });

  it('when first published, then all of it holds, in order of time', () => {
    expect(own()).toEqual({
      since: '2026-08-15',
      terms: [AUTUMN, SPRING],
      breaks: [],
      makeUpDays: [],
    });
  });

  it('when changed in the middle of a term, then its first day stays, and its end may move', () => {
    const moved = aDecision('calendar', 2, '2026-11-23', {
      terms: [{ ...AUTUMN, startOn: '2026-09-07', lastSchoolDay: '2027-01-15' }, SPRING],
    });
    expect(own(moved)?.terms).toEqual([{ ...AUTUMN, lastSchoolDay: '2027-01-15' }, SPRING]);
  });

  it('when schools close from today, then the days before are as they were', () => {
    const storm = aDecision('calendar', 2, '2026-11-23', {
      terms: [AUTUMN, SPRING],
      breaks: [{ from: '2026-11-20', to: '2026-11-25', why: '大雪' }],
      makeUpDays: [{ on: '2026-11-21' }, { on: '2026-11-28' }],
    });
    expect(own(storm)).toMatchObject({
      breaks: [{ from: '2026-11-23', to: '2026-11-25' }],
      makeUpDays: ['2026-11-28'],
    });
  });

  it('when a later change no longer names a break, then what has passed of it stays', () => {
    const storm = aDecision('calendar', 2, '2026-11-23', {
      terms: [AUTUMN, SPRING],
      breaks: [{ from: '2026-11-23', to: '2026-11-27', why: '大雪' }],
    });
    const over = aDecision('calendar', 3, '2026-11-25', { terms: [AUTUMN, SPRING] });
    expect(own(storm, over)?.breaks).toEqual([{ from: '2026-11-23', to: '2026-11-24' }]);
    expect(own(over, storm)).toEqual(own(storm, over));
  });
});
