import { call, callQuietly } from '#lib/api/call.ts';
import { orKept } from '#lib/api/or-kept.ts';
import { refusalFrom } from '#lib/api/refusal.ts';
import { wipeDrafts } from '#lib/form/draft.ts';
import { forget } from '#lib/kept/drawers.ts';
import { keepMe, keptMe } from '#lib/kept/kept-me.ts';
import { forgetRecent } from '#lib/write/recent.ts';
import type { Me } from './me.ts';
import { knownUser, leaveToSignOut, subjectOf, type User } from './sign-in.ts';
import { reach } from './site-config.ts';

/** After this long the day and the memberships are asked for anew, in milliseconds; sooner where a copy stands in. */
const STALE = 10 * 60_000;
const STALE_COPY = 60_000;

/** Who is signed in on this tab, or was before the network went. */
class Session {
  me = $state.raw<Me>();
  #stale = 0;

  /** The person, their memberships and the server’s day; undefined when nobody is signed in, or may go on offline. */
  async start(): Promise<Me | undefined> {
    if (this.me && performance.now() < this.#stale) return this.me;
    const user = knownUser();
    const found = user ? await this.#ask(user) : await withoutSignIn();
    this.me = found?.value;
    this.#stale = performance.now() + (found?.copied ? STALE_COPY : STALE);
    return this.me;
  }

  /** True if the server still knows the one who is signed in; it never leads to the sign-in. */
  async holds(): Promise<boolean> {
    if (!knownUser()) return false;
    return await callQuietly('me', {}).then(
      () => true,
      () => false,
    );
  }

  /** Wipes what this device keeps of the account but for unsent records, then ends the session at the issuer. */
  async signOut(): Promise<void> {
    const { me } = this;
    this.me = undefined;
    wipeDrafts();
    localStorage.removeItem('imports');
    forgetRecent();
    await forget(({ person }) => person === me?.person).catch(() => undefined);
    await leaveToSignOut();
  }

  async #ask(user: User): Promise<{ value: Me; copied: boolean } | undefined> {
    const subject = subjectOf(user);
    try {
      const found = await orKept(
        () => call('me', {}),
        () => keptMe(subject),
      );
      if (!found.copied) await keepMe(found.value, subject).catch(() => undefined);
      return found;
    } catch (trouble) {
      const { code } = refusalFrom(trouble);
      // Too long without the network: as if nobody had signed in.
      if (code === 'offline') return undefined;
      // Refused for good: nothing of the account stays but what it has not sent.
      if (code === 'not-found') await forget((owner) => owner.subject === subject);
      throw trouble;
    }
  }
}

/** Who was here last, while there is no network; with it, they sign in first. */
async function withoutSignIn(): Promise<{ value: Me; copied: boolean } | undefined> {
  const value = await keptMe();
  const isReached = async () =>
    await reach().then(
      () => true,
      () => false,
    );
  return value && !(await isReached()) ? { value, copied: true } : undefined;
}

export const session = new Session();
