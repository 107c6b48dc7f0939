import { SitePage } from './site.ts';

/** The clock in the page head that only the demo on one machine has. */
export class DemoClock extends SitePage {
  async open(): Promise<void> {
    await this.button(new RegExp(`^${this.words.say('demo_clock')}`)).click();
  }

  dialog() {
    return this.page.getByRole('dialog', { name: this.words.say('demo_title') });
  }

  /** Moves the demo to a day, `YYYY-MM-DD`; the page opens anew on it. */
  async goTo(day: string): Promise<void> {
    await this.open();
    await this.dialog().getByLabel(this.words.say('demo_day')).fill(day);
    await this.dialog()
      .getByRole('button', { name: this.words.say('demo_go'), exact: true })
      .click();
    await this.page.locator(`header button time[datetime="${day}"]`).waitFor();
  }

  /** Runs the night’s audit and answers its summary. */
  async audit(): Promise<string> {
    await this.open();
    await this.dialog()
      .getByRole('button', { name: this.words.say('demo_audit') })
      .click();
    const summary = this.dialog()
      .getByRole('status')
      .filter({ hasText: this.words.like('demo_audited') });
    const text = await summary.innerText();
    await this.dialog()
      .getByRole('button', { name: this.words.say('close'), exact: true })
      .click();
    return text;
  }
}
