import { SitePage } from './site.ts';

/** A child’s file as paper: what for, then the sheet. */
export class PrintPage extends SitePage {
  async giveReason(
    reason:
      | 'print_for_archive'
      | 'reason_guardian_request'
      | 'print_for_inspection'
      | 'print_for_transfer'
      | 'print_for_other',
  ): Promise<void> {
    await this.button(this.words.say(reason)).click();
    await this.sheet().waitFor();
  }

  sheet() {
    return this.page.getByRole('article');
  }

  /** What leaves the printer, as a PDF. */
  async printed(): Promise<Buffer> {
    return await this.page.pdf({ preferCSSPageSize: true });
  }
}
