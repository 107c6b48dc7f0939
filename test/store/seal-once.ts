import type * as Seal from '../../functions/store/seal.ts';

/**
 * The real sealing, which opens each sealed text once: a simulation reads the same few records a hundred times, and the
 * cipher would be most of what it costs. Another key, another place or other bytes go to the cipher as ever.
 */
export function sealOnce(real: typeof Seal): typeof Seal {
  interface Opened {
    readonly key: Uint8Array;
    readonly bound: string;
    readonly plain: Uint8Array;
  }
  const opened = new WeakMap<Uint8Array, Opened>();

  function seal(key: Uint8Array, plain: Uint8Array, bound: string): Uint8Array {
    const sealed = real.seal(key, plain, bound);
    opened.set(sealed, { key, bound, plain: new Uint8Array(plain) });
    return sealed;
  }
  function unseal(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array {
    const known = opened.get(sealed);
    if (known?.bound === bound && (known.key === key || Buffer.compare(known.key, key) === 0))
      return known.plain;
    const plain = real.unseal(key, sealed, bound);
    opened.set(sealed, { key, bound, plain });
    return plain;
  }
  return {
    ...real,
    seal,
    unseal,
    sealJson: (key, value, bound) => seal(key, Buffer.from(JSON.stringify(value)), bound),
    unsealJson: (key, sealed, bound) =>
      JSON.parse(Buffer.from(unseal(key, sealed, bound)).toString('utf8')) as unknown,
  };
}
