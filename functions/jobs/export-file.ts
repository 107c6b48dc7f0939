import type { JobHandler } from '../asked.ts';
import { textOfFile } from '../deeds/text-of-file.ts';
import { filesOfRound } from '../domain/rounds/files.ts';
import { cellsOfFile } from '../domain/reports/round-file-rows.ts';

/**
 * Makes a file of a round ready to be taken along: as it was hashed, or as a workbook for people that says on every page
 * who took it, when and why. Delivered again it makes the same; what has expired it leaves alone.
 */
export const exportFile: JobHandler = async (due) => {
  const { province = '', round = '', export: id = '', store, documents, now } = due;
  const [job, opened] = await Promise.all([
    store.roundExport({ province, round }, id),
    store.openRound({ province, round }),
  ]);
  if (!job || !opened || job.state === 'ready' || job.expiresAt <= now) return { files: 0 };
  if (!filesOfRound(opened.card).includes(job.file)) {
    await store.putRoundExport({ ...job, state: 'failed' });
    return { files: 0 };
  }
  const text = await textOfFile(job.file, opened, store);
  const { byName: by, why } = job;
  const title = `${opened.card.title ?? round} ${job.file}`;
  const bytes =
    job.as === 'csv'
      ? new TextEncoder().encode(text)
      : await documents.writeRoundFile({ title, ...cellsOfFile(text), by, why, at: now });
  await store.keepExported(job, bytes);
  await store.putRoundExport({ ...job, state: 'ready' });
  return { files: 1 };
};
