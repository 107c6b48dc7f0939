import type { Locator, Page } from '@playwright/test';

/** Somebody at a phone, who can do nothing but press on what is shown and type into what has been pressed. */
export class Hand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(control: Locator): Promise<void> {
    await control.tap();
  }

  /** A chip of a question. */
  async choose(question: string, answer: string): Promise<void> {
    const group = this.#page.getByRole('group', { name: question, exact: true });
    await this.press(group.getByText(answer, { exact: true }));
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.press(field);
    await this.#page.keyboard.insertText(text);
  }

  async write(label: string, text: string, within: Page | Locator = this.#page): Promise<void> {
    await this.type(within.getByRole('textbox', { name: label, exact: true }), text);
  }
}
