import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';

/** A file that was made ready, for whoever asked for it, as long as it is kept. */
export const takeExport: Handler<'takeExport'> = async ({ actor, params, store, now }) => {
  const { province, round, export: id } = params;
  const job = await store.roundExport({ province, round }, id);
  if (!job || job.by !== actor.person || job.state !== 'ready') throw new Problem('not-found');
  const bytes = job.expiresAt > now ? await store.exported(job) : undefined;
  if (!bytes) throw new Problem('export-expired');
  const name = job.as === 'csv' ? job.file : job.file.replace(/\.[a-z]+$/, '.xlsx');
  return { fileName: `${round}-${name}`, content: Buffer.from(bytes).toString('base64') };
};
