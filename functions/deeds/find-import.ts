import { Problem } from '../domain/problem.ts';
import type { ImportJob, Store } from '../store/store.ts';

/** An import of a school. @throws Problem not-found */
export async function findImport(
  params: { readonly school: string; readonly import: string },
  store: Store,
): Promise<ImportJob> {
  const job = await store.importJob(params.school, params.import);
  if (!job) throw new Problem('not-found');
  return job;
}
