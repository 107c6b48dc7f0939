import type { Instant } from '../domain/calendar.ts';
import { keys } from './keys.ts';
import type { Objects } from './objects.ts';
import type { Orgs } from './orgs.ts';
import type { Rows } from './rows.ts';
import { seal, sealJson, unseal, unsealJson } from './seal.ts';
import type { Vault } from './vault.ts';

/** An import on its way. The workbook itself is a sealed object that expires. */
export interface ImportJob {
  readonly id: string;
  readonly school: string;
  readonly fileName: string;
  readonly state: 'judged' | 'confirmed' | 'done';
  readonly by: string;
  readonly byName: string;
  readonly device: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  readonly counts: Readonly<
    Record<'rows' | 'new' | 'update' | 'unchanged' | 'duplicate' | 'refused' | 'warnings', number>
  >;
  readonly done: number;
}

export interface ImportJobs {
  importJob(school: string, id: string): Promise<ImportJob | undefined>;
  putImportJob(job: ImportJob): Promise<void>;
  /** The uploaded workbook, sealed under the county's key, until it expires. */
  keepWorkbook(job: ImportJob, workbook: Uint8Array): Promise<void>;
  workbook(job: ImportJob): Promise<Uint8Array | undefined>;
}

/**
 * Imports on their way. Who imports and the file's name are sealed; the workbook lies apart, sealed under the
 * county's key, and the bucket forgets it after a day.
 */
export function importJobs(
  rows: Rows,
  vault: Vault,
  objects: Objects,
  { org }: Pick<Orgs, 'org'>,
): ImportJobs {
  const nameOf = ({ id }: { id: string }) => `imports/${id}`;
  const keyOf = async (school: string) => vault.areaKey((await org(school))?.county ?? school);
  return {
    async importJob(school, id) {
      const row = await rows.get(keys.importJob(school, id));
      if (!row) return undefined;
      const hidden = unsealJson(await keyOf(school), row['sealed'] as Uint8Array, id) as object;
      return { ...(row['job'] as object), ...hidden } as ImportJob;
    },
    async putImportJob({ byName, fileName, ...job }) {
      const sealed = sealJson(await keyOf(job.school), { byName, fileName }, job.id);
      await rows.put({ ...keys.importJob(job.school, job.id), job, sealed });
    },
    async keepWorkbook(job, workbook) {
      await objects.put(nameOf(job), seal(await keyOf(job.school), workbook, nameOf(job)));
    },
    async workbook(job) {
      const sealed = await objects.get(nameOf(job));
      return sealed && unseal(await keyOf(job.school), sealed, nameOf(job));
    },
  };
}
