import { keys, prefixes, roundOf, type RoundId } from './keys.ts';
import type { Objects } from './objects.ts';
import type { Rows } from './rows.ts';
import { seal, sealJson, unseal, unsealJson } from './seal.ts';
import type { RoundExport, Store } from './store.ts';
import type { Vault } from './vault.ts';

type Exports = Pick<
  Store,
  'roundExport' | 'roundExports' | 'putRoundExport' | 'keepExported' | 'exported'
>;

/** Files of a round made ready to be taken along. Who asked and why are sealed; the bucket forgets the file after a day. */
export function roundExports(rows: Rows, vault: Vault, objects: Objects): Exports {
  const keyOf = (round: RoundId) => vault.areaKey(roundOf(round));
  const nameOf = ({ province, round, id }: RoundExport) => `imports/${province}~${round}~${id}`; // the folder that is emptied every day

  async function opened(row: { readonly [name: string]: unknown }, round: RoundId) {
    const job = row['job'] as Omit<RoundExport, 'byName' | 'why'>;
    const hidden = unsealJson(await keyOf(round), row['sealed'] as Uint8Array, job.id) as object;
    return { ...job, ...hidden } as RoundExport;
  }

  return {
    async roundExport(round, id) {
      const row = await rows.get(keys.ofRound(round, prefixes.roundExports + id));
      return row && opened(row, round);
    },
    async roundExports(round) {
      const found = await rows.query(roundOf(round), prefixes.roundExports);
      return Promise.all(found.map((row) => opened(row, round)));
    },
    async putRoundExport({ byName, why, ...job }) {
      const sealed = sealJson(await keyOf(job), { byName, why }, job.id);
      const forgetAt = Math.ceil(job.expiresAt / 1000);
      await rows.put({
        ...keys.ofRound(job, prefixes.roundExports + job.id),
        job,
        sealed,
        forgetAt,
      });
    },
    async keepExported(job, bytes) {
      await objects.put(nameOf(job), seal(await keyOf(job), bytes, nameOf(job)));
    },
    async exported(job) {
      const sealed = await objects.get(nameOf(job));
      return sealed && unseal(await keyOf(job), sealed, nameOf(job));
    },
  };
}
