import { describe, expect, it } from 'vitest';
import type { ChildCard } from '../../../functions/domain/card.ts';
import { rules, underSixteen } from '../given-rules.ts';
import { aCard } from '../given.ts';

const born = (birthDate: string | undefined, rest: Partial<ChildCard> = {}): ChildCard =>
  aCard({ birthDate, fileSince: { on: '2025-09-01', record: 'file#1' }, ...rest });
const state = (card: ChildCard, today: string) => underSixteen.standing(card, today).state;

describe('Given a child born on 2010-12-10', () => {
  const card = born('2010-12-10');

  it.each([
    ['2026-11-09', 'met'],
    ['2026-11-10', 'dueSoon'],
    ['2026-12-10', 'dueSoon'],
    ['2026-12-11', 'overdue'],
  ])('when it is %s, then leaving is %s', (today, expected) => {
    expect(state(card, today)).toBe(expected);
    expect(underSixteen.standing(card, today)).toMatchObject({
      dueOn: '2026-12-10',
      facts: [{ fact: 'birthday', on: '2026-12-10' }],
    });
  });

  it('when it is the birthday, then every other duty has ended, and this one is due', () => {
    const others = rules.filter(({ id }) => id !== 'under-sixteen');
    const states = (today: string) => others.map((rule) => rule.standing(card, today).state);
    expect(states('2026-12-10').every((each) => each === 'notApplicable')).toBe(true);
    expect(states('2026-12-09').every((each) => each !== 'notApplicable')).toBe(true);
  });

  it('when the child has left, then nothing is due at all', () => {
    const gone = born('2010-12-10', {
      left: { on: '2026-12-10', record: 'e1', reason: 'reached16' },
    });
    for (const rule of rules)
      expect(rule.standing(gone, '2026-12-11')).toMatchObject({
        state: 'notApplicable',
        facts: [{ fact: 'left', on: '2026-12-10', record: 'e1' }],
      });
  });
});

describe('Given a child born on 29 February', () => {
  it('when the year has no such day, then the birthday is 1 March', () => {
    expect(underSixteen.standing(born('2084-02-29'), '2100-02-28')).toMatchObject({
      dueOn: '2100-03-01',
      state: 'dueSoon',
    });
    expect(underSixteen.standing(born('2012-02-29'), '2028-02-28')).toMatchObject({
      dueOn: '2028-02-29',
    });
  });
});

describe('Given a child whose birth date is not known', () => {
  it('then the duty cannot be judged and says why', () => {
    expect(underSixteen.standing(born(undefined), '2026-11-23')).toMatchObject({
      state: 'notApplicable',
      facts: [{ fact: 'no-birth-date' }],
    });
  });
});
