/**
 * The picture of README: what a class teacher and a county officer see first, of the demo as it has just begun.
 * `npm start`, then `node scripts/run.mjs test/picture.ts http://localhost:4321`.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { person, phone } from './browser/people.ts';

const [, , url = 'http://localhost:4321'] = process.argv;
const HEIGHT = 720;
const sights = [
  ['class-teacher-2', '/today', { ...phone, viewport: { width: 390, height: HEIGHT } }],
  // A desk of which no key is pressed: no ring stands about what was signed in with.
  ['county-officer', '/areas/sd-370302', { viewport: { width: 1100, height: HEIGHT } }],
] as const;

const browser = await chromium.launch({ executablePath: await findChromium() });
const shots: string[] = [];
for (const [account, path, options] of sights) {
  const page = await person(browser, { url }, account, options);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  shots.push((await page.screenshot()).toString('base64'));
  await page.context().close();
}
const sheet = await browser.newPage({ viewport: { width: 1520, height: HEIGHT + 20 } });
const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('');
await sheet.setContent(
  `<body style="margin:0;padding:10px;display:flex;gap:20px;background:#e4e7eb">${images}</body>`,
);
await sheet.screenshot({ path: join(import.meta.dirname, '../docs/pictures/readme.png') });
await browser.close();
