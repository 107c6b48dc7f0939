import { describe, expect, it } from 'vitest';
import type { FindingCard } from '../../../functions/domain/card.ts';
import { overdueList } from '../../../functions/domain/reports/overdue-list.ts';
import { fileVerified } from '../given-rules.ts';
import { aCard, SCHOOL } from '../given.ts';

const TODAY = '2026-06-01';
const card = (child: string, on: string) => aCard({ child, fileSince: { on, record: 'file#1' } });
const open = (
  child: string,
  dueOn: string | undefined,
  rest: Partial<FindingCard> = {},
): FindingCard => ({
  rule: 'file-verified',
  child,
  school: SCHOOL,
  state: 'open',
  openedOn: '2026-05-21',
  ...(dueOn !== undefined && { dueOn }),
  occurrences: 1,
  moves: 1,
  root: '',
  records: 1,
  ...rest,
});
const list = (cards: Parameters<typeof overdueList>[1], findings: FindingCard[]) =>
  overdueList(fileVerified, cards, findings, TODAY);

describe('The overdue list of a school', () => {
  const cards = [
    card('late', '2026-02-20'),
    card('later', '2025-12-01'),
    card('latest', '2025-09-01'),
  ];
  const findings = [
    open('later', '2026-03-01'),
    open('latest', '2025-12-01'),
    open('late', '2026-05-20'),
  ];

  it('has the longest overdue first, and says by how many days', () => {
    expect(list(cards, findings).map((row) => [row.card.child, row.daysOverdue])).toEqual([
      ['latest', 182],
      ['later', 92],
      ['late', 12],
    ]);
  });

  it('has what is ordered or answered as well, and not what is closed', () => {
    const moved = [
      open('later', '2026-03-01', { state: 'ordered', orderDueOn: '2026-06-05' }),
      open('latest', '2025-12-01', { state: 'answered' }),
      open('late', '2026-05-20', { state: 'closed' }),
    ];
    expect(list(cards, moved).map(({ finding }) => [finding.child, finding.state])).toEqual([
      ['latest', 'answered'],
      ['later', 'ordered'],
    ]);
  });

  it('is the same whatever the order in which findings were read, children of one day by id', () => {
    const same = [
      open('late', '2026-03-01'),
      open('later', '2026-03-01'),
      open('latest', '2026-03-01'),
    ];
    const children = (of: FindingCard[]) => list(cards, of).map((row) => row.card.child);
    expect(children(same)).toEqual(['late', 'later', 'latest']);
    expect(children([...same].reverse())).toEqual(['late', 'later', 'latest']);
  });

  it('shows with each finding how the duty stands now, also when it was met since', () => {
    const met = {
      ...card('late', '2026-02-20'),
      verified: { on: '2026-05-31', record: 'event-1' },
    };
    const [row] = list([met], findings);
    expect(row).toMatchObject({ finding: { state: 'open' }, standing: { state: 'met' } });
  });

  it('leaves out what is closed, what belongs to another rule and who has left', () => {
    const others = [
      open('late', '2026-05-20', { state: 'closed' }),
      open('later', '2026-03-01', { rule: 'two-week-talk' }),
      open('gone', '2026-03-01'),
    ];
    expect(list(cards, others)).toEqual([]);
  });

  it('counts no days where the due day is not known', () => {
    expect(list(cards, [open('late', undefined)])[0]?.daysOverdue).toBe(0);
  });
});
