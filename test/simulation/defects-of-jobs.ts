/** Defects of jobs, and of what the store gives them. */
import type { Store } from '../../functions/store/store.ts';
import type { Defect } from './defects.ts';
import type { RunJob } from './run.ts';
import { known } from './world.ts';

export const ofStore = (
  what: string,
  foundBy: readonly string[],
  changed: (store: Store) => Partial<Store>,
): Defect => ({
  what,
  foundBy,
  spoil: { store: (store) => ({ ...store, ...changed(store) }) },
});
const ofJob = (what: string, foundBy: readonly string[], job: (run: RunJob) => RunJob): Defect => ({
  what,
  foundBy,
  spoil: { job },
});
const SWEEP = ['eachOverdueDutyIsReportedOnce'];
const POISON = ['poisonedRowDelaysOnlyItself'];
const LEAK = ['nothingPersonalLeaks'];

export const ofJobs: readonly Defect[] = [
  ofJob(
    'the reconcile does nothing',
    ['cardIsTheFold', 'restoreEqualsFold'],
    (run) => (message, house) =>
      message.job === 'reconcile' ? Promise.resolve({}) : run(message, house),
  ),
  ofJob(
    'an audit that fails is noted as done',
    SWEEP,
    (run) => (message, house) => run(message, house).catch(() => ({})),
  ),
  ofJob(
    'a fault says whose card it was',
    LEAK,
    (run) => (message, house) =>
      run(message, house).catch((fault: unknown) => {
        throw new Error(`at the file of ${String(known[0]?.file['name'])}`, { cause: fault });
      }),
  ),
  ofStore('an audit counts each card twice', SWEEP, (store) => ({
    sweepOf: async (school) => {
      const sweep = await store.sweepOf(school);
      return { ...sweep, cards: [...sweep.cards, ...sweep.cards] };
    },
  })),
  ofStore('an audit does not see the last card of a list', SWEEP, (store) => ({
    sweepOf: async (school) => {
      const sweep = await store.sweepOf(school);
      return { ...sweep, cards: sweep.cards.slice(0, -1) };
    },
  })),
  ofStore('each move of a finding is made twice', SWEEP, (store) => ({
    move: async (school, moves, at, entry) => {
      await store.move(school, moves, at, entry);
      await store.move(
        school,
        moves.map((move) => ({ ...move, number: move.number + 1 })),
        at,
        entry,
      );
    },
  })),
  ofStore('an audit skips the neighbours of a card that does not open', POISON, (store) => ({
    sweepOf: async (school) => {
      const sweep = await store.sweepOf(school);
      return sweep.unread.length > 0 ? { ...sweep, cards: [] } : sweep;
    },
  })),
  ofStore('a card that does not open counts as gone', POISON, (store) => ({
    sweepOf: async (school) => ({ ...(await store.sweepOf(school)), unread: [] }),
  })),
];
