import { SitePage } from './site.ts';

/** How the jobs of a province run, as its operator sees them. */
export class JobsPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/jobs');
    await this.heading().waitFor();
    await this.jobs().first().waitFor();
  }

  /** The jobs of the table, a card each. */
  jobs() {
    return this.page.getByRole('region');
  }

  job(name: 'job_audit' | 'job_refold' | 'job_readings' | 'job_import_rows') {
    return this.page.getByRole('region', { name: this.words.say(name), exact: true });
  }

  /** What failed of a job, a line each. */
  failed(name: Parameters<JobsPage['job']>[0]) {
    return this.job(name).getByRole('listitem');
  }

  /** How they stand all together. */
  summary() {
    return this.page.getByRole('main').getByRole('status').first();
  }

  /** Runs what failed first again. */
  async again(name: Parameters<JobsPage['job']>[0]): Promise<void> {
    await this.failed(name)
      .first()
      .getByRole('button', { name: new RegExp(`^${this.words.say('job_again')}`) })
      .click();
    await this.failed(name).first().getByText(this.words.say('job_queued')).waitFor();
  }
}
