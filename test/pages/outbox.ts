import { SitePage } from './site.ts';

/** What waits on this device, what needs a person, what has arrived. */
export class OutboxPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/outbox');
    await this.heading().waitFor();
  }

  /** The chip in the head of every page. */
  chip() {
    return this.page.getByRole('banner').locator('a[href="/outbox"]');
  }

  waiting() {
    return this.part('waiting_title').getByRole('listitem');
  }

  received() {
    return this.page
      .getByRole('region', { name: this.words.like('received_title') })
      .getByRole('listitem');
  }

  attention() {
    return this.part('to_look_at');
  }

  drafts() {
    return this.part('drafts_title').getByRole('listitem');
  }

  async upload(): Promise<void> {
    await this.button(this.words.say('upload_now')).click();
  }

  async undo(): Promise<void> {
    await this.waiting()
      .first()
      .getByRole('button', { name: this.words.like('undo') })
      .click();
  }

  async sendAsAnother(): Promise<void> {
    await this.button(this.words.say('send_as_another')).click();
  }

  async signIn(): Promise<void> {
    await this.button(this.words.say('sign_in')).click();
  }

  private part(title: 'waiting_title' | 'to_look_at' | 'drafts_title') {
    return this.page.getByRole('region', { name: this.words.say(title), exact: true });
  }
}
