import { civilDate, type Instant } from '../domain/calendar.ts';
import { parameters } from '../domain/parameters.ts';
import { keys, partitions } from './keys.ts';
import { newId } from './new-id.ts';
import { forgottenAfter, type Row, type Rows } from './rows.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Vault } from './vault.ts';

/** One line per request that showed personal data. The reader's name is sealed where it is stored. */
export interface AccessLine {
  readonly actor: string;
  readonly actorName: string;
  readonly at: Instant;
  readonly route: string;
  readonly request: string;
  readonly sight: string;
  readonly school?: string;
  readonly county?: string;
  readonly child?: string;
  readonly reason?: string;
  /** Of a restricted matter: the line itself would tell that there is one. */
  readonly apart?: true;
}

/** A line of the access log as it is read again; its id is a ULID and tells the order. */
export interface Reading extends AccessLine {
  readonly id: string;
}

export interface AccessLog {
  log(line: AccessLine): Promise<void>;
  /** What a person read in a month, `2026-11`, wherever it lies; oldest first. */
  readingsBy(person: string, month: string): Promise<Reading[]>;
  /** The newest `limit` openings of a child's file, those before the line `before` if one is named. */
  readingsOf(child: string, limit: number, before?: string): Promise<Reading[]>;
}

/** Whose key seals the reader's name where what was read lies in no county. */
const NO_COUNTY = 'everything';

/**
 * One line per request that shows personal data, by actor and month, with a pointer at each child whose file was
 * opened. Written before the reply; if it cannot be written the request fails. The reader's name lies sealed on the
 * line, as it was then, under the county's key: the request has opened that one already, so it costs no call.
 */
export function accessLog(rows: Rows, vault: Vault): AccessLog {
  async function readingOf({
    pk: _pk,
    sk: id,
    area,
    name,
    forgetAt: _,
    ...line
  }: Row): Promise<Reading> {
    const kept = line as Omit<Reading, 'id' | 'actorName'>;
    if (name === undefined) return { ...kept, id, actorName: '' }; // of the days before names were kept
    const key = await vault.areaKey(String(area));
    return { ...kept, id, actorName: unsealJson(key, name as Uint8Array, id) as string };
  }
  return {
    async log({ actorName, ...line }) {
      const id = newId(line.at);
      const area = line.county ?? NO_COUNTY;
      const name = sealJson(await vault.areaKey(area), actorName, id);
      const forgetAt = forgottenAfter(line.at, parameters.readingsKept.value);
      const kept = { ...line, area, name, forgetAt };
      const month = civilDate(line.at).slice(0, 7);
      await rows.putAll([
        { ...keys.accessLine(line.actor, month, id), ...kept },
        ...(line.child === undefined ? [] : [{ ...keys.accessPointer(line.child, id), ...kept }]),
      ]);
    },
    async readingsBy(person, month) {
      const found = await rows.query(partitions.accessLines(person, month));
      return Promise.all(found.map(readingOf));
    },
    async readingsOf(child, limit, before) {
      const found = await rows.newest(partitions.accessPointers(child), limit, before);
      return Promise.all(found.map(readingOf));
    },
  };
}
