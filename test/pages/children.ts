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

  /** Puts the rows in order by the head of a column; pressed again, the other way round. */
  async sortBy(head: 'name_label' | 'class_label' | 'missing_label'): Promise<void> {
    await this.button(this.words.say(head)).click();
  }

  /** The head of a column, which says how the rows stand by it. */
  head(head: 'name_label' | 'class_label' | 'missing_label') {
    return this.page.getByRole('columnheader', { name: this.words.say(head) });
  }

  /** How many rows match, once something narrows the list. */
  found() {
    return this.page.getByText(this.words.like('found_n'));
  }

  /** What the night counted, where it is not what the list shows. */
  atNight() {
    return this.page.getByText(this.words.like('night_and_now'));
  }

  /** Those who have left, by their figure above the list. */
  async openLeft(): Promise<void> {
    await this.link(this.words.like('left_children_n')).click();
  }

  /** Takes one choice off the list. */
  async takeOff(choice: 'left_label'): Promise<void> {
    await this.button(new RegExp(`^${this.words.say(choice)}`)).click();
  }

  async clearFilters(): Promise<void> {
    await this.button(this.words.say('filters_off')).click();
  }

  exporting() {
    return this.button(this.words.like('export_rows'));
  }

  async export() {
    const downloading = this.page.waitForEvent('download');
    await this.exporting().click();
    return await downloading;
  }

  async openFile(name: string): Promise<void> {
    await this.rows().filter({ hasText: name }).first().click();
  }
}
