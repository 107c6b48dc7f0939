import type { Chances } from '../store/chances.ts';
import type { Call, Mishap, Mishaps } from '../store/mishaps.ts';
import type { Run } from './run.ts';

/** Every mishap that a call can meet; crash and time-out look the same from outside: the function stops between two steps. */
export const every = [
  'throttled',
  'notApplied',
  'lostAcknowledgement',
  'blindRetry',
  'appliedLate',
  'raced',
  'partly',
  'stale',
  'diesBefore',
  'diesAfter',
] as const satisfies readonly Mishap[];

/** Some runs are calm, most are rough, and now and then a storm throttles every call for a while. */
export function aWeather(luck: Chances): Mishaps {
  const rate = luck.pick([0, 0.01, 0.02, 0.05]);
  let storm = 0;
  return ({ what }) => {
    if (storm > 0) return (storm--, 'throttled');
    if (rate > 0 && luck.chance(rate / 50)) storm = 3 + luck.below(20);
    if (!luck.chance(what === 'query' || what === 'putAll' ? 2 * rate : rate)) return undefined;
    return luck.pick(every);
  };
}

/** One mishap at one call, counted over the whole run, or several. */
export function exactly(
  ...planned: readonly { readonly at: number; readonly mishap: Mishap }[]
): Mishaps {
  let calls = 0;
  return () => {
    calls++;
    return planned.find(({ at }) => at === calls)?.mishap;
  };
}

/** The same, but nothing happens while it is calm; what was met is counted. */
export function under(mishaps: Mishaps, run: Pick<Run, 'weather' | 'met' | 'totals'>): Mishaps {
  return (call: Call) => {
    if (run.weather.calm) return undefined;
    const mishap = mishaps(call);
    if (mishap === undefined) return undefined;
    run.totals.mishaps++;
    run.met[mishap] = (run.met[mishap] ?? 0) + 1;
    return mishap;
  };
}
