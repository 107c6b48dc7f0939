import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '../../../functions/domain/calendar.ts';
import { jobState } from '../../../functions/domain/reports/job-state.ts';

const TODAY = '2026-11-23';
const at = (hour: number, day = TODAY) => startOfDay(day) + hour * 3_600_000;
const run = (of: string, rest: object = {}, day = TODAY) => ({
  of,
  day,
  tries: 1,
  startedAt: at(2, day),
  endedAt: at(2.1, day),
  ...rest,
});
const { endedAt: _ended, ...begun } = run('c');
const sent = (messages: number, day = TODAY) => ({ day, at: at(2, day), messages });

describe('Given a job of every night at 02:00', () => {
  const state = (runs: ReturnType<typeof run>[], sentOut = [sent(3)], now = at(9)) =>
    jobState('02:00', runs, sentOut, now);

  it('when all counties are done, then it says so, and that it runs again tomorrow', () => {
    expect(state([run('a'), run('b'), run('c')])).toEqual({
      day: TODAY,
      lastEnd: at(2.1),
      sent: 3,
      done: 3,
      waiting: 0,
      failed: [],
      isMissing: false,
      next: { day: 'tomorrow', at: '02:00' },
    });
  });

  it('when one failed and one was not begun, then both are told apart', () => {
    const failed = run('b', { fault: 'LeftOut', tries: 3 });
    expect(state([run('a'), failed])).toMatchObject({ done: 1, waiting: 1, failed: [failed] });
  });

  it('when it was not sent out today and its hour has come, then it is missing', () => {
    const yesterday = addDays(TODAY, -1);
    const late = state([run('a', {}, yesterday)], [sent(1, yesterday)], at(2.5));
    expect(late).toMatchObject({ isMissing: true, day: yesterday, done: 1 });
    expect(state([], [], at(9))).toMatchObject({ isMissing: true, done: 0, waiting: 0 });
  });

  it('when its hour has not come, then yesterday’s run is as it should be', () => {
    const yesterday = addDays(TODAY, -1);
    const early = state([run('a', {}, yesterday)], [sent(1, yesterday)], at(1.5));
    expect(early).toMatchObject({ isMissing: false, next: { day: 'today', at: '02:00' } });
  });

  it('when a run has begun and not ended, then it is waited for, and after half an hour it was cut short', () => {
    const open = { ...begun, endedAt: undefined as never };
    const runs = [run('a'), run('b'), open];
    expect(jobState('02:00', runs, [sent(3)], at(2.2))).toMatchObject({ waiting: 1, failed: [] });
    expect(jobState('02:00', runs, [sent(3)], at(3))).toMatchObject({ waiting: 0, failed: [open] });
  });

  it('then every message is done, waiting or failed, whatever happened', () => {
    const kind = fc.constantFrom('done', 'failed', 'begun', 'stuck');
    fc.assert(
      fc.property(fc.array(kind, { maxLength: 20 }), fc.nat(5), (kinds, more) => {
        const runs = kinds.map((each, n) =>
          run(String(n), {
            ...(each === 'failed' && { fault: 'Error' }),
            ...(each === 'begun' && { endedAt: undefined, startedAt: at(8.9) }),
            ...(each === 'stuck' && { endedAt: undefined }),
          }),
        );
        const { done, waiting, failed } = state(runs, [sent(kinds.length + more)]);
        expect(done + waiting + failed.length).toBe(kinds.length + more);
        expect(done).toBe(kinds.filter((each) => each === 'done').length);
      }),
    );
  });
});

describe('Given a job that runs when it is asked for', () => {
  it('then what failed within the week stays in sight, and nothing is missing or next', () => {
    const old = run('old', { fault: 'Error' }, addDays(TODAY, -9));
    const recent = run('recent', { fault: 'Error' }, addDays(TODAY, -3));
    const state = jobState(undefined, [old, recent, run('a')], [], at(9));
    expect(state).toMatchObject({ day: TODAY, done: 1, failed: [recent], isMissing: false });
    expect(state).not.toHaveProperty('next');
  });

  it('when it was never asked for, then there is nothing to say', () => {
    expect(jobState(undefined, [], [], at(9))).toEqual({
      done: 0,
      waiting: 0,
      failed: [],
      isMissing: false,
    });
  });
});
