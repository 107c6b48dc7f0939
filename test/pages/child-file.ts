import type { Locator } from '@playwright/test';
import { verification } from '../../functions/domain/forms/index.ts';
import { SitePage } from './site.ts';

/** One child’s file: standings, fields, timeline. */
export class ChildFilePage extends SitePage {
  /** For a reader who has to say why first. */
  async giveReason(
    reason: 'reason_open_finding' | 'reason_guardian_request' | 'reason_file_check',
  ): Promise<void> {
    await this.button(this.words.say(reason)).click();
  }

  standings() {
    return this.page.getByRole('region', { name: this.words.say('standings_title') });
  }

  /** Opens what a standing rests on. */
  async openBasis(): Promise<void> {
    await this.standings().locator('summary').first().click();
  }

  timeline() {
    return this.page
      .getByRole('region', { name: this.words.say('timeline_title') })
      .getByRole('listitem');
  }

  /** The value that stands beside a label. */
  value(label: string) {
    return this.page
      .getByRole('main')
      .locator('dl div', { has: this.page.getByText(label, { exact: true }) })
      .locator('dd');
  }

  async showPrivate(): Promise<void> {
    await this.page
      .getByRole('region', { name: this.words.say('file_title') })
      .getByRole('button', { name: this.words.say('show_sensitive') })
      .click();
  }

  /** Narrows the course of the file to a kind. */
  async showKind(kind: 'kind_talk' | 'kind_visit' | 'kind_corrections' | 'all'): Promise<void> {
    await this.page
      .getByRole('group', { name: this.words.say('timeline_kinds') })
      .locator('label')
      .filter({ hasText: this.words.say(kind) })
      .click();
  }

  /** Opens a record of the course from its row. */
  async openRecord(row: Locator): Promise<void> {
    await row.getByRole('button').first().click();
    await this.sheet().waitFor();
  }

  /** What is open over the page: a record, or what can be written. */
  sheet() {
    return this.page.getByRole('dialog').filter({ hasNotText: this.words.say('cover_lift') });
  }

  /** Shows what is private of the record that is open. */
  async uncover(): Promise<void> {
    await this.sheet()
      .getByRole('button', { name: this.words.say('show_sensitive') })
      .click();
  }

  async showPhotos(): Promise<void> {
    await this.sheet()
      .getByRole('button', { name: this.words.say('photo_show') })
      .click();
  }

  async closeSheet(): Promise<void> {
    await this.sheet()
      .getByRole('button', { name: this.words.say('close') })
      .click();
  }

  /** Opens a form about the child from the sheet of forms. */
  async write(form: string): Promise<void> {
    await this.button(this.words.say('write_about')).click();
    await this.sheet().getByRole('link', { name: form }).click();
  }

  async correct(): Promise<void> {
    await this.sheet()
      .getByRole('link', { name: this.words.say('correct_record') })
      .click();
  }

  async withdraw(): Promise<void> {
    await this.sheet()
      .getByRole('link', { name: this.words.say('withdraw_record') })
      .click();
  }

  /** The people to contact, one a line. */
  people() {
    return this.page
      .getByRole('region', { name: this.words.say('people_title') })
      .getByRole('listitem');
  }

  /** The section that tells who looked, for those who may ask. */
  whoLooked() {
    return this.page
      .locator('details')
      .filter({ has: this.page.getByRole('heading', { name: this.words.say('who_looked') }) });
  }

  /** Opens it and answers its lines. */
  async readings() {
    await this.whoLooked().locator('summary').click();
    const lines = this.whoLooked().locator('tbody tr, li');
    await lines.first().waitFor();
    return lines;
  }

  /** What is restricted, for those who are named in it. */
  restricted() {
    return this.page.getByRole('region', { name: this.words.like('restricted_n') });
  }

  async openRestricted(
    reason: 'reason_restricted_follow_up' | 'reason_restricted_contact',
  ): Promise<void> {
    await this.button(this.words.say('restricted_open')).click();
    await this.button(this.words.say(reason)).click();
  }

  async verify(): Promise<void> {
    await this.write(verification.title[this.words.language]);
  }

  /** Leads to the page that asks what the file is printed for. */
  async print(): Promise<void> {
    await this.link(this.words.say('print')).click();
  }

  async edit(): Promise<void> {
    await this.write(this.words.say('edit_file'));
  }
}
