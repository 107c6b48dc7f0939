import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { EntryPage } from '../pages/index.ts';
import type { Language } from '../pages/words.ts';
import { byKeysAlone } from './by-keys.ts';
import type { LocalSite } from './start-site.ts';

/** The reader has chosen this language before. */
export async function speak(context: BrowserContext, language: Language): Promise<void> {
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
}

/** Someone with a browser of their own, signed in: at a desk by keys alone, on a phone by hand. */
export async function person(
  browser: Browser,
  site: Pick<LocalSite, 'url'>,
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
  if (isDesk(options.viewport)) byKeysAlone(page);
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

/** Room for a desk's pages, and a keyboard. */
export function isDesk(viewport: BrowserContextOptions['viewport']): boolean {
  return (viewport?.width ?? 0) >= 1024;
}
