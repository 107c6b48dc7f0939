import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { ChildFilePage, ChildrenPage } from '../pages/index.ts';
import { expect, person, speak, test, type LocalSite } from './local-site.ts';
import { faults } from './looks.ts';
import { NOBODY, RULES, visits } from './visits.ts';

const ROUTES = join(import.meta.dirname, '../../web/src/routes');
/** Room for a page on a busy machine, in ms: that it hangs is what must come to light. */
const MINUTE = 60_000;

test.use({ story: 'every page' });
test.describe.configure({ mode: 'parallel' });
test.beforeAll(async ({ browser, site }) => {
  await site.audit('2027-02-24');
  const teacher = await person(browser, site, 'class-teacher-2');
  await new ChildrenPage(teacher).open(); // so that somebody has looked
  await new ChildrenPage(teacher).rows().first().click();
  await new ChildFilePage(teacher).standings().waitFor();
  await teacher.context().close();
});

test('every route of the site is visited', () => {
  const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((path) => path.endsWith('+page.svelte'));
  const routes = pages.map((path) => `/${dirname(path).replace(/^\.$/, '').replaceAll('\\', '/')}`);
  expect([...new Set(visits.map(([, route]) => route))].sort()).toEqual([...routes, RULES].sort());
});

for (const language of ['zh', 'en'] as const)
  for (const role of new Set(visits.map(([whose]) => whose)))
    test(`the pages of ${role}, ${language}: for axe, at any size, in any colours, by keys`, async ({
      browser,
      site,
    }) => {
      const own = visits.filter(([whose]) => whose === role);
      test.setTimeout(own.length * MINUTE);
      const page = await (role === NOBODY ? anyone : person)(browser, site, role, {}, language);
      for (const [, route, name, go] of own) {
        await test.step(name, async () => {
          await (typeof go === 'string' ? page.goto(go) : go(page, language));
          await page.waitForURL(({ pathname }) => patternOf(route).test(pathname));
          await settled(page);
          const shot = `test-results/pages/${role}-${name}-${language}`;
          expect.soft(await faults(page, language, shot), name).toEqual([]);
        });
      }
    });

/** Somebody who has not signed in. */
const anyone: typeof person = async (
  browser,
  site: Pick<LocalSite, 'url'>,
  _account,
  _options,
  language = 'zh',
) => {
  const context = await browser.newContext({ baseURL: site.url, locale: language });
  await speak(context, language);
  return await context.newPage();
};

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`);
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
