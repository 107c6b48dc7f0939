import { SitePage } from './site.ts';

/** One child’s file: standings, fields, timeline. */
export class ChildFilePage extends SitePage {
  /** For a reader who has to say why first. */
  async giveReason(
    reason: 'reason_open_finding' | 'reason_guardian_request' | 'reason_file_check',
  ): Promise<void> {
    await this.button(this.words.say(reason)).click();
  }

  standings() {
    return this.page.getByRole('region', { name: this.words.say('standings_title') });
  }

  /** Opens what a standing rests on. */
  async openBasis(): Promise<void> {
    await this.standings().locator('summary').first().click();
  }

  timeline() {
    return this.page
      .getByRole('region', { name: this.words.say('timeline_title') })
      .getByRole('listitem');
  }

  /** The value that stands beside a label. */
  value(label: string) {
    return this.page
      .getByRole('main')
      .locator('dl div', { has: this.page.getByText(label, { exact: true }) })
      .locator('dd');
  }

  async showPrivate(): Promise<void> {
    await this.button(this.words.say('show_sensitive')).click();
  }

  /** The section that tells who looked, for those who may ask. */
  whoLooked() {
    return this.page
      .locator('details')
      .filter({ has: this.page.getByRole('heading', { name: this.words.say('who_looked') }) });
  }

  /** Opens it and answers its lines. */
  async readings() {
    await this.whoLooked().locator('summary').click();
    const lines = this.whoLooked().locator('tbody tr, li');
    await lines.first().waitFor();
    return lines;
  }

  async verify(): Promise<void> {
    await this.link(this.words.say('verify')).click();
  }

  /** Leads to the page that asks what the file is printed for. */
  async print(): Promise<void> {
    await this.link(this.words.say('print')).click();
  }

  async edit(): Promise<void> {
    await this.link(this.words.say('edit_file')).click();
  }
}
