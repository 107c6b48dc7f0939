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

  /** One of the shares that the page can show: a duty, an archiving rate. */
  measure(title: string) {
    return this.page
      .getByRole('navigation', { name: this.words.say('measures_label') })
      .getByRole('link')
      .filter({ hasText: title });
  }

  async choose(title: string): Promise<void> {
    await this.measure(title).click();
    await this.measure(title).and(this.page.locator('[aria-current=page]')).waitFor();
  }

  asOf() {
    return this.page.getByText(this.words.like('as_of'));
  }
}
