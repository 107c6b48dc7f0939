import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  civilDate,
  daysBetween,
  isCivilDate,
  type CivilDate,
  type Instant,
} from '../domain/calendar.ts';

/** The day on which a fresh demo province wakes up. */
export const FIRST_DAY: CivilDate = '2026-11-23';
const DAY = 86_400_000;

/**
 * The demo clock (DECISIONS 0007): real time plus an offset of whole days kept in the store's folder. It runs on by
 * itself and can be moved forward, never back, so that half a year can be walked in minutes. Never in the cloud.
 */
export interface DemoClock {
  readonly now: () => Instant;
  readonly today: () => CivilDate;
  /** @throws Error with a plain sentence if the day does not exist or lies in the past */
  advanceTo(day: CivilDate): void;
}

export function demoClock(folder: string, realNow: () => Instant = Date.now): DemoClock {
  const file = join(folder, 'clock.json');
  let offset = readOffset(file) ?? daysBetween(civilDate(realNow()), FIRST_DAY) * DAY;
  const now = () => realNow() + offset;
  const keep = () => writeFileSync(file, JSON.stringify({ offset }));
  keep();
  return {
    now,
    today: () => civilDate(now()),
    advanceTo(day) {
      if (!isCivilDate(day)) throw new Error(`${day} is not a day. Write it as 2027-02-24.`);
      const days = daysBetween(civilDate(now()), day);
      if (days < 0)
        throw new Error(`The demo clock stands at ${civilDate(now())} and only moves forward.`);
      offset += days * DAY;
      keep();
    },
  };
}

function readOffset(file: string): number | undefined {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset: unknown };
    return typeof offset === 'number' ? offset : undefined;
  } catch {
    return undefined;
  }
}
