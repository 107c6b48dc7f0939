import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from './start-site.ts';

/** Seeds the small demo once, before any test: the workers, told by the environment, copy the folder. */
export default async function seedOnce(): Promise<() => void> {
  const seeded = mkdtempSync(join(tmpdir(), 'guanai-seeded-'));
  const site = await startSite();
  await site.whileClosed((folder) => {
    cpSync(folder, seeded, { recursive: true });
    return Promise.resolve();
  });
  await site.stop();
  process.env['SEEDED'] = seeded;
  return () => rmSync(seeded, { recursive: true, force: true });
}
