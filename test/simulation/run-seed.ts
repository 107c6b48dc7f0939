import { startOfDay } from '../../functions/domain/calendar.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import { chances } from '../store/chances.ts';
import { frozen, memoryRows } from '../store/memory-rows.ts';
import type { Mishaps } from '../store/mishaps.ts';
import { interleaved } from '../store/simulated-rows.ts';
import { endOfAll } from './end-of-all.ts';
import { everyDay } from './every-day.ts';
import { holdsAll } from './holds-all.ts';
import { openQueue } from './queue.ts';
import { keyOf, type Run, type Spoil, type Totals } from './run.ts';
import { handlerOf, openServers } from './server.ts';
import { aWeather, under } from './weather.ts';
import { START, world } from './world.ts';

export interface Planned {
  readonly spoil?: Spoil;
  /** What befalls which call; else it follows from the seed. */
  readonly mishaps?: Mishaps;
  /** Hears of every step. */
  readonly told?: (line: string) => void;
}
const whole: Spoil = {};
const nothing = () => undefined;

/**
 * One seed, one run: some days at two schools and their county, whose devices, servers, queue and schedule fail as the
 * weather has it; then everything is brought to its end in calm, and the invariants are held against what there is.
 */
export async function runSeed(seed: number, planned: Planned = {}): Promise<Run> {
  const { spoil = whole, told = nothing } = planned;
  const luck = chances(seed);
  const base = await world();
  const memory = memoryRows(base, frozen);
  const puts: Row[] = [];
  const table = spoil.rows?.(noted(memory, puts)) ?? noted(memory, puts);
  const totals = noTotals();
  const run: Run = {
    ...{ seed, luck, memory, table, puts, spoil, totals, told },
    clock: { now: startOfDay(START) + 9 * 3_600_000 },
    base: new Set(base.map(keyOf)),
    sim: interleaved(table, luck, totals, (_device, { what, pk = '', sk = '' }, mishap) =>
      told === nothing ? undefined : told(`${what} ${pk} ${sk}${mishap ? ` ✗ ${mishap}` : ''}`),
    ),
    handler: handlerOf(spoil),
    weather: { calm: false },
    ...{
      sent: [],
      snapshots: [],
      objects: new Map(),
      posted: [],
      lines: [],
      errors: [],
      queued: [],
      met: {},
    },
  };
  const queue = openQueue(run);
  const mishaps = planned.mishaps ?? aWeather(chances(seed ^ 0x5eed));
  const servers = openServers(run, under(mishaps, run), queue);
  await everyDay(run, servers, queue);
  await endOfAll(run, servers, queue);
  await holdsAll(run, servers, queue);
  return run;
}

/** The same table, which notes every item that was put. */
function noted(table: Rows, puts: Row[]): Rows {
  return {
    ...table,
    put: async (row, condition) => {
      const isDone = await table.put(row, condition);
      if (isDone) puts.push(row);
      return isDone;
    },
    putAll: async (rows) => {
      await table.putAll(rows);
      puts.push(...rows);
    },
  };
}

export function noTotals(): Totals {
  const tally = { calls: 0, notApplied: 0, lostAcknowledgement: 0, crashes: 0 };
  const seen = {
    deeds: 0,
    requests: 0,
    acknowledged: 0,
    refused: 0,
    late: 0,
    merged: 0,
    replayed: 0,
  };
  return { ...tally, ...seen, jobs: 0, jobFaults: 0, mishaps: 0 };
}
