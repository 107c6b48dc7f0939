import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startOfDay } from '../../functions/domain/calendar.ts';
import type { LocalHouse } from '../../functions/local/house.ts';
import { keepSchedule } from '../../functions/local/keep-schedule.ts';
import { lastRuns } from '../../functions/local/schedule.ts';
import { jobs } from '../../functions/table.ts';
import { nowhere } from '../outward/nowhere.ts';
import { testHouse } from '../api/test-house.ts';

const ticks: (() => void)[] = [];
vi.mock('node:timers', () => ({
  setInterval: (tick: () => void) => ticks.push(tick),
  clearInterval: () => undefined,
}));

/** Every daily job but the audit, done. */
const others = Object.fromEntries(
  Object.entries(jobs).flatMap(([name, { runs }]) =>
    runs !== 'queued' && name !== 'audit' ? [[name, '2026-11-23']] : [],
  ),
);

describe('Given the hour at which the daily jobs are due', () => {
  let folder: string;
  let said: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schedule-'));
    said = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('when a job fails, then the others run, nothing of the fault is said, and it is tried again', async () => {
    const { store } = await testHouse();
    let isAway = true;
    const putFigures: typeof store.putFigures = (figures) =>
      isAway ? Promise.reject(new Error('王小明')) : store.putFigures(figures);
    const now = () => startOfDay('2026-11-23') + 9 * 3_600_000;
    const clock = { now, today: () => '2026-11-23', advanceTo: () => undefined };
    const away = { ...store, putFigures };
    const house = { folder, clock, now, outward: nowhere, store: away } as unknown as LocalHouse;
    const stop = keepSchedule(house);
    const runs = lastRuns(folder);
    await vi.waitFor(() => expect(runs.read()).toEqual(others));
    expect(said).toEqual(['A daily job failed and is tried again in a minute: audit\n']);
    isAway = false;
    ticks.forEach((tick) => tick());
    await vi.waitFor(() => expect(runs.read()).toEqual({ ...others, audit: '2026-11-23' }));
    stop();
  });
});
