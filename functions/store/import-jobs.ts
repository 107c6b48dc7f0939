import { keys } from './keys.ts';
import type { Objects } from './objects.ts';
import type { Rows } from './rows.ts';
import { seal, sealJson, unseal, unsealJson } from './seal.ts';
import type { ImportJob, Store } from './store.ts';
import type { Vault } from './vault.ts';

type Imports = Pick<Store, 'importJob' | 'putImportJob' | 'keepWorkbook' | 'workbook'>;

/**
 * Imports on their way. Who imports and the file's name are sealed; the workbook lies apart, sealed under the
 * county's key, and the bucket forgets it after a day.
 */
export function importJobs(
  rows: Rows,
  vault: Vault,
  objects: Objects,
  { org }: Pick<Store, 'org'>,
): Imports {
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
