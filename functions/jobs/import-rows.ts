import { inParallel } from '../in-parallel.ts';
import type { JobHandler } from '../asked.ts';
import { judgeLedger } from '../deeds/judge-ledger.ts';
import { writeRow } from '../deeds/write-row.ts';

/** Rows between two notes of progress. */
const STRETCH = 100;

/**
 * Writes the accepted rows of a confirmed import. Delivered again, it goes on where it stopped: rows already on
 * file are judged unchanged. A row that fails delays only itself.
 */
export const importRows: JobHandler = async (due) => {
  const { store } = due;
  const job = await store.importJob(due.school ?? '', due.import ?? '');
  if (job?.state !== 'confirmed') return { written: 0 };
  const [{ rows }, staff] = await Promise.all([judgeLedger(job, due), store.staffOf(job.school)]);
  const accepted = rows.filter(
    ({ verdict: { verdict } }) => verdict === 'new' || verdict === 'update',
  );
  const { counts } = job;
  let done = Math.max(0, counts.new + counts.update - accepted.length);
  const faults: unknown[] = [];
  for (let start = 0; start < accepted.length; start += STRETCH) {
    const stretch = accepted.slice(start, start + STRETCH);
    await inParallel(stretch, async (row) => {
      const written = await writeRow(row, job, staff, due).catch(
        (fault) => void faults.push(fault),
      );
      if (written) done++;
    });
    await store.putImportJob({ ...job, done });
  }
  if (faults.length > 0) throw faults[0];
  await store.putImportJob({ ...job, state: 'done', done });
  return { written: accepted.length };
};
