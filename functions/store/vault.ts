import { keys } from './keys.ts';
import type { Row, Rows } from './rows.ts';
import { newKey, seal, unseal } from './seal.ts';

/** Wraps the keys of areas: KMS in the cloud, a key file on a laptop. */
export interface Master {
  wrap(key: Uint8Array, area: string): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, area: string): Promise<Uint8Array>;
}

/** A subject's own data key as it is stored: deleting every copy of `wrapped` is the lawful deletion. */
export interface Envelope {
  readonly area: string;
  readonly wrapped: Uint8Array;
}

/** Keys on three levels: the master wraps one key per area, an area's key wraps the key of each subject. */
export interface Vault {
  /** The key of a county (or of another organisation), made at first use and cached. */
  areaKey(area: string): Promise<Uint8Array>;
  newEnvelope(area: string, subject: string): Promise<Envelope>;
  open(envelope: Envelope, subject: string): Promise<Uint8Array>;
}

/** The area in whose key the data key of a row is wrapped, if it has one. */
export function areasOf(row: Row): string[] {
  const area = (row['envelope'] as Partial<Envelope> | undefined)?.area;
  return area === undefined ? [] : [area];
}

export function openVault(rows: Rows, master: Master): Vault {
  const cache = new Map<string, Promise<Uint8Array>>();

  async function load(area: string): Promise<Uint8Array> {
    const stored = await rows.get(keys.areaKey(area));
    if (stored) return master.unwrap(stored['wrapped'] as Uint8Array, area);
    const key = newKey();
    const made = await rows.put(
      { ...keys.areaKey(area), wrapped: await master.wrap(key, area) },
      'absent',
    );
    return made ? key : load(area);
  }

  function areaKey(area: string): Promise<Uint8Array> {
    const known = cache.get(area);
    if (known) return known;
    const loading = load(area);
    cache.set(area, loading);
    loading.catch(() => cache.delete(area));
    return loading;
  }

  return {
    areaKey,
    async newEnvelope(area, subject) {
      return { area, wrapped: seal(await areaKey(area), newKey(), `key|${subject}`) };
    },
    async open({ area, wrapped }, subject) {
      return unseal(await areaKey(area), wrapped, `key|${subject}`);
    },
  };
}
