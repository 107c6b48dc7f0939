import type { Rows } from '../../functions/store/rows.ts';
import type { Chances } from './chances.ts';
import {
  byRates,
  Fault,
  type Call,
  type FaultRates,
  type Mishap,
  type Mishaps,
} from './mishaps.ts';
import { oddTable } from './odd-table.ts';

export { chances, type Chances } from './chances.ts';
export { Fault, type FaultRates } from './mishaps.ts';

export interface Tally {
  calls: number;
  notApplied: number;
  lostAcknowledgement: number;
  crashes: number;
}

/** Somebody who calls: dead, it is never answered again. */
export interface Device {
  readonly rows: Rows;
  /** Any other call that can fail as those to the table: to a queue, to files, to somebody outside. */
  readonly step: <Result>(call: Call, run: () => Promise<Result>) => Promise<Result>;
  dead: boolean;
}

/**
 * One table seen by several devices at once. Every call of every device waits until the scheduler picks it, so one
 * seed fixes one interleaving of all their steps. A call may fail before or after it took effect, and a device may
 * die between any two steps: its call is never answered.
 *
 * @param told hears of every step, for a trace, and of the mishaps
 */
export function interleaved(
  table: Rows,
  luck: Chances,
  tally: Tally,
  told: (device: Device, call: Call, mishap: Mishap | undefined) => void = () => undefined,
) {
  interface Waiting {
    readonly device: Device;
    readonly run: () => Promise<void>;
  }
  const waiting: Waiting[] = [];
  const odd = oddTable(table);

  function device(how: Mishaps | FaultRates, onDeath: () => void = () => undefined): Device {
    const mishaps = typeof how === 'function' ? how : byRates(how, luck);
    const die = () => {
      self.dead = true;
      tally.crashes++;
      onDeath();
    };
    const step = <Result>(
      call: Call,
      work: () => Promise<Result>,
      instead: Instead<Result> = {},
    ): Promise<Result> =>
      new Promise((resolve, reject) => {
        const run = async () => {
          tally.calls++;
          const mishap = mishaps(call);
          told(self, call, mishap);
          if (mishap === 'diesBefore') return die();
          if (mishap === 'throttled' || mishap === 'notApplied') {
            tally.notApplied++;
            return reject(new Fault(mishap === 'throttled' ? 'throttled' : 'not applied'));
          }
          if (mishap === 'appliedLate' && instead.mayBeLate) {
            waiting.push({ device: aside, run: async () => void (await work()) });
            return reject(new Fault('no answer in time'));
          }
          const result = await ((mishap && instead[mishap]?.()) ?? work());
          if (mishap === 'diesAfter') return die();
          if (mishap === 'lostAcknowledgement' || mishap === 'partly') {
            tally.lostAcknowledgement++;
            return reject(new Fault('applied, acknowledgement lost'));
          }
          resolve(result);
        };
        waiting.push({ device: self, run });
      });
    const self: Device = {
      dead: false,
      step,
      rows: {
        get: (key) => step({ what: 'get', ...key }, () => table.get(key)),
        query: (pk, prefix, consistency) =>
          step({ what: 'query', pk, sk: prefix }, () => table.query(pk, prefix, consistency), {
            ...(consistency === 'eventual' && { stale: () => odd.stale(pk, prefix) }),
          }),
        last: (pk, prefix, upTo) =>
          step({ what: 'last', pk, sk: upTo }, () => table.last(pk, prefix, upTo)),
        newest: (pk, limit, before) =>
          step({ what: 'newest', pk }, () => table.newest(pk, limit, before)),
        put: (row, condition) =>
          step({ what: 'put', pk: row.pk, sk: row.sk }, () => odd.put(row, condition), {
            mayBeLate: true,
            blindRetry: () =>
              odd.put(row, condition).then((isDone) => isDone && condition === undefined),
            raced: () => odd.raced(row, condition),
          }),
        putAll: (rows) =>
          step({ what: 'putAll', pk: rows[0]?.pk ?? '' }, () => table.putAll(rows), {
            mayBeLate: true,
            partly: () => table.putAll(rows.slice(0, Math.ceil(rows.length / 2))),
          }),
      },
    };
    return self;
  }

  /** What nobody waits for any more is done all the same. */
  const aside = { dead: false } as Device;

  /** Runs until no device has anything left to do. */
  async function run(): Promise<void> {
    for (;;) {
      await new Promise(setImmediate);
      const alive = waiting.filter(({ device: { dead } }) => !dead);
      if (alive.length === 0) return;
      const next = luck.pick(alive);
      waiting.splice(waiting.indexOf(next), 1);
      await next.run();
    }
  }

  return { device, run };
}

type Instead<Result> = { readonly mayBeLate?: true } & {
  readonly [Which in Mishap]?: () => Promise<Result>;
};
