import { SitePage } from './site.ts';

/** What is due to the one who is signed in. */
export class TodayPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/today');
    await this.heading().waitFor();
  }

  /** The lines that are due, worst first; what is done is folded away below. */
  due() {
    return this.page.getByRole('main').locator('section li');
  }

  overdue() {
    return this.page
      .getByRole('region', { name: this.words.say('state_overdue') })
      .getByRole('listitem');
  }

  nothingDue() {
    return this.page.getByText(this.words.say('nothing_due'), { exact: true });
  }

  /** Opens the verification of a child by the line’s own verb. */
  async verify(name: string): Promise<void> {
    await this.due()
      .filter({ hasText: name })
      .getByRole('link', { name: this.words.say('verify') })
      .last()
      .click();
  }

  /** For a county: the figure of overdue files, which opens into them. */
  overdueFigure() {
    return this.link(this.words.like('overdue_n'));
  }

  async bySchool(): Promise<void> {
    await this.link(this.words.say('by_school')).click();
  }
}
