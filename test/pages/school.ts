import { SitePage } from './site.ts';

/** The page of a school: staff with what each carries, and who is away. */
export class SchoolPage extends SitePage {
  async open(school: string): Promise<void> {
    await this.page.goto(`/schools/${school}`);
    await this.heading().waitFor();
  }

  /** The line of somebody of the staff: a table row on a desktop, a card on a phone. */
  staff(name: string) {
    return this.page
      .getByRole('region', { name: this.words.say('staff_title') })
      .locator('tbody tr, li')
      .filter({ hasText: name });
  }

  leaves() {
    return this.page
      .getByRole('region', { name: this.words.say('leaves_title'), exact: true })
      .getByRole('listitem');
  }

  /** Enters days away for somebody; ends at the line that says so. */
  async enterLeave(name: string, from: string, until: string): Promise<void> {
    const enter = this.words.say('enter_leave');
    await this.staff(name).getByRole('link', { name: enter }).click();
    await this.fillLeave(from, until);
  }

  async fillLeave(from: string, until: string): Promise<void> {
    await this.page.locator('#field-from').fill(from);
    await this.page.locator('#field-until').fill(until);
    await this.button(this.words.say('save')).click();
  }

  async change(name: string): Promise<void> {
    await this.leaves()
      .filter({ hasText: name })
      .getByRole('link', { name: this.words.say('change') })
      .click();
  }

  async didNotGo(): Promise<void> {
    await this.button(this.words.say('did_not_go')).click();
  }

  said() {
    return this.page.getByRole('status').filter({ hasText: /./ });
  }
}
