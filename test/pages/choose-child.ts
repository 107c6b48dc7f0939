import { SitePage } from './site.ts';

/** 记一笔 from the navigation: whom about, then the same sheet as on the child’s page. */
export class ChooseChildPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/write');
    await this.heading().waitFor();
  }

  /** Children whom one was last busy with. */
  recent() {
    return this.page
      .getByRole('region', { name: this.words.say('recent_children') })
      .getByRole('listitem');
  }

  children() {
    return this.page
      .getByRole('region', { name: this.words.say('all_children') })
      .getByRole('listitem');
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
  }

  /** The forms of the sheet, in their order. */
  forms() {
    return this.page.getByRole('dialog').getByRole('listitem').getByRole('link');
  }
}
