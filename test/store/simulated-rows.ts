import type { Rows } from '../../functions/store/rows.ts';

/** A seeded source of chances: the same seed gives the same run. */
export function chances(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    /** True with this probability. */
    chance: (probability: number) => next() < probability,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  };
}
export type Chances = ReturnType<typeof chances>;

export class Fault extends Error {}

/** How often what goes wrong, per call. */
export interface FaultRates {
  readonly notApplied: number;
  readonly lostAcknowledgement: number;
  readonly crash: number;
}

export interface Tally {
  calls: number;
  notApplied: number;
  lostAcknowledgement: number;
  crashes: number;
}

/**
 * One table seen by several devices at once. Every call of every device waits until the scheduler picks it, so one
 * seed fixes one interleaving of all their steps. A call may fail before or after it took effect, and a device may
 * die between any two steps: its call is never answered.
 */
export function interleaved(table: Rows, { chance, pick }: Chances, tally: Tally) {
  type Waiting = { readonly device: Device; readonly run: () => Promise<void> };
  interface Device {
    readonly rows: Rows;
    dead: boolean;
  }
  const waiting: Waiting[] = [];

  function device(rates: FaultRates): Device {
    const step = <Result>(call: () => Promise<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        waiting.push({
          device: self,
          run: async () => {
            tally.calls++;
            if (chance(rates.notApplied)) {
              tally.notApplied++;
              return reject(new Fault('not applied'));
            }
            const crashes = chance(rates.crash);
            if (crashes && chance(0.5)) return die();
            const result = await call();
            if (crashes) return die();
            if (chance(rates.lostAcknowledgement)) {
              tally.lostAcknowledgement++;
              return reject(new Fault('applied, acknowledgement lost'));
            }
            resolve(result);
          },
        });
      });
    const die = () => {
      self.dead = true;
      tally.crashes++;
    };
    const self: Device = {
      dead: false,
      rows: {
        get: (key) => step(() => table.get(key)),
        query: (pk, prefix, consistency) => step(() => table.query(pk, prefix, consistency)),
        last: (pk, prefix, upTo) => step(() => table.last(pk, prefix, upTo)),
        newest: (pk, limit, before) => step(() => table.newest(pk, limit, before)),
        put: (row, condition) => step(() => table.put(row, condition)),
        putAll: (rows) => step(() => table.putAll(rows)),
      },
    };
    return self;
  }

  /** Runs until no device has anything left to do. */
  async function run(): Promise<void> {
    for (;;) {
      await new Promise(setImmediate);
      const alive = waiting.filter(({ device: { dead } }) => !dead);
      if (alive.length === 0) return;
      const next = pick(alive);
      waiting.splice(waiting.indexOf(next), 1);
      await next.run();
    }
  }

  return { device, run };
}
