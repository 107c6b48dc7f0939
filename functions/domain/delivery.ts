import type { CivilDate, Instant } from './calendar.ts';
import type { HookKind } from './hooks.ts';
import type { Told } from './told.ts';

/**
 * `claimed`: somebody is sending it now. `unsure`: whoever was sending it was cut off, so it may have arrived; only a
 * person sends it again. `undelivered`: all tries are used up.
 */
export type DeliveryState = 'waiting' | 'claimed' | 'sent' | 'failed' | 'unsure' | 'undelivered';

/** One attempt and what came back: `status-200`, `code-310000` of a robot, `time-out`, … */
export interface Try {
  readonly at: Instant;
  readonly answer: string;
}

/** One event on its way to one hook. It stays as the answer to: who was told what, when? */
export interface Delivery {
  readonly id: string;
  readonly org: string;
  readonly hook: string;
  readonly kind: HookKind;
  readonly host: string;
  readonly day: CivilDate;
  readonly told: Told;
  readonly state: DeliveryState;
  readonly tries: readonly Try[];
  /** Tries since it was asked for, or asked for again. */
  readonly failures: number;
  readonly claimedAt?: Instant;
  /** Who pressed: 发一条试试 or 再试. */
  readonly by?: string;
}

/** Seconds until the next try: after the first that failed, the second … After the last one it is given up. */
const WAITS: readonly number[] = [60, 300, 900];
/** Longer than a send can take. A claim that is older was cut off. */
export const LEASE = 120;

/** The id of an event on its way to a hook: the same however often the event is emitted. */
export function deliveryId(day: CivilDate, event: string, hook: string): string {
  return `${day}.${event}.${hook}`;
}

/** What becomes of a delivery that the queue hands out. */
export type Next =
  | { readonly do: 'send' | 'note'; readonly as: Delivery }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'nothing' };

/**
 * The step that is open: it is sent after it has been claimed, and what was claimed once and never answered is not sent
 * again by itself, for nobody can tell whether it arrived.
 */
export function nextOf(delivery: Delivery, now: Instant): Next {
  if (delivery.state === 'waiting' || delivery.state === 'failed')
    return { do: 'send', as: { ...delivery, state: 'claimed', claimedAt: now } };
  if (delivery.state !== 'claimed') return { do: 'nothing' };
  const age = (now - (delivery.claimedAt ?? now)) / 1000;
  return age < LEASE
    ? { do: 'wait', seconds: LEASE }
    : { do: 'note', as: { ...delivery, state: 'unsure' } };
}

/** A delivery after an answer, and in how many seconds it is tried again, if it is. */
export function answered(
  delivery: Delivery,
  { accepted, answer }: { readonly accepted: boolean; readonly answer: string },
  at: Instant,
): { readonly as: Delivery; readonly again?: number } {
  const tries = [...delivery.tries, { at, answer }];
  if (accepted) return { as: { ...delivery, tries, state: 'sent' } };
  const again = WAITS[delivery.failures];
  const failures = delivery.failures + 1;
  return again === undefined
    ? { as: { ...delivery, tries, failures, state: 'undelivered' } }
    : { as: { ...delivery, tries, failures, state: 'failed' }, again };
}

/** True where a person may have it sent again. */
export function mayRetry({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'undelivered' || state === 'unsure';
}

/** A delivery that a person has sent again, under the same id. */
export function retried(delivery: Delivery, by: string): Delivery {
  return { ...delivery, state: 'waiting', failures: 0, by };
}
