import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  deliveryId,
  LEASE,
  mayRetry,
  nextOf,
  retried,
  type Delivery,
  type DeliveryState,
} from '../../functions/domain/delivery.ts';

const NOW = 1_795_400_000_000;
const delivery: Delivery = {
  id: deliveryId('2026-11-23', 'morning', 'H1'),
  org: 'sd-370302-002',
  hook: 'H1',
  kind: 'json',
  host: 'hooks.gov.cn',
  day: '2026-11-23',
  told: {
    event: 'morning',
    day: '2026-11-23',
    organisation: { id: 'sd-370302-002', kind: 'school', name: '小学' },
    duties: [],
    link: '',
  },
  state: 'waiting',
  tries: [],
  failures: 0,
};
const yes = { accepted: true, answer: 'status-200' };
const no = { accepted: false, answer: 'status-500' };

describe('A delivery', () => {
  it.each<[DeliveryState, string]>([
    ['waiting', 'send'],
    ['failed', 'send'],
    ['sent', 'nothing'],
    ['undelivered', 'nothing'],
    ['unsure', 'nothing'],
  ])('that is %s, handed out: %s', (state, next) => {
    expect(nextOf({ ...delivery, state }, NOW).do).toBe(next);
  });

  it('that somebody is sending is left to them; cut off, it is never sent again by itself', () => {
    const claimed = { ...delivery, state: 'claimed', claimedAt: NOW } as const;
    expect(nextOf(claimed, NOW + 1_000)).toEqual({ do: 'wait', seconds: LEASE });
    const next = nextOf(claimed, NOW + (LEASE + 1) * 1_000);
    expect(next).toMatchObject({ do: 'note', as: { state: 'unsure' } });
    expect(mayRetry(claimed)).toBe(false);
  });

  it('is tried four times, each after a longer wait, and then given up', () => {
    let each = delivery;
    const waits: (number | undefined)[] = [];
    while (each.state !== 'undelivered') {
      const { as, again } = answered(each, no, NOW);
      waits.push(again);
      each = as;
    }
    expect(waits).toEqual([60, 300, 900, undefined]);
    expect(each.tries).toHaveLength(4);
  });

  it('that a person sends again keeps its id and its history, and has all tries before it', () => {
    const over = {
      ...delivery,
      state: 'undelivered',
      failures: 4,
      tries: [{ at: NOW, answer: 'x' }],
    } as const;
    expect(retried(over, 'P-admin')).toEqual({
      ...over,
      state: 'waiting',
      failures: 0,
      by: 'P-admin',
    });
  });

  it('taken once is never sent again, whatever the queue hands out and however often', () => {
    const step = fc.tuple(fc.constantFrom(yes, no, 'cut off' as const), fc.nat(400));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let [each, now, taken, sends] = [delivery, NOW, 0, 0];
        for (const [outcome, seconds] of steps) {
          now += seconds * 1_000;
          const next = nextOf(each, now);
          if (next.do === 'note') each = next.as;
          if (next.do !== 'send') continue;
          each = next.as;
          sends++;
          expect(taken).toBe(0);
          if (outcome === 'cut off') continue;
          each = answered(each, outcome, now).as;
          if (outcome.accepted) taken++;
        }
        expect(taken).toBeLessThanOrEqual(1);
        expect(sends).toBeLessThanOrEqual(4);
      }),
    );
  });
});
