import type { ImportJob } from '../store/store.ts';
import type { Judgement } from '../domain/ledger/index.ts';
import type { JudgedLedger, JudgedRow } from './judge-ledger.ts';

/**
 * An import as the page shows it: every verdict before it is confirmed, afterwards the rows that need a person; while
 * it is being written (`judged` absent) its progress alone.
 */
export function importState(job: ImportJob, judged?: JudgedLedger) {
  const { id, fileName, state, counts, done, expiresAt } = job;
  const all = judged?.rows ?? [];
  const rows = state === 'judged' ? all.map(({ verdict }) => verdict) : needing(all);
  const unread = [...(judged?.ledger.unread ?? [])];
  return { import: id, fileName, state, counts, done, expiresAt, unread, rows };
}

/** The verdicts on the rows that need a person. */
export function needing(rows: readonly JudgedRow[]): Judgement[] {
  const verdicts = rows.map(({ verdict }) => verdict);
  return verdicts.filter(({ verdict }) => verdict === 'refused' || verdict === 'duplicate');
}
