import { SitePage } from './site.ts';

export type NavItem =
  | 'nav_today'
  | 'nav_children'
  | 'write_about'
  | 'nav_areas'
  | 'nav_findings'
  | 'nav_import'
  | 'nav_privacy'
  | 'nav_rounds'
  | 'nav_me';

/** The bar of a phone and the side bar of a desktop, which hold the same names in the same order. */
export class Navigation extends SitePage {
  bar() {
    return this.page.getByRole('navigation', { name: this.words.say('nav_name') });
  }

  async go(item: NavItem): Promise<void> {
    const name = this.words.say(item);
    await this.bar().getByRole('link', { name, exact: true }).click();
  }

  /** Hides everything behind the product’s name. */
  async cover(): Promise<void> {
    await this.button(this.words.say('cover')).click();
  }

  covered() {
    return this.page.getByRole('dialog', { name: this.words.say('cover_name') });
  }

  async uncover(): Promise<void> {
    await this.covered().getByRole('button').click();
  }
}
