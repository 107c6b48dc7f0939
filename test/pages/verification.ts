import { SitePage } from './site.ts';

/** A file as it is handed to a browser. */
export interface HandedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The public pages on which a round is proved, and the page that does so without the site. */
export class VerificationPage extends SitePage {
  async open(round = ''): Promise<void> {
    await this.page.goto(`/verify${round && `/${round}`}`);
    await this.heading().waitFor();
  }

  /** From the page before signing in, on which the browser stands. */
  async comeFromEntry(): Promise<void> {
    await this.link(this.words.say('verification_link')).click();
    await this.page.waitForURL('**/verify');
  }

  /** Hands over files and waits for what they come to. */
  async choose(files: readonly HandedFile[]): Promise<void> {
    await this.page.locator('input[type=file][multiple]').setInputFiles([...files]);
    await this.outcome().waitFor();
  }

  /** Drops them anywhere on the page, as from the system’s window of files. */
  async drop(files: readonly HandedFile[]): Promise<void> {
    const given = files.map(({ name, buffer }) => [name, buffer.toString('base64')] as const);
    const transfer = await this.page.evaluateHandle((all) => {
      const made = new DataTransfer();
      for (const [name, base64] of all)
        made.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      return made;
    }, given);
    await this.page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
    await this.outcome().waitFor();
  }

  /** What the four sentences come to. */
  outcome() {
    const endings = ['proof_consistent', 'proof_differs', 'proof_incomplete'] as const;
    const pattern = endings.map((key) => `^${this.words.like(key).source}`).join('|');
    return this.page.getByRole('heading', { level: 2, name: new RegExp(pattern) });
  }

  /** How each sentence stands, by its name. */
  async marks(): Promise<Record<string, string>> {
    const found = await this.page
      .locator('[data-sentence]')
      .evaluateAll((items) =>
        items.map((item) => [
          item.getAttribute('data-sentence') ?? '',
          item.getAttribute('data-mark') ?? '',
        ]),
      );
    return Object.fromEntries(found) as Record<string, string>;
  }

  sentence(id: 'frame' | 'design' | 'seed' | 'draw') {
    return this.page.locator(`[data-sentence=${id}]`);
  }

  async showBasis(id: 'frame' | 'design' | 'seed' | 'draw'): Promise<void> {
    await this.sentence(id).getByText(this.words.say('proof_basis')).click();
  }

  async paste(fingerprint: string): Promise<void> {
    await this.page.getByLabel(this.words.say('paste_label')).fill(fingerprint);
    await this.button(this.words.say('paste_compare')).click();
  }

  said(key: Parameters<typeof this.words.say>[0], places = {}) {
    return this.page.getByText(this.words.say(key, places));
  }
}
