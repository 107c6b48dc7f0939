import type { Locale } from '#lib/paraglide/runtime.js';

/** The languages of the site: how a page names the one it is in, and how each calls itself. */
export const languages: Readonly<Record<Locale, { lang: string; words: string }>> = {
  zh: { lang: 'zh-CN', words: '中文' },
  en: { lang: 'en', words: 'English' },
};
