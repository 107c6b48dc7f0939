import { SitePage } from './site.ts';

/** The page before signing in, and the issuer’s page behind its button. */
export class EntryPage extends SitePage {
  async open(to = '/'): Promise<void> {
    await this.page.goto(to);
  }

  async openRules(): Promise<void> {
    await this.link(this.words.say('rules_title')).click();
  }

  /** Signs in as a demo account and waits for the first page of the site. */
  async signInAs(account: string): Promise<void> {
    await this.button(this.words.say('sign_in')).click();
    await this.page.locator(`button[name=account][value="${account}"]`).click();
    await this.page.waitForURL((url) => !/^\/(oidc|signed-in)/.test(url.pathname));
    await this.heading().waitFor();
  }
}
