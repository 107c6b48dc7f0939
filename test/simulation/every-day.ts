import { addDays, civilDate, startOfDay } from '../../functions/domain/calendar.ts';
import { messagesOf } from '../../functions/job.ts';
import type { Store } from '../../functions/store/store.ts';
import { storeOn } from '../store/shaken.ts';
import { children } from './deeds.ts';
import type { Device } from './doing.ts';
import { made } from './made.ts';
import { send } from './outbox.ts';
import type { Queue } from './queue.ts';
import type { Run } from './run.ts';
import type { Servers } from './server.ts';
import { ISSUER, people } from './world.ts';

const DAY = 86_400_000;
/** A device's clock may be wrong by so many days. */
const WRONG = 400;
/** Longer than the clocks of two servers may differ: what is entered before a quiet instant says so, whoever entered it. */
export const QUIET = 11 * 60_000;

/** Some days, each with what people do, what the schedule fires, and what the queue hands out, all at once. */
export async function everyDay(run: Run, servers: Servers, queue: Queue): Promise<void> {
  const { luck, clock } = run;
  const devices = Object.keys(people)
    .filter((account) => account !== 'officer' && account !== 'stranger')
    .map((account): Device => ({
      account,
      skew: luck.chance(0.75) ? 0 : (luck.below(2 * WRONG + 1) - WRONG) * DAY,
    }));
  const looking = storeOn(run.memory);
  const days = 2 + luck.below(2);
  for (let day = 0; day < days; day++) {
    run.told(`— ${civilDate(clock.now)}`);
    const tasks: Promise<void>[] = [];
    for (const sent of run.sent
      .filter(({ state }) => state === 'waiting')
      .sort(() => luck.below(3) - 1))
      if (luck.chance(0.6)) tasks.push(send(run, servers, sent, 2));
    const busy = luck.pick(children);
    for (let n = 1 + luck.below(3); n > 0; n--) {
      const child = luck.chance(0.5) ? busy : luck.pick(children); // several devices, one child
      const sent = await made(run, child, devices, looking);
      if (!sent) continue;
      run.sent.push(sent);
      run.totals.deeds++;
      if (luck.chance(0.8)) tasks.push(send(run, servers, sent, 3)); // else the device is offline
    }
    if (luck.chance(0.03)) await revoke(run, looking);
    tasks.push(...schedule(run, servers, queue));
    if (luck.chance(0.05))
      queue.push({ job: 'digest', county: people['officer']?.org ?? '', today: 'never' }, 0); // poisoned
    await allOf(run, tasks);
    await allOf(run, [worker(run, servers, queue, 3), worker(run, servers, queue, 2)]);
    clock.now += QUIET;
    run.snapshots.push({ at: clock.now, rows: run.memory.all() });
    clock.now = startOfDay(addDays(civilDate(clock.now), 1 + luck.below(12))) + 9 * 3_600_000;
  }
}

/** Lets everything that was begun come to its end. @throws where something waits for ever */
export async function allOf(run: Run, tasks: readonly Promise<unknown>[]): Promise<void> {
  let isDone = false;
  const all = Promise.all(tasks).finally(() => (isDone = true));
  all.catch(() => undefined); // it is looked at below
  await run.sim.run();
  if (!isDone) await Promise.race([all, new Promise(setImmediate)]);
  if (!isDone) throw new Error('something waits for ever');
  await all;
}

/** Somebody's right ends yesterday, while their device still has deeds to send. */
async function revoke({ clock }: Run, looking: Store): Promise<void> {
  const until = addDays(civilDate(clock.now), -1);
  const { name, role, ...rest } = people['teacherHere'] ?? { name: '', role: 'teacher', org: '' };
  const membership = { ...rest, role, from: '2020-01-01', until };
  await looking.addMembership(ISSUER, 'teacherHere', 'P-teacherHere', name, membership);
}

/** The schedule of a day: each job fired once, twice or not at all, or for the day before. */
function schedule(run: Run, servers: Servers, queue: Queue): Promise<void>[] {
  const { luck } = run;
  return (['audit', 'reconcile', 'digest'] as const).flatMap((job) => {
    if (!luck.chance(job === 'audit' ? 0.5 : 0.15)) return [];
    const today = addDays(civilDate(run.clock.now), luck.chance(0.1) ? -1 : 0);
    const clockwork = run.sim.device(() => undefined);
    const fire = async () => {
      await clockwork.step({ what: `fire ${job}` }, () => Promise.resolve());
      await servers.serve(async ({ house, store }) => {
        try {
          for (const message of await messagesOf(job, today, house)) await store.enqueue(message);
        } catch (fault) {
          run.errors.push(String(fault)); // the scheduler tries again, or the day has none
        }
      });
      await worker(run, servers, queue, 1);
    };
    return [fire()];
  });
}

/** A worker that is handed some batches. */
export async function worker(
  run: Run,
  servers: Servers,
  queue: Queue,
  batches: number,
): Promise<void> {
  const hand = run.sim.device(() => undefined);
  for (let n = 0; n < batches && queue.due() > 0; n++) {
    await hand.step({ what: 'hand out' }, () => Promise.resolve());
    await queue.work(servers);
  }
}
