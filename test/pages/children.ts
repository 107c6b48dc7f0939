import { SitePage } from './site.ts';

/** The list of a school’s children: card rows on a phone, a table on a desktop. */
export class ChildrenPage extends SitePage {
  async open(query = ''): Promise<void> {
    await this.page.goto(`/children${query}`);
    await this.heading().waitFor();
  }

  /** Links that open a file, one a child. */
  rows() {
    return this.page.getByRole('main').locator('a[href^="/children/"]');
  }

  count() {
    return this.page.getByText(this.words.like('children_n'));
  }

  /** By name, pinyin, initials or the last four of the number. */
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
  }

  async filter(by: 'class_label' | 'standing_label' | 'sort_label', choice: string): Promise<void> {
    await this.page.getByLabel(this.words.say(by), { exact: true }).selectOption({ label: choice });
  }

  async openFile(name: string): Promise<void> {
    await this.rows().filter({ hasText: name }).first().click();
  }
}
