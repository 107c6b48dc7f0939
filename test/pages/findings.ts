import { SitePage } from './site.ts';

/** The list of what is to be put right: a county’s with names masked, or a school’s. */
export class FindingsPage extends SitePage {
  async open(query: string): Promise<void> {
    await this.page.goto(`/findings?${query}`);
    await this.heading().waitFor();
  }

  /** One line a finding. */
  rows() {
    return this.page.getByRole('main').locator('tbody tr, li');
  }

  count() {
    return this.page.getByRole('status').filter({ hasText: this.words.like('findings_n') });
  }

  /** Opens one finding: a table names how far it has come, of a card the whole row leads there. */
  async openFinding(at: number): Promise<void> {
    await this.rows().nth(at).locator('a[href^="/findings/"]').click();
  }

  /** Opens the file behind a line; on a phone the way leads over the finding. */
  async openFile(at: number): Promise<void> {
    const file = this.rows().nth(at).locator('a[href^="/children/"]');
    if ((await file.count()) > 0) return file.click();
    await this.openFinding(at);
    await this.link(this.words.say('finding_open_file')).click();
  }

  async chooseAll(): Promise<void> {
    await this.page.getByRole('checkbox', { name: this.words.say('choose_all_rows') }).check();
  }
}

/** One finding: what is to be done, what was done, and by whom. */
export class FindingPage extends SitePage {
  async begin(what: 'act_order' | 'act_send_back'): Promise<void> {
    await this.button(this.words.say(what)).click();
  }

  /** Names the day, and presses the button that sends it: the only one on its page of that name. */
  async send(what: 'act_order' | 'act_send_back', inDays: number, why?: string): Promise<void> {
    if (why !== undefined) await this.page.getByText(why, { exact: true }).click();
    const days = this.words.say('order_in_days', { n: inDays });
    await this.page.getByText(days, { exact: true }).click();
    await this.button(this.words.say(what)).click();
  }

  async remind(): Promise<void> {
    await this.button(this.words.say('act_remind')).click();
  }

  async recheck(): Promise<void> {
    await this.button(this.words.say('act_recheck')).click();
  }

  /** What came of the last press. */
  said() {
    return this.page.getByRole('main').getByRole('status').first();
  }

  async answer(): Promise<void> {
    await this.link(this.words.say('finding_answer_now')).click();
  }

  history() {
    return this.page.locator('ol li');
  }
}
