import { SitePage } from './site.ts';

/** Who is signed in, the language, and the way out. */
export class AccountPage extends SitePage {
  async open(): Promise<void> {
    await this.page.goto('/me');
    await this.heading().waitFor();
  }

  async speak(language: '中文' | 'English'): Promise<void> {
    await this.button(language).click();
  }

  async signOut(): Promise<void> {
    await this.button(this.words.say('sign_out')).click();
    await this.page.waitForURL((url) => url.pathname === '/');
  }
}
