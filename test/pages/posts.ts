import { memberRoles } from '../../functions/domain/codes/register.ts';
import { SitePage } from './site.ts';

/** Who works at an organisation: invited here, changed and let go. */
export class PostsPage extends SitePage {
  async open(org: string): Promise<void> {
    await this.page.goto(`/staff/${org}`);
    await this.heading().waitFor();
  }

  /** From the page of the account, as people come here. */
  async openFromAccount(): Promise<void> {
    await this.page.goto('/me');
    await this.link(new RegExp(`^${this.words.say('posts_of')}`)).click();
    await this.page.waitForURL(/\/staff\//);
  }

  /** Those who work here and those who are invited, a line each. */
  lines() {
    return this.page.locator('ul.lines > li');
  }

  line(name: string) {
    return this.lines().filter({ hasText: name });
  }

  /** What was done, said at the head of the page. */
  said() {
    return this.page.getByRole('status').first();
  }

  async fillInvitation(asked: { name: string; role: string; classes?: string }): Promise<void> {
    await this.link(this.words.say('invite')).click();
    await this.page.locator('#field-name').fill(asked.name);
    const role = memberRoles.find(({ code }) => code === asked.role);
    await this.page.getByText(role?.[this.words.language] ?? '', { exact: true }).click();
    if (asked.classes !== undefined) await this.page.locator('#field-classes').fill(asked.classes);
  }

  async make(): Promise<void> {
    await this.button(this.words.say('invite_make')).click();
  }

  /** The code, which is shown this once. */
  code() {
    return this.page.locator('p.code');
  }

  async withdraw(name: string): Promise<void> {
    await this.line(name)
      .getByRole('button', { name: this.words.say('invitation_withdraw') })
      .click();
  }

  async beginEnd(name: string): Promise<void> {
    await this.line(name)
      .getByRole('button', { name: this.words.say('post_end') })
      .click();
  }

  async endNow(): Promise<void> {
    await this.button(this.words.say('post_end_now')).click();
  }

  async endOn(day: string): Promise<void> {
    await this.page.getByLabel(this.words.say('post_end_last')).fill(day);
    await this.button(this.words.say('post_end_on')).click();
  }

  async setClasses(name: string, classes: string): Promise<void> {
    await this.line(name)
      .getByRole('button', { name: this.words.say('post_classes') })
      .click();
    await this.page.locator('#field-classes').fill(classes);
    await this.button(this.words.say('save')).click();
  }
}

/** Where somebody without a post enters the code that they were given. */
export class TakeCodePage extends SitePage {
  async take(code: string): Promise<void> {
    await this.page.getByLabel(this.words.say('take_code'), { exact: true }).fill(code);
    await this.button(this.words.say('take_code_do')).click();
  }
}
