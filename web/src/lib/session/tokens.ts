import { Refusal } from '#lib/api/refusal.ts';
import { knownUser, lastsFor, leaveToSignIn, renewed } from './sign-in.ts';
import { reach } from './site-config.ts';

/** Seconds before expiry at which a token is renewed rather than sent. */
const NEARLY_EXPIRED = 30;

let renewing: Promise<void> | undefined;

/**
 * An access token that will hold for the request.
 * @throws Refusal sign-in-needed, offline
 */
export async function token(): Promise<string> {
  const user = knownUser();
  if (user && lastsFor(user) > NEARLY_EXPIRED) return user.access_token;
  await renew();
  return knownUser()?.access_token ?? '';
}

/**
 * Renews the tokens once, however many requests wait for it.
 * @throws Refusal sign-in-needed, offline
 */
export async function renew(): Promise<void> {
  renewing ??= renewOnce().finally(() => (renewing = undefined));
  await renewing;
}

async function renewOnce(): Promise<void> {
  const isRenewed = await renewed().catch(() => {
    throw new Refusal(503, 'offline');
  });
  if (!isRenewed) throw new Refusal(401, 'sign-in-needed');
}

/**
 * Goes to the sign-in and comes back to this page, where drafts wait.
 * @throws Refusal sign-in-needed, always; `offline` where there is no way to it
 */
export async function askToSignIn(): Promise<never> {
  await reach();
  await leaveToSignIn(location.pathname + location.search);
  throw new Refusal(401, 'sign-in-needed');
}
