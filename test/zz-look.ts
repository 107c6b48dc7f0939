import { chromium } from '@playwright/test';
import { person, phone, desktop } from './browser/people.ts';
import { findChromium } from '../scripts/chromium.mjs';
const site = { url: 'http://localhost:8123' } as never;
const [, , account = 'class-teacher-2', ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: await findChromium() });
for (const [name, options] of [
  ['phone', phone],
  ['desk', desktop],
] as const) {
  const page = await person(browser, site, account, options);
  await page.waitForTimeout(1500);
  let n = 0;
  for (let path of paths) {
    if (path.includes('CHILD')) {
      await page.goto(site['url'] + '/children');
      await page.waitForTimeout(1500);
      const hrefs = await page
        .locator('main a[href*="/children/"]')
        .evaluateAll((as) => as.map((a) => (a as HTMLAnchorElement).getAttribute('href')!));
      const k = Number(/CHILD(\d*)/.exec(path)?.[1] || 0);
      const [, child, school] = /children\/(.+)\?school=(.+)$/.exec(hrefs[k]!)!;
      path = path
        .replace(/CHILD\d*/, `school=${school}&child=${child}`)
        .replace('FILE', `${child}`);
    }
    await page.goto(site['url'] + path);
    await page.waitForTimeout(2000);
    await page.screenshot({ path: `/tmp/look-${name}-${n++}.png`, fullPage: true });
  }
  await page.context().close();
}
await browser.close();
