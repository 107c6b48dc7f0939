import { addDays, civilDate, type CivilDate } from '../../functions/domain/calendar.ts';
import { runJob } from '../../functions/job.ts';
import { nowhere } from '../outward/nowhere.ts';
import { memoryRows } from '../store/memory-rows.ts';
import { storeOn } from '../store/shaken.ts';
import { allOf, worker } from './every-day.ts';
import { find } from './found.ts';
import { cardIsTheFold } from './of-cards.ts';
import { send } from './outbox.ts';
import type { Queue } from './queue.ts';
import type { Run } from './run.ts';
import type { Servers } from './server.ts';
import { documents } from './ledger.ts';
import { COUNTY, SCHOOLS, START, world } from './world.ts';

/** The faults are over: devices come online, dead letters are redriven, one reconcile, one audit; then once more what was sent. */
export async function endOfAll(run: Run, servers: Servers, queue: Queue): Promise<void> {
  run.weather.calm = true;
  run.told(`— in calm, ${civilDate(run.clock.now)}`);
  queue.redrive();
  await drained(run, servers, queue);
  // Some devices never come back: what they sent, and heard nothing of, is for the reconcile to find.
  for (const sent of run.sent)
    if (sent.state === 'waiting' && run.luck.chance(0.3)) sent.state = 'lost';
  for (let round = 0; round < 4; round++) {
    const waiting = run.sent.filter(({ state }) => state === 'waiting');
    if (waiting.length === 0) break;
    for (const sent of waiting) await allOf(run, [send(run, servers, sent, 3)]);
    await drained(run, servers, queue);
  }
  // Where nothing failed, whatever was done at once, the lists are right without any reconcile.
  if (run.totals.mishaps === 0) await cardIsTheFold(await find(run));
  const settled = run.sent.filter(
    ({ route, state }) => route !== 'startImport' && state === 'acknowledged',
  );
  for (let n = 0; n < 2 && settled.length > 0; n++)
    await allOf(run, [send(run, servers, run.luck.pick(settled), 1)]);
  await reconciled(run, servers, queue);
  await audited(run, servers, queue);
}

/** Works off everything, also what is to be handed out later. */
export async function drained(run: Run, servers: Servers, queue: Queue): Promise<void> {
  for (let round = 0; round < 60; round++) {
    const next = queue.next();
    if (next === undefined) return;
    run.clock.now = Math.max(run.clock.now, next);
    await allOf(run, [worker(run, servers, queue, 20)]);
  }
  throw new Error('the queue never empties');
}

export async function reconciled(run: Run, servers: Servers, queue: Queue): Promise<void> {
  queue.push({ job: 'reconcile', county: COUNTY, today: await theirNight() }, 0);
  await drained(run, servers, queue);
}

export async function audited(run: Run, servers: Servers, queue: Queue): Promise<void> {
  queue.push({ job: 'audit', county: COUNTY, today: civilDate(run.clock.now) }, 0);
  await drained(run, servers, queue);
}

let night: Promise<CivilDate> | undefined;
/** The night on which all three schools are reconciled; found once. */
export function theirNight(): Promise<CivilDate> {
  night ??= commonNight();
  return night;
}
async function commonNight(): Promise<CivilDate> {
  const store = storeOn(memoryRows(await world()));
  for (let day = 0; day < 30; day++) {
    const today = addDays(START, day);
    const house = { store, documents, outward: nowhere, now: () => 0 };
    const { schools } = await runJob({ job: 'reconcile', county: COUNTY, today }, house);
    if (schools === SCHOOLS.length) return today;
  }
  throw new Error('the schools have no night in common');
}
