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

  /** Overdue lines, of one duty or of all. */
  overdue(duty = '') {
    return this.page
      .getByRole('region', { name: this.words.say('state_overdue') })
      .getByRole('listitem')
      .filter({ hasText: duty });
  }

  /** Rows of one’s own that came overdue with the child. */
  takenOver() {
    return this.page
      .getByRole('region', { name: this.words.say('taken_title'), exact: true })
      .getByRole('listitem');
  }

  /** Rows done in place of a colleague. */
  insteadOf(name: string) {
    return this.page
      .getByRole('region', { name: this.words.say('stand_in_for', { name }), exact: true })
      .getByRole('listitem');
  }

  /** For who runs a school: somebody’s line among the care persons. */
  charge(name: string) {
    return this.page
      .getByRole('region', { name: this.words.say('care_people') })
      .locator('ul.card > li')
      .filter({ hasText: name });
  }

  /** Rows of somebody who is away while nobody stands in. */
  uncovered(name: string) {
    return this.page
      .getByRole('region', { name: this.words.say('uncovered_title', { name }), exact: true })
      .getByRole('listitem');
  }

  /** How far the talks of the period have come; one link opens them all in a row. */
  talks() {
    return this.page.getByRole('region', { name: this.words.say('talks_of_period') });
  }

  /** How the week began, at the head of the page. */
  digest() {
    return this.page.getByRole('region', { name: this.words.say('digest_title'), exact: true });
  }

  async hideDigest(): Promise<void> {
    await this.button(this.words.say('digest_hide')).click();
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

  /** For a county: the figure of what is overdue under a duty, which opens into its rows. */
  overdueFigure(duty: string) {
    return this.page
      .locator('.figure')
      .filter({ hasText: duty })
      .getByRole('link', { name: this.words.like('overdue_n') });
  }

  async bySchool(): Promise<void> {
    await this.link(this.words.say('by_school')).click();
  }
}
