import { SitePage } from './site.ts';

/** Where care persons are assigned: children by class at left, one form at right. */
export class AssignPage extends SitePage {
  async open(school: string, query = ''): Promise<void> {
    await this.page.goto(`/schools/${school}/assign${query}`);
    await this.heading().waitFor();
  }

  /** The classes offered, each whole by its first box. */
  classes() {
    return this.page
      .getByRole('region', { name: this.words.say('children_label') })
      .getByRole('group');
  }

  /** Chooses every class that is offered, and answers how many children that is. */
  async chooseAll(): Promise<number> {
    let n = 0;
    for (const one of await this.classes().all()) {
      await one.getByRole('checkbox').first().check();
      const all = await one.getByText(this.words.like('all_n')).innerText();
      n += Number(/\d+/.exec(all)?.[0]);
    }
    return n;
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
