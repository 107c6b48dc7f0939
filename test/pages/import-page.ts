import { SitePage } from './site.ts';

type Verdict =
  'verdict_new' | 'verdict_update' | 'verdict_unchanged' | 'verdict_duplicate' | 'verdict_refused';

/** Bringing in a ledger: file, verdict per row, confirmation, result. */
export class ImportPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/import');
    await this.heading().waitFor();
  }

  /** Sends a ledger and waits for the verdicts. */
  async send(
    file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
    await this.page.waitForURL(/\/import\/[^?]+/);
    await this.chip('all').waitFor();
  }

  chip(verdict: Verdict | 'all') {
    const words = this.words.say(verdict);
    return this.page.getByRole('radio', { name: new RegExp(`^${words} ?\\d+$`) });
  }

  /** Rows that have this verdict, as its chip counts them. */
  async count(verdict: Verdict | 'all'): Promise<number> {
    return Number(/\d+$/.exec((await this.chip(verdict).locator('..').innerText()).trim())?.[0]);
  }

  async confirm(): Promise<void> {
    await this.button(this.words.like('import_rows')).click();
  }

  nothingWritten() {
    return this.page.getByText(this.words.say('nothing_written'));
  }

  /** The line that says how many rows were written. */
  done() {
    return this.page.getByText(this.words.like('import_done'));
  }

  async downloadRefused() {
    const downloading = this.page.waitForEvent('download');
    await this.button(this.words.like('download_refused')).click();
    return await downloading;
  }

  async openChildren(): Promise<void> {
    await this.link(this.words.say('open_children')).click();
  }
}
