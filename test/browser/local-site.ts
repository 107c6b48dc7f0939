import { test as base, type BrowserContextOptions } from '@playwright/test';
import { byKeysAlone } from './by-keys.ts';
import { isDesk } from './people.ts';
import { startSite, type LocalSite } from './start-site.ts';

export { desktop, person, phone, speak } from './people.ts';
export type { LocalSite } from './start-site.ts';

/** Tests of one story share a site; another story begins on a fresh one. Its `device` is the project’s: a phone or a desk. */
export const test = base.extend<
  { device: BrowserContextOptions },
  { site: LocalSite; story: string }
>({
  page: async ({ page, viewport }, use) => {
    if (isDesk(viewport)) byKeysAlone(page);
    await use(page);
  },
  device: async ({ viewport, isMobile, hasTouch }, use) => {
    await use({ viewport, isMobile, hasTouch });
  },
  story: ['', { scope: 'worker', option: true }],
  site: [
    async ({}, use) => {
      const site = await startSite(process.env['SEEDED']);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
export { expect } from '@playwright/test';
