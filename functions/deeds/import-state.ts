import type { ImportJob } from '../store/store.ts';
import type { JudgedRow } from './judge-ledger.ts';

/** An import as the page shows it: every verdict before it is confirmed, afterwards the rows that need a person. */
export function importState(job: ImportJob, rows: readonly JudgedRow[]) {
  const { id, fileName, state, counts, done, expiresAt } = job;
  const verdicts = rows.map((row) => row.verdict);
  const shown =
    state === 'judged'
      ? verdicts
      : verdicts.filter(({ verdict }) => verdict === 'refused' || verdict === 'duplicate');
  return { import: id, fileName, state, counts, done, expiresAt, rows: shown };
}
