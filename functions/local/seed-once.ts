import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoProvince, seedProvince } from '../demo/index.ts';
import type { LocalHouse } from './house.ts';
import { runJobNow } from './operator.ts';

/** Fills a new store with the demo province and its first audit. Interrupted, it goes on at the next start. */
export async function seedOnce(house: LocalHouse): Promise<void> {
  const file = join(house.folder, 'seeded.json');
  if (existsSync(file)) return;
  process.stderr.write('Seeding a demo province, once …\n');
  const today = house.clock.today();
  await seedProvince(house.store, demoProvince(today));
  await runJobNow(house, 'audit', today);
  writeFileSync(file, JSON.stringify({ today }));
}
