import { hookFields } from '../../functions/domain/hook-fields.ts';
import { SitePage } from './site.ts';

/** Where a school or county has its groups and systems told of its counts. */
export class HooksPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/settings/hooks');
    await this.heading().waitFor();
  }

  /** The hooks, a card each. */
  hooks() {
    return this.page.locator('ul.hooks > li');
  }

  /** Fills the form from an empty one and presses save. */
  async add({
    kind,
    url,
    secret,
    events,
  }: {
    readonly kind: 'wecom' | 'dingtalk' | 'json';
    readonly url: string;
    readonly secret?: string;
    readonly events: readonly ('morning' | 'weekly')[];
  }): Promise<void> {
    await this.page.goto('/settings/hooks/new');
    await this.choose(hookFields.kind.codes, kind);
    await this.fill('url', url);
    if (secret !== undefined) await this.fill('secret', secret);
    for (const event of events) await this.choose(hookFields.events.codes, event);
    await this.save();
  }

  async fill(name: 'url' | 'secret', text: string): Promise<void> {
    await this.page.locator(`#field-${name}`).fill(text);
  }

  async save(): Promise<void> {
    await this.button(this.words.say('save')).click();
  }

  /** What has to be corrected, at the head of the form. */
  mistakes() {
    return this.page.locator('section.summary');
  }

  async press(deed: 'hook_switch_off' | 'hook_switch_on' | 'hook_remove'): Promise<void> {
    await this.hooks()
      .first()
      .getByRole('button', { name: this.words.say(deed) })
      .click();
  }

  private async choose(
    codes: readonly { code: string; zh: string; en: string }[],
    chosen: string,
  ): Promise<void> {
    const words = codes.find(({ code }) => code === chosen)?.[this.words.language] ?? '';
    await this.page.getByText(words, { exact: true }).click();
  }
}
