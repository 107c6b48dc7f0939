import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoProvince, demoSize, seedProvince, type DemoSize } from '../demo/index.ts';
import { FIRST_DAY } from './clock.ts';
import type { LocalHouse } from './house.ts';
import { runJobNow } from './operator.ts';
import { countPast } from './past-figures.ts';

/** A province for tests of the process itself: every city one school, the large county six. */
const smallSize: DemoSize = { countiesPerCity: 1, largeCounty: 6, schools: 21, children: 60 };
export const sizes: Readonly<Record<string, DemoSize>> = { demo: demoSize, small: smallSize };

/** Fills a new store with the demo province and its first audit. Interrupted, it goes on at the next start. */
export async function seedOnce(house: LocalHouse, size = demoSize): Promise<void> {
  const file = join(house.folder, 'seeded.json');
  if (existsSync(file)) return;
  process.stderr.write('Seeding a demo province, once …\n');
  const province = demoProvince(FIRST_DAY, size);
  await seedProvince(house.store, province);
  await countPast(house.store, province, FIRST_DAY);
  await runJobNow(house, 'audit');
  writeFileSync(file, JSON.stringify({ today: FIRST_DAY }));
}
