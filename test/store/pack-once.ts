import type * as Pack from '../../functions/store/pack.ts';
import { freeze } from './memory-rows.ts';

/**
 * The real packing, which unpacks the same bytes once, for a simulation that reads the same few cards a hundred times.
 * What comes out is frozen, so that nobody can change what another reads.
 */
export function packOnce(real: typeof Pack): typeof Pack {
  const unpacked = new WeakMap<Uint8Array, unknown>();
  return {
    ...real,
    unpack(packed) {
      const known = unpacked.get(packed);
      if (known !== undefined) return known;
      const value = freeze(real.unpack(packed));
      unpacked.set(packed, value);
      return value;
    },
  };
}
