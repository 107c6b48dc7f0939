import type { Instant } from '../domain/calendar.ts';
import { keys, prefixes, roundOf, type RoundId } from './keys.ts';
import type { Objects } from './objects.ts';
import type { Rows } from './rows.ts';
import { seal, sealJson, unseal, unsealJson } from './seal.ts';
import type { Vault } from './vault.ts';

/** A file of a round, made ready for somebody to take along. */
export interface RoundExport extends RoundId {
  readonly id: string;
  readonly file: string;
  readonly as: 'csv' | 'xlsx';
  readonly why: string;
  readonly state: 'asked' | 'ready' | 'failed';
  readonly by: string;
  readonly byName: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

export interface RoundExports {
  roundExport(round: RoundId, id: string): Promise<RoundExport | undefined>;
  /** All exports of a round that are not forgotten yet, oldest first. */
  roundExports(round: RoundId): Promise<RoundExport[]>;
  putRoundExport(job: RoundExport): Promise<void>;
  keepExported(job: RoundExport, bytes: Uint8Array): Promise<void>;
  exported(job: RoundExport): Promise<Uint8Array | undefined>;
}

/** Files of a round made ready to be taken along. Who asked and why are sealed; the bucket forgets the file after a day. */
export function roundExports(rows: Rows, vault: Vault, objects: Objects): RoundExports {
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
