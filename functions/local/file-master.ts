import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey, seal, unseal } from '../store/seal.ts';
import type { Master } from '../store/vault.ts';

/** The master key in a file that only its owner can read: what KMS is in the cloud. */
export function fileMaster(folder: string): Master {
  const file = join(folder, 'master.key');
  if (!existsSync(file)) writeFileSync(file, newKey(), { mode: 0o600 });
  const master = readFileSync(file);
  return {
    wrap: (key, area) => Promise.resolve(seal(master, key, `area|${area}`)),
    unwrap: (wrapped, area) => Promise.resolve(unseal(master, wrapped, `area|${area}`)),
  };
}
