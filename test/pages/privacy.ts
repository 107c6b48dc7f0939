import { SitePage } from './site.ts';

/** The access log as the privacy officer reads it: readers with their counts, then line by line. */
export class PrivacyPage extends SitePage {
  async open(query = ''): Promise<void> {
    await this.page.goto(`/privacy${query}`);
    await this.heading().waitFor();
  }

  readers() {
    return this.region('readers_title').locator('tbody tr, li');
  }

  lines() {
    return this.region('readings_title').locator('tbody tr, li');
  }

  /** What is asked about someone who opened many files on one day. */
  question() {
    return this.page.getByText(this.words.like('many_question'));
  }

  /** What the nightly look at the log asks, a line each. */
  questions() {
    return this.region('questions_title').getByRole('listitem');
  }

  async only(by: 'reader_label' | 'given_label' | 'sight_label', choice: string): Promise<void> {
    await this.page
      .getByRole('combobox', { name: this.words.say(by), exact: true })
      .selectOption({ label: choice });
  }

  /** Opens who looked at the child of a line. */
  async openChild(at = 0): Promise<void> {
    await this.lines().nth(at).locator('a[href^="/privacy/"]').click();
    await this.page.waitForURL(/\/privacy\/./);
    await this.heading().waitFor();
  }

  private region(name: 'readers_title' | 'readings_title' | 'questions_title') {
    return this.page.getByRole('region', { name: this.words.say(name) });
  }
}
