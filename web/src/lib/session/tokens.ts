import { Refusal } from '#lib/api/refusal.ts';
import { knownUser, leaveToSignIn, renewed } from './sign-in.ts';

/** Seconds before expiry at which a token is renewed rather than sent. */
const NEARLY_EXPIRED = 30;

let renewing: Promise<void> | undefined;

/**
 * An access token that will hold for the request.
 * @throws Refusal sign-in-needed, offline
 */
export async function token(): Promise<string> {
  const user = knownUser();
  if (user && (user.expires_in ?? 0) > NEARLY_EXPIRED) return user.access_token;
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
  const user = await renewed().catch(() => {
    throw new Refusal(503, 'offline');
  });
  if (!user) await askToSignIn();
}

/**
 * Goes to the sign-in and comes back to this page, where drafts wait.
 * @throws Refusal sign-in-needed, always
 */
export async function askToSignIn(): Promise<never> {
  await leaveToSignIn(location.pathname + location.search);
  throw new Refusal(401, 'sign-in-needed');
}
