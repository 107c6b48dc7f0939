import { ulid } from 'ulid';
import { civilDate } from '../domain/calendar.ts';
import { keys, partitions } from './keys.ts';
import type { Row, Rows } from './rows.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Reading, Store } from './store.ts';
import type { Vault } from './vault.ts';

/** Whose key seals the reader's name where what was read lies in no county. */
const NO_COUNTY = 'everything';

/**
 * One line per request that shows personal data, by actor and month, with a pointer at each child whose file was
 * opened. Written before the reply; if it cannot be written the request fails. The reader's name lies sealed on the
 * line, as it was then, under the county's key: the request has opened that one already, so it costs no call.
 */
export function accessLog(
  rows: Rows,
  vault: Vault,
): Pick<Store, 'log' | 'readingsBy' | 'readingsOf'> {
  async function readingOf({ pk: _pk, sk: id, area, name, ...line }: Row): Promise<Reading> {
    const kept = line as Omit<Reading, 'id' | 'actorName'>;
    if (name === undefined) return { ...kept, id, actorName: '' }; // of the days before names were kept
    const key = await vault.areaKey(String(area));
    return { ...kept, id, actorName: unsealJson(key, name as Uint8Array, id) as string };
  }
  return {
    async log({ actorName, ...line }) {
      const id = ulid(line.at);
      const area = line.county ?? NO_COUNTY;
      const name = sealJson(await vault.areaKey(area), actorName, id);
      const kept = { ...line, area, name };
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
