import { Refusal } from '../../../web/src/lib/api/refusal.ts';
import { saysSame, type Event, type Item, type Receipt } from '../../../web/src/lib/outbox/item.ts';

/** What can become of a request. */
export type Weather =
  'fine' | 'no-network' | 'answer-lost' | 'trouble' | 'too-many' | 'signed-out' | 'hotel';
export const weathers: readonly Weather[] = [
  'fine',
  'no-network',
  'answer-lost',
  'trouble',
  'too-many',
  'signed-out',
  'hotel',
];

/** A server that keeps one record an id, whatever the way to it does. */
export class Server {
  readonly records = new Map<string, Event>();
  /** The weather of the next requests; fine when it has run out. */
  ahead: Weather[] = [];

  readonly send = async ({ event }: Item): Promise<Receipt> => {
    const weather = this.ahead.shift() ?? 'fine';
    if (weather === 'no-network') throw new Refusal(503, 'offline');
    if (weather === 'trouble') throw new Refusal(502, 'our-fault');
    if (weather === 'too-many') throw new Refusal(429, 'too-many');
    if (weather === 'signed-out') throw new Refusal(401, 'sign-in-needed');
    if (weather === 'hotel') throw new SyntaxError('Unexpected token <');
    const receipt = this.#take(event);
    if (weather === 'answer-lost') throw new Refusal(503, 'offline');
    return receipt;
  };

  #take(event: Event): Receipt {
    const known = this.records.get(event.id);
    if (known && !saysSame(known, event))
      throw new Refusal(409, 'record-conflict', '', { theirs: { data: known.data } });
    this.records.set(event.id, event);
    return {
      id: event.id,
      hash: '0'.repeat(64),
      enteredAt: 0,
      replayed: known !== undefined,
      merged: false,
      listsFollow: false,
      standings: [],
    };
  }
}
