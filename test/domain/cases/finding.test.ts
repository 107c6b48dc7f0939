import { describe, expect, it } from 'vitest';
import { moved } from '../../../functions/domain/case.ts';
import { finding } from '../../../functions/domain/cases/finding.ts';

describe('A finding', () => {
  it.each([
    ['none', 'open', 'open'],
    ['none', 'close', undefined],
    ['open', 'open', undefined],
    ['open', 'close', 'closed'],
    ['closed', 'open', 'open'],
    ['closed', 'close', undefined],
    ['none', 'order', undefined],
    ['open', 'order', 'ordered'],
    ['ordered', 'order', 'ordered'],
    ['answered', 'order', 'ordered'],
    ['closed', 'order', undefined],
    ['none', 'answer', undefined],
    ['open', 'answer', 'answered'],
    ['ordered', 'answer', 'answered'],
    ['answered', 'answer', undefined],
    ['closed', 'answer', undefined],
    ['open', 'sendBack', undefined],
    ['ordered', 'sendBack', undefined],
    ['answered', 'sendBack', 'ordered'],
    ['closed', 'sendBack', undefined],
    ['open', 'remind', 'open'],
    ['ordered', 'remind', 'ordered'],
    ['answered', 'remind', undefined],
    ['closed', 'remind', undefined],
    ['ordered', 'close', 'closed'],
    ['answered', 'close', 'closed'],
    ['ordered', 'open', undefined],
    ['answered', 'open', undefined],
  ] as const)('that is %s and is told to %s is then %s', (state, move, then) => {
    expect(moved(finding, state, move)).toBe(then);
  });

  it('has no state that cannot be reached, and none without a way on', () => {
    const moves: readonly { from: readonly string[]; to?: string }[] = Object.values(finding.moves);
    const reached = new Set<string>(['none', ...moves.flatMap(({ to }) => to ?? [])]);
    const left = new Set<string>(moves.flatMap(({ from }) => from));
    expect([...reached].sort()).toEqual([...finding.states].sort());
    expect([...left].sort()).toEqual([...finding.states].sort());
  });
});
