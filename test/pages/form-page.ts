import { restricted } from '../../functions/domain/forms/restricted.ts';
import { SitePage } from './site.ts';

/** Any form of the form engine. Fields are named by their labels. */
export class FormPage extends SitePage {
  /** Chooses a chip of a question. */
  async choose(question: string, answer: string): Promise<void> {
    await this.page
      .getByRole('group', { name: question })
      .getByText(answer, { exact: true })
      .click();
  }

  /** Chooses from a long list. */
  async select(question: string, answer: string): Promise<void> {
    await this.page.getByRole('combobox', { name: question }).selectOption({ label: answer });
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label }).fill(text);
  }

  /** What is written apart, once it is asked for. */
  apart() {
    return this.page.getByRole('region', {
      name: restricted.title[this.words.language],
      exact: true,
    });
  }

  async writeApart(): Promise<void> {
    await this.button(this.words.say('restricted_offer')).click();
    await this.apart().waitFor();
  }

  /** Says why a record is corrected. */
  async explain(reason: string, more = ''): Promise<void> {
    await this.choose(this.words.say('reason_label'), reason);
    if (more) await this.write(this.words.say('reason_more'), more);
  }

  /** Takes back the record that the form is about. */
  async withdraw(): Promise<void> {
    await this.button(this.words.say('undo')).click();
  }

  async save(): Promise<void> {
    await this.button(this.words.say('save')).click();
  }

  /** What has to be corrected, at the head of the page, as links. */
  mistakes() {
    return this.page.getByRole('region', { name: this.words.like('problems_n') });
  }

  draft() {
    return this.page.getByText(this.words.like('draft_kept'));
  }

  /** The line that says when the record arrived, with its receipt. */
  receipt() {
    return this.page.getByRole('status').filter({ hasText: this.words.like('received') });
  }

  /** The line that says that the record is safe on this device and waits. */
  keptHere() {
    return this.page.getByRole('status').filter({ hasText: this.words.say('kept_here') });
  }

  async undo(): Promise<void> {
    await this.button(this.words.say('undo')).click();
  }

  /** Where two people changed one thing: a field in which they differ. */
  difference(label: string) {
    return this.page.getByRole('group', { name: label });
  }

  async keep(label: string, version: 'version_first' | 'version_mine'): Promise<void> {
    await this.difference(label)
      .getByRole('radio', { name: this.words.say(version) })
      .check();
  }

  async saveChoices(): Promise<void> {
    await this.button(this.words.say('save_chosen')).click();
  }
}
