import type { ImportJob } from '../store/store.ts';
import type { JudgedLedger } from './judge-ledger.ts';

/**
 * An import as the page shows it: every verdict before it is confirmed, afterwards the rows that need a person; while
 * it is being written (`judged` absent) its progress alone.
 */
export function importState(job: ImportJob, judged?: JudgedLedger) {
  const { id, fileName, state, counts, done, expiresAt } = job;
  const verdicts = judged?.rows.map((row) => row.verdict) ?? [];
  const needing = verdicts.filter(
    ({ verdict }) => verdict === 'refused' || verdict === 'duplicate',
  );
  const rows = state === 'judged' ? verdicts : needing;
  const unread = [...(judged?.ledger.unread ?? [])];
  return { import: id, fileName, state, counts, done, expiresAt, unread, rows };
}
