import { SitePage } from './site.ts';

/** Where care persons are assigned: children by class at left, one form at right. */
export class AssignPage extends SitePage {
  async open(school: string, query = ''): Promise<void> {
    await this.page.goto(`/schools/${school}/assign${query}`);
    await this.heading().waitFor();
  }

  /** Narrows the children to a part: of somebody, of nobody, all. */
  async show(part: string | RegExp): Promise<void> {
    const select = this.page.getByLabel(this.words.say('children_of'), { exact: true });
    const options = await select.locator('option').allInnerTexts();
    const label = options.find((text) => text.match(part)) ?? '';
    await select.selectOption({ label });
  }

  /** One class, which unfolds if the list is long. */
  of(name: string) {
    return this.page.getByRole('group', { name, exact: true });
  }

  async unfold(name: string): Promise<void> {
    await this.of(name).getByRole('button').click();
  }

  async chooseClass(name: string): Promise<void> {
    await this.of(name).getByRole('checkbox').first().check();
  }

  async choose(child: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: child }).check();
  }

  /** The press that assigns; it says to how many. */
  deed() {
    return this.button(this.words.like('assign_to_n'));
  }

  /** How many it was, and whose they are now. */
  done() {
    return this.page.getByRole('status').filter({ hasText: this.words.like('assigned_n') });
  }
}
