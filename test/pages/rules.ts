import { SitePage } from './site.ts';

/** The rules for children’s personal information, which are also a paper to be handed out. */
export class RulesPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto(`/rules/${this.words.language}.html`);
    await this.heading().waitFor();
  }

  parts() {
    return this.page.getByRole('article').getByRole('heading', { level: 2 });
  }

  contact() {
    return this.page.locator('#contact');
  }

  /** The line on which a guardian signs; on paper only. */
  signature() {
    return this.page.getByText(this.words.say('notice_guardian'));
  }
}
