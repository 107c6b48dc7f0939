import { createHmac } from 'node:crypto';
import { roundMove } from '../domain/forms/index.ts';
import { sectionId } from '../domain/record.ts';
import { keys, partitions, prefixes, roundOf, secretOf, type RoundId } from './keys.ts';
import { LOCKED, type Objects } from './objects.ts';
import type { Rows } from './rows.ts';
import { newKey, seal, unseal } from './seal.ts';
import { readPlaces, readRecords } from './settle.ts';
import type { Store } from './store.ts';
import { roundKind } from './subject-kind.ts';
import type { Vault } from './vault.ts';
import { writeRecords } from './write-records.ts';

type Rounds = Pick<
  Store,
  | 'rounds'
  | 'openRound'
  | 'moveRound'
  | 'roundSecret'
  | 'childKeyOf'
  | 'putRoundPart'
  | 'roundParts'
  | 'roundPart'
  | 'keepRoundFile'
  | 'roundFile'
>;

/** A key of 24 hexadecimal characters (SAMPLING §2.2). */
const KEY_LENGTH = 24;

/**
 * Inspection rounds: their moves, their secret, and the files of frame and draw, which lie sealed beside the table under a
 * key of the round until they are published, and afterwards; what counties put into a frame is forgotten in between.
 */
export function rounds(rows: Rows, vault: Vault, objects: Objects): Rounds {
  const keyOf = (round: RoundId) => vault.areaKey(roundOf(round));
  const nameOf = ({ province, round }: RoundId, sha256: string) =>
    `${LOCKED}${province}/${round}/${sha256}`;
  const partOf = ({ province, round }: RoundId, county: string) =>
    `parts/${province}/${round}/${county}.json`;
  async function keep(round: RoundId, name: string, bytes: Uint8Array) {
    await objects.put(name, seal(await keyOf(round), bytes, name));
  }
  async function kept(round: RoundId, name: string) {
    const sealed = await objects.get(name);
    return sealed && unseal(await keyOf(round), sealed, name);
  }

  return {
    async rounds(province) {
      const found = await rows.query(partitions.org(province), prefixes.rounds);
      return found.map((row) => roundKind({ province, round: '' }).card(row, undefined));
    },

    async openRound(round) {
      const kind = roundKind(round);
      const moves = await readRecords(rows, kind, undefined);
      return moves.length > 0 ? { card: kind.fold(moves), moves } : undefined;
    },

    async moveRound(round, { number, data }, at, entry) {
      const kind = roundKind(round);
      const places = await readPlaces(rows, kind, [round.province]);
      const { id: form, version: formVersion } = roundMove;
      const id = sectionId(form, number);
      const draft = { ...entry, byName: '', id, form, formVersion, number, at, data };
      return (await writeRecords(rows, kind, undefined, [draft], places)).card;
    },

    async roundSecret(round) {
      const [at, key] = [keys.roundSecret(round), await vault.areaKey(secretOf(round))];
      const stored = await rows.get(at);
      if (stored)
        return Buffer.from(unseal(key, stored['sealed'] as Uint8Array, at.pk)).toString('hex');
      const secret = newKey();
      const made = await rows.put({ ...at, sealed: seal(key, secret, at.pk) }, 'absent');
      return made ? Buffer.from(secret).toString('hex') : this.roundSecret(round);
    },

    async childKeyOf(round) {
      const key = await keyOf(round);
      return (child) =>
        createHmac('sha256', key).update(`child|${child}`).digest('hex').slice(0, KEY_LENGTH);
    },

    async putRoundPart(round, county, bytes) {
      await keep(round, partOf(round, county), bytes); // first: what is told of is there
      await rows.put({ ...keys.ofRound(round, prefixes.roundParts + county) });
    },
    async roundParts(round) {
      const found = await rows.query(roundOf(round), prefixes.roundParts);
      return found.map(({ sk }) => sk.slice(prefixes.roundParts.length));
    },

    roundPart: (round, county) => kept(round, partOf(round, county)),

    keepRoundFile: (round, sha256, bytes) => keep(round, nameOf(round, sha256), bytes),
    roundFile: (round, sha256) => kept(round, nameOf(round, sha256)),
  };
}
