import { describe, expect, it } from 'vitest';
import type { ChildCard } from '../../../functions/domain/card.ts';
import { under } from '../../../functions/domain/rule.ts';
import { evidence as written } from '../../../functions/domain/rules/index.ts';
import { evidence } from '../given-rules.ts';
import { shandong } from '../given-settings.ts';
import { aCard } from '../given.ts';

const seenOn = (on?: string): ChildCard =>
  aCard({
    fileSince: { on: '2025-09-10', record: 'file#1' },
    ...(on !== undefined && { evidence: { on, record: 'event-3' } }),
  });
const state = (card: ChildCard, today: string) => evidence.standing(card, today).state;

describe('Given evidence seen on 2025-11-20', () => {
  it.each([
    ['2025-11-20', 'met'],
    ['2026-11-05', 'met'],
    ['2026-11-06', 'dueSoon'],
    ['2026-11-20', 'dueSoon'],
    ['2026-11-21', 'overdue'],
  ])('when it is %s, then it is %s', (today, expected) => {
    expect(state(seenOn('2025-11-20'), today)).toBe(expected);
  });

  it('then the standing says where it was seen and until when it holds', () => {
    expect(evidence.standing(seenOn('2025-11-20'), '2026-11-23')).toEqual({
      rule: 'evidence',
      clause: '（三）',
      state: 'overdue',
      dueOn: '2026-11-20',
      daysLeft: -3,
      facts: [{ fact: 'last-evidence', on: '2025-11-20', daysAgo: 368, record: 'event-3' }],
    });
  });

  it('when the county asks more often, then it holds shorter', () => {
    const often = under(written, {
      ...shandong,
      thresholds: { ...shandong.thresholds, evidenceMonths: 6 },
    });
    expect(often.standing(seenOn('2025-11-20'), '2025-12-01').dueOn).toBe('2026-05-20');
  });
});

describe('Given a file whose evidence nobody has seen', () => {
  it('then it is due with the first verification, three months after the file began', () => {
    expect(evidence.standing(seenOn(), '2025-12-10')).toMatchObject({
      state: 'dueSoon',
      dueOn: '2025-12-10',
      facts: [{ fact: 'no-evidence-yet', on: '2025-09-10' }],
    });
    expect(state(seenOn(), '2025-12-11')).toBe('overdue');
  });

  it('when evidence is dated later than today, then it proves nothing yet', () => {
    expect(state(seenOn('2026-01-15'), '2026-01-14')).toBe('overdue');
    expect(state(seenOn('2026-01-15'), '2026-01-15')).toBe('met');
  });
});
