import { file } from '../domain/forms/index.ts';
import { identityOf } from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionId } from '../domain/record.ts';
import { inParallel } from '../in-parallel.ts';
import type { Due, JobHandler } from '../asked.ts';
import { judgeLedger, type JudgedRow } from '../deeds/judge-ledger.ts';
import { saveMerging } from '../deeds/save-merging.ts';
import type { Entry, ImportJob } from '../store/store.ts';

/** Rows between two notes of progress. */
const STRETCH = 100;

/**
 * Writes the accepted rows of a confirmed import. Delivered again, it goes on where it stopped: rows already on
 * file are judged unchanged. A row that fails delays only itself.
 */
export const importRows: JobHandler = async (due) => {
  const job = await due.store.importJob(due.school ?? '', due.import ?? '');
  if (job?.state !== 'confirmed') return { written: 0 };
  const { rows } = await judgeLedger(job, due);
  const accepted = rows.filter(
    ({ verdict: { verdict } }) => verdict === 'new' || verdict === 'update',
  );
  const before = job.counts.new + job.counts.update - accepted.length;
  const faults: unknown[] = [];
  for (let start = 0; start < accepted.length; start += STRETCH) {
    const stretch = accepted.slice(start, start + STRETCH);
    await inParallel(stretch, (row) =>
      writeRow(row, job, due).catch((fault: unknown) => faults.push(fault)),
    );
    await due.store.putImportJob({ ...job, done: before + start + stretch.length });
  }
  if (faults.length > 0) throw faults[0];
  await due.store.putImportJob({ ...job, state: 'done', done: before + accepted.length });
  return { written: accepted.length };
};

async function writeRow(
  { verdict, seen }: JudgedRow,
  job: ImportJob,
  { store, today, now }: Due,
): Promise<void> {
  const entry: Entry = { by: job.by, byName: job.byName, device: job.device, enteredAt: now };
  const { data } = verdict;
  try {
    if (seen) {
      const number = (seen.card.file?.number ?? 0) + 1;
      await saveMerging(
        {
          ...entry,
          id: sectionId(file.id, number),
          form: file.id,
          formVersion: file.version,
          number,
          at: today,
          data,
        },
        seen,
        store,
      );
    } else {
      const child = await store.reserve(identityOf(data, job.school));
      await store.begin(child, job.school, data, file.version, today, entry);
    }
  } catch (thrown) {
    // Someone else was faster with the same child: the row stays as it is and shows as a duplicate from now on.
    if (!(thrown instanceof Problem && thrown.kind === 'conflict')) throw thrown;
  }
}
