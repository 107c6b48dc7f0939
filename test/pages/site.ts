import type { Page } from '@playwright/test';
import { Words, type Language } from './words.ts';

/** What every page object stands on: the browser’s page and the words of its language. */
export class SitePage {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, language: Language = 'zh') {
    this.page = page;
    this.words = new Words(language);
  }

  /** The page’s one heading. */
  heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Sentences that say what went wrong. */
  alert() {
    return this.page.getByRole('alert');
  }

  protected button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  protected link(name: string | RegExp) {
    return this.page.getByRole('link', { name, exact: typeof name === 'string' });
  }
}
