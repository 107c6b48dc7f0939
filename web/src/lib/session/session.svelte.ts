import { call } from '#lib/api/call.ts';
import { wipeDrafts } from '#lib/form/draft.ts';
import type { Me } from './me.ts';
import { knownUser, leaveToSignOut } from './sign-in.ts';

/** After this long the day and the memberships are asked for anew, in milliseconds. */
const STALE = 10 * 60_000;

/** Who is signed in on this tab. */
class Session {
  me = $state.raw<Me>();
  #askedAt = 0;

  /** The person, their memberships and the server’s day; undefined when nobody is signed in. */
  async start(): Promise<Me | undefined> {
    if (!knownUser()) return undefined;
    if (this.me && performance.now() - this.#askedAt < STALE) return this.me;
    this.me = await call('me', {});
    this.#askedAt = performance.now();
    return this.me;
  }

  /** Wipes what this device keeps of the account, then ends the session at the issuer. */
  async signOut(): Promise<void> {
    this.me = undefined;
    wipeDrafts();
    localStorage.removeItem('imports');
    await leaveToSignOut();
  }
}

export const session = new Session();
