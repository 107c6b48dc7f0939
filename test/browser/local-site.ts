import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntryPage } from '../pages/index.ts';
import type { Language } from '../pages/words.ts';
import { freePort } from '../free-port.ts';

const root = join(import.meta.dirname, '../..');

/** The whole system in one process of its own, on a fresh store. */
export interface LocalSite {
  readonly url: string;
  /** Runs the night’s audit for a day from outside, as `npm run job` does. */
  audit(today: string): Promise<Readonly<Record<string, unknown>>>;
  /** Moves the demo day. */
  goTo(date: string): Promise<void>;
}

async function startSite(): Promise<LocalSite & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'guanai-browser-'));
  const port = await freePort();
  const options = ['serve', '--store', folder, '--size', 'small', '--port', String(port)];
  const process_ = spawn(process.execPath, ['functions/local.ts', ...options], { cwd: root });
  for (let said = ''; !said.includes('county-officer');) {
    const [text] = (await once(process_.stdout, 'data')) as [Buffer];
    said += text.toString();
  }
  const url = `http://localhost:${port}`;
  const post = async (path: string, body: object) => {
    const reply = await fetch(`${url}/local/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return (await reply.json()) as Readonly<Record<string, unknown>>;
  };
  return {
    url,
    audit: (today) => post('jobs/audit', { today }),
    goTo: async (date) => void (await post('clock', { date })),
    stop: async () => {
      process_.kill('SIGINT');
      await once(process_, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The reader has chosen this language before. */
export async function speak(context: BrowserContext, language: Language): Promise<void> {
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
}

/** Someone with a browser of their own, signed in. */
export async function person(
  browser: Browser,
  site: LocalSite,
  account: string,
  options: BrowserContextOptions = {},
  language: Language = 'zh',
): Promise<Page> {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const context = await browser.newContext({
    baseURL: site.url,
    timezoneId: 'Asia/Shanghai',
    locale,
    ...options,
  });
  await speak(context, language);
  const page = await context.newPage();
  const entry = new EntryPage(page, language);
  await entry.open();
  await entry.signInAs(account);
  return page;
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Tests of one story share a site; another story begins on a fresh one. */
export const test = base.extend<object, { site: LocalSite; story: string }>({
  story: ['', { scope: 'worker', option: true }],
  site: [
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
export { expect } from '@playwright/test';
