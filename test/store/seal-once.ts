import type * as Seal from '../../functions/store/seal.ts';
import { freeze } from './memory-rows.ts';

/**
 * The real sealing, which opens each sealed text once: a simulation reads the same few records a hundred times, and the
 * cipher would be most of what it costs. Another key, another place or other bytes go to the cipher as ever.
 */
export function sealOnce(real: typeof Seal): typeof Seal {
  interface Opened {
    readonly key: Uint8Array;
    readonly bound: string;
    readonly plain: Uint8Array;
    /** What it says as JSON, once somebody has asked. */
    value?: unknown;
  }
  const opened = new WeakMap<Uint8Array, Opened>();

  function seal(key: Uint8Array, plain: Uint8Array, bound: string): Uint8Array {
    const sealed = real.seal(key, plain, bound);
    opened.set(sealed, { key, bound, plain: new Uint8Array(plain) });
    return sealed;
  }
  function open(key: Uint8Array, sealed: Uint8Array, bound: string): Opened {
    const known = opened.get(sealed);
    if (known?.bound === bound && (known.key === key || Buffer.compare(known.key, key) === 0))
      return known;
    const made = { key, bound, plain: real.unseal(key, sealed, bound) };
    opened.set(sealed, made);
    return made;
  }
  return {
    ...real,
    seal,
    unseal: (key, sealed, bound) => open(key, sealed, bound).plain,
    sealJson: (key, value, bound) => seal(key, Buffer.from(JSON.stringify(value)), bound),
    unsealJson(key, sealed, bound) {
      const known = open(key, sealed, bound);
      known.value ??= freeze(JSON.parse(Buffer.from(known.plain).toString('utf8')) as unknown);
      return known.value;
    },
  };
}
