import { describe, expect, it } from 'vitest';
import type { ChildCard } from '../../../functions/domain/card.ts';
import { under } from '../../../functions/domain/rule.ts';
import { carePerson as written } from '../../../functions/domain/rules/index.ts';
import { carePerson } from '../given-rules.ts';
import { shandong } from '../given-settings.ts';
import { aCard } from '../given.ts';

const begun = (rest: Partial<ChildCard> = {}) =>
  aCard({ fileSince: { on: '2026-11-02', record: 'file#1' }, ...rest });
const state = (card: ChildCard, today: string) => carePerson.standing(card, today).state;

describe('Given a file without a care person', () => {
  it('when the days to name one are not over, then it is due soon, and overdue the day after', () => {
    expect(state(begun(), '2026-11-02')).toBe('dueSoon');
    expect(state(begun(), '2026-11-09')).toBe('dueSoon');
    expect(carePerson.standing(begun(), '2026-11-10')).toEqual({
      rule: 'care-person',
      clause: '（五）',
      state: 'overdue',
      dueOn: '2026-11-09',
      daysLeft: -1,
      facts: [{ fact: 'no-care-person', on: '2026-11-02', daysAgo: 8, record: 'file#1' }],
    });
  });

  it('when the county leaves more time, then it is due later', () => {
    const thresholds = { ...shandong.thresholds, carePersonDue: 10 };
    const patient = under(written, { ...shandong, thresholds });
    expect(patient.standing(begun(), '2026-11-10')).toMatchObject({
      state: 'dueSoon',
      dueOn: '2026-11-12',
    });
  });
});

describe('Given somebody who cares', () => {
  const care = { number: 1, on: '2026-11-05', record: 'care#1', primary: 'person-1' };

  it('when assigned by account, then the duty is met and says since when', () => {
    expect(carePerson.standing(begun({ care }), '2027-01-01')).toMatchObject({
      state: 'met',
      facts: [{ fact: 'care-person', on: '2026-11-05', record: 'care#1' }],
    });
  });

  it('when a ledger named somebody, then it is met too and says that no account is bound', () => {
    expect(carePerson.standing(begun({ carePersonName: '赵敏' }), '2027-01-01')).toMatchObject({
      state: 'met',
      facts: [{ fact: 'care-by-name' }],
    });
  });
});

describe('Given a child without a file, gone, or of sixteen', () => {
  it.each([
    ['no-file', aCard(), '2026-11-23'],
    [
      'left',
      begun({ left: { on: '2026-11-20', record: 'e1', reason: 'parentReturned' } }),
      '2026-11-20',
    ],
    ['reached-sixteen', begun({ birthDate: '2010-11-23' }), '2026-11-23'],
  ])('then the duty does not apply: %s', (fact, card, today) => {
    expect(carePerson.standing(card, today)).toMatchObject({
      state: 'notApplicable',
      facts: [{ fact }],
    });
  });
});
