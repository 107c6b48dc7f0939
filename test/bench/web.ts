import { chromium, type Browser, type Page, type Response } from '@playwright/test';
import { FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { person, phone, speak } from '../browser/people.ts';
import { startSite, type LocalSite } from '../browser/start-site.ts';
import { RulesPage, TodayPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { atMost, type Figure } from './figure.ts';
import { isSiteFile, packed, packedFile, PAGE } from './site-files.ts';

const TEACHER = 'class-teacher-2';
const words = new Words('zh');

/** What comes over the line, packed with Brotli: to a form for the first time, to a device that keeps the whole site, to anybody. */
export async function web(): Promise<{ figures: Figure[]; under: string }> {
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
  try {
    return {
      figures: [
        figure('first visit to a form', await firstVisit(browser, site), 40, 90),
        figure('whole offline app', await offlineApp(browser, site), 40, 250),
        figure('JS of a public page, the rules', await publicPage(browser, site), 0, 0),
      ],
      under: `Brotli; Chromium ${browser.version()}, what it asked for; answers of the API packed as well; pages that prove a round are excepted; axe is held in the browser tests, Lighthouse is not measured`,
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}

function figure(name: string, bytes: number, floor: number, goal: number): Figure {
  return atMost('web', name, { value: Math.round(bytes / 100) / 10, unit: 'kB', floor, goal });
}

/** Signed in, with nothing kept: from the address of a form to the form, all that is loaded. */
async function firstVisit(browser: Browser, site: LocalSite): Promise<number> {
  const page = await person(browser, site, TEACHER, { ...phone, serviceWorkers: 'block' });
  const today = new TodayPage(page);
  await today.open();
  const link = today.overdue().getByRole('link', { name: `${words.say('record_talk')} ` });
  const form = (await link.first().getAttribute('href')) ?? '';
  await page.goto('about:blank');
  const line = await page.context().newCDPSession(page);
  await line.send('Network.clearBrowserCache');
  const loaded = await loadedBy(page, async () => {
    await page.goto(form);
    await page.getByRole('textbox', { name: '谈话内容', exact: true }).waitFor();
  });
  await page.context().close();
  return sum([...loaded.values()]);
}

/** Everything that the worker keeps so that the site opens without the network, and the worker. */
async function offlineApp(browser: Browser, site: LocalSite): Promise<number> {
  const page = await person(browser, site, TEACHER, phone);
  const kept = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });
  await page.context().close();
  if (!kept.includes(PAGE)) throw new Error('the worker keeps no page');
  return sum([...new Set(kept), '/service-worker.js'].map(packedFile));
}

/** A page for which nobody signs in, and which shows without proving. */
async function publicPage(browser: Browser, site: LocalSite): Promise<number> {
  const context = await browser.newContext({ baseURL: site.url, ...phone });
  await speak(context, 'zh');
  const page = await context.newPage();
  const loaded = await loadedBy(page, async () => {
    await new RulesPage(page).open();
  });
  await context.close();
  return sum([...loaded].filter(([path]) => path.endsWith('.js')).map(([, bytes]) => bytes));
}

/** The bytes of everything that a deed has the page load, by its path. */
async function loadedBy(page: Page, deed: () => Promise<void>): Promise<Map<string, number>> {
  const answers: Response[] = [];
  const note = (answer: Response) => void answers.push(answer);
  page.on('response', note);
  await deed();
  await page.waitForLoadState('networkidle');
  page.off('response', note);
  const loaded = new Map<string, number>();
  for (const answer of answers) {
    const { pathname } = new URL(answer.url());
    const isSite = answer.request().isNavigationRequest() || isSiteFile(pathname);
    loaded.set(pathname, isSite ? packedFile(pathname) : packed(await answer.body()));
  }
  return loaded;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
