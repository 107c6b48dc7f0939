import { test as base } from '@playwright/test';
import { byKeysAlone } from './by-keys.ts';
import { isDesk } from './people.ts';
import { startSite, type LocalSite } from './start-site.ts';

export { desktop, person, phone, speak } from './people.ts';
export type { LocalSite } from './start-site.ts';

/** Tests of one story share a site; another story begins on a fresh one. */
export const test = base.extend<object, { site: LocalSite; story: string }>({
  page: async ({ page, viewport }, use) => {
    if (isDesk(viewport)) byKeysAlone(page);
    await use(page);
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
