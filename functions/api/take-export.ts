import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';

/** Bytes of a reply: in base64 they stay below the six megabytes that a function may answer. */
const PART = 4_000_000;

/**
 * A file that was made ready, or a part of it, for whoever asked for it and is named in it, as long as it is kept; the
 * taking is noted, not only that it was asked for.
 */
export const takeExport: Handler<'takeExport'> = async ({ actor, params, query, store, now }) => {
  const { province, round, export: id } = params;
  const job = await store.roundExport({ province, round }, id);
  if (job?.state !== 'ready' || job.by !== actor.person) throw new Problem('not-found');
  const bytes = job.expiresAt > now ? await store.exported(job) : undefined;
  if (!bytes) throw new Problem('export-expired');
  // What is verified keeps the name under which the manifest knows it.
  const workbook = `${round}-${job.file.replace(/\.[a-z]+$/, '.xlsx')}`;
  const begin = Number(query.part ?? 0) * PART;
  return {
    fileName: job.as === 'csv' ? job.file : workbook,
    content: Buffer.from(bytes.subarray(begin, begin + PART)).toString('base64'),
    parts: Math.max(1, Math.ceil(bytes.length / PART)),
  };
};
