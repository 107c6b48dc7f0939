import { SitePage } from './site.ts';

/** The list of open findings, names masked. */
export class FindingsPage extends SitePage {
  async open(query: string): Promise<void> {
    await this.page.goto(`/findings?${query}`);
    await this.heading().waitFor();
  }

  /** One line a finding. */
  rows() {
    return this.page.getByRole('main').locator('tbody tr, li');
  }

  count() {
    return this.page.getByRole('status').filter({ hasText: this.words.like('findings_n') });
  }

  /** Opens the file behind a line. */
  async openFile(at: number): Promise<void> {
    await this.rows().nth(at).locator('a[href^="/children/"]').click();
  }
}
