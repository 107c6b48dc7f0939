import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';

/** A file that was made ready, as long as it is kept; whoever takes it is noted, not only who asked for it. */
export const takeExport: Handler<'takeExport'> = async ({ params, store, now }) => {
  const { province, round, export: id } = params;
  const job = await store.roundExport({ province, round }, id);
  if (job?.state !== 'ready') throw new Problem('not-found');
  const bytes = job.expiresAt > now ? await store.exported(job) : undefined;
  if (!bytes) throw new Problem('export-expired');
  const name = job.as === 'csv' ? job.file : job.file.replace(/\.[a-z]+$/, '.xlsx');
  return { fileName: `${round}-${name}`, content: Buffer.from(bytes).toString('base64') };
};
