import { SitePage } from './site.ts';

/** A county’s schools with their figures: a table on a desktop, card rows on a phone. */
export class AreaPage extends SitePage {
  async open(area: string): Promise<void> {
    await this.page.goto(`/areas/${area}`);
    await this.heading().waitFor();
  }

  school(name: string) {
    return this.page.getByRole('main').locator('tbody tr, li').filter({ hasText: name });
  }

  /** The figure of a school’s overdue files; it opens into the rows behind it. */
  overdue(name: string) {
    return this.school(name).locator('a[href^="/findings"]');
  }

  /** Shows the figures of a duty. */
  async choose(duty: string): Promise<void> {
    await this.page.locator('select').first().selectOption({ label: duty });
    await this.page.waitForURL(/rule=/);
  }

  asOf() {
    return this.page.getByText(this.words.like('as_of'));
  }
}
