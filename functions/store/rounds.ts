import { createHmac } from 'node:crypto';
import type { CivilDate } from '../domain/calendar.ts';
import type { RoundCard } from '../domain/card.ts';
import { roundMove } from '../domain/forms/index.ts';
import { sectionOf, type FormRecord } from '../domain/record.ts';
import type { Entry, NumberedMove } from './entry.ts';
import { keys, partitions, prefixes, roundOf, secretOf, type RoundId } from './keys.ts';
import { LOCKED, type Objects } from './objects.ts';
import type { Rows } from './rows.ts';
import { newKey, seal, unseal } from './seal.ts';
import { readRecords } from './settle.ts';
import { roundKind } from './subject-kind.ts';
import type { Vault } from './vault.ts';
import { writeOpen } from './write-records.ts';

/** A round with its moves. */
export interface OpenedRound {
  readonly card: RoundCard;
  readonly moves: FormRecord[];
}

export interface Rounds {
  /** The inspection rounds of a province, in order of their names. */
  rounds(province: string): Promise<RoundCard[]>;
  openRound(round: RoundId): Promise<OpenedRound | undefined>;
  /**
   * Makes one move of a round under its number; the author stands in it by id alone. Made already with the same content,
   * it has no second effect.
   * @throws Problem record-conflict, when somebody else has made this number
   */
  moveRound(round: RoundId, move: NumberedMove, at: CivilDate, entry: Entry): Promise<RoundCard>;
  /** The secret of a round, 64 hexadecimal characters; made at the first call and kept sealed apart from it. */
  roundSecret(round: RoundId): Promise<string>;
  /** By what key a child stands in the files of a round: nobody guesses it, nor whose it is, without the round’s own. */
  childKeyOf(round: RoundId): Promise<(child: string) => string>;
  /** Keeps what a county puts into a frame, sealed, until it is joined; put again, it replaces. */
  putRoundPart(round: RoundId, county: string, bytes: Uint8Array): Promise<void>;
  /** The counties whose part is there. */
  roundParts(round: RoundId): Promise<string[]>;
  roundPart(round: RoundId, county: string): Promise<Uint8Array | undefined>;
  /** Keeps a file of a round under its SHA-256, sealed, for years: what is made again takes nothing’s place. */
  keepRoundFile(round: RoundId, sha256: string, bytes: Uint8Array): Promise<void>;
  roundFile(round: RoundId, sha256: string): Promise<Uint8Array | undefined>;
}

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

    moveRound(round, { number, data }, at, entry) {
      const draft = sectionOf(roundMove, number, { ...entry, at, data });
      return writeOpen(rows, roundKind(round), round.province, draft);
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
