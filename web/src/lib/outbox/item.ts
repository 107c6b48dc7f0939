import { Refusal } from '#lib/api/refusal.ts';
import type { Ask, Reply } from '#lib/api/call.ts';
import type { RecordLine, Who } from '#lib/form/who.ts';
import type { ProblemWord } from '#lib/words/problem-words.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';

export type Receipt = Reply<'submitRecord'>;
/** An event as it goes up, under the id it was given when its form was opened. */
export type Event = Ask<'submitRecord'>['body'] & { readonly id: string };

/** The form of what is restricted: it goes a way of its own, and nobody's name stands beside it. */
export const APART = 'restricted';
export function isApart({ form }: Pick<Event, 'form'>): boolean {
  return form === APART;
}

/** Why the server did not take a record: for a person to look at. */
export interface Trouble {
  readonly code: ProblemWord;
  readonly request: string;
  readonly fields?: readonly FieldProblem[];
  /** What arrived before under the same id. */
  readonly theirs?: RecordLine;
}

/** One record on its way up. It waits until it has a receipt, or a trouble that only a person can settle. */
export interface Item {
  readonly event: Event;
  readonly who: Who;
  /** The child’s name. */
  readonly name: string;
  /** Pictures that the record names: they go up before it. */
  readonly photos?: readonly string[];
  /** By the device’s clock, in milliseconds since 1970. */
  readonly savedAt: number;
  /** True once it was sent and no answer came: it may have arrived. */
  readonly sent?: true;
  readonly trouble?: Trouble;
  readonly receipt?: Receipt;
}

/** What tells records apart: a visit to siblings has one id in the file of each. */
export function keyOf({ event, who }: Pick<Item, 'event' | 'who'>): string {
  return `${event.id}:${who.child}`;
}

export type State = 'waiting' | 'attention' | 'received';
export function stateOf({ receipt, trouble }: Item): State {
  if (receipt) return 'received';
  return trouble ? 'attention' : 'waiting';
}

/** What a run must know of an answer that is no receipt. */
export type Stop = 'no-network' | 'sign-in-needed' | 'later';

/** It has arrived: what it said is no longer kept on the device. */
export function received(item: Item, receipt: Receipt): Item {
  return { ...waiting(item), event: { ...item.event, data: {} }, receipt };
}

/** How a refusal leaves a record: waiting, because it says nothing about it, or to be looked at by a person. */
export function refused(
  item: Item,
  thrown: unknown,
): { readonly item: Item; readonly stop?: Stop } {
  if (!(thrown instanceof Refusal)) return { item: { ...item, sent: true }, stop: 'later' };
  const { status, code, request, detail } = thrown;
  if (code === 'offline') return { item: { ...item, sent: true }, stop: 'no-network' };
  if (status === 401) return { item, stop: 'sign-in-needed' };
  if (status === 429) return { item, stop: 'later' };
  // A gateway in between may answer anything: only the catalogue speaks for the server.
  if (status >= 500 || code === 'our-fault')
    return { item: { ...item, sent: true }, stop: 'later' };
  const { fields, theirs } = detail as Pick<Trouble, 'fields' | 'theirs'>;
  return {
    item: {
      ...item,
      trouble: { code, request, ...(fields && { fields }), ...(theirs && { theirs }) },
    },
  };
}

/** The record as it waits, whatever befell it. */
export function waiting({ event, who, name, photos, savedAt, sent }: Item): Item {
  return { event, who, name, savedAt, ...(photos && { photos }), ...(sent && { sent }) };
}

/** True when two records say the same, whatever their ids. */
export function saysSame(a: Event, b: Event): boolean {
  return inOrder({ ...a, id: '' }) === inOrder({ ...b, id: '' });
}

/** A value as text, its parts in one order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
