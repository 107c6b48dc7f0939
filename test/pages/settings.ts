import { SitePage } from './site.ts';

/** What an organisation decides: calendar, holidays, thresholds. */
export class SettingsPage extends SitePage {
  async open(area: string, form = ''): Promise<void> {
    await this.page.goto(`/settings/${area}${form && `/${form}`}`);
    await this.heading().waitFor();
  }

  /** Fills one question of the form by its label. */
  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: false }).first().fill(text);
  }

  async paste(text: string): Promise<void> {
    await this.page.getByLabel(this.words.say('settings_paste')).fill(text);
    await this.page.getByRole('button', { name: this.words.say('settings_paste_read') }).click();
  }

  async addLine(at: number): Promise<void> {
    await this.page
      .getByRole('button', { name: this.words.say('add_line') })
      .nth(at)
      .click();
  }

  async look(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.say('settings_see_effect') }).click();
    await this.page.getByRole('button', { name: this.words.say('settings_confirm') }).waitFor();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.say('settings_confirm') }).click();
    await this.page.getByText(this.words.say('settings_saved')).waitFor();
  }

  text(words: string) {
    return this.page.getByRole('main').getByText(words);
  }
}
