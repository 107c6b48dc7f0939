import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { siteConfig } from './site-config.ts';

let made: Promise<UserManager> | undefined;

/**
 * OpenID Connect code flow with PKCE. Tokens live in this tab only and go with it; they are renewed when a request
 * needs them, never by a timer, so that idle time ends a session.
 */
async function manager(): Promise<UserManager> {
  made ??= siteConfig().then(({ issuer, clientId, resource }) => {
    const here = new WebStorageStateStore({ store: sessionStorage });
    return new UserManager({
      authority: issuer,
      client_id: clientId,
      redirect_uri: `${location.origin}/signed-in`,
      post_logout_redirect_uri: `${location.origin}/`,
      scope: 'openid profile offline_access',
      ...(resource && { resource, extraTokenParams: { resource } }),
      userStore: here,
      stateStore: here,
      automaticSilentRenew: false,
      revokeTokensOnSignout: true,
      // Access tokens are self-contained and short-lived; there is nothing to revoke in them.
      revokeTokenTypes: ['refresh_token'],
      revokeTokenAdditionalContentTypes: ['text/plain'],
    });
  });
  return await made;
}

/** The signed-in user of this tab, with tokens that may be old. */
export async function knownUser(): Promise<User | null> {
  return await (await manager()).getUser();
}

/**
 * Renews the tokens by the refresh token, which changes each time.
 * @returns nothing when the issuer refuses: then the person has to sign in again
 */
export async function renewed(): Promise<User | null> {
  const users = await manager();
  const { resource } = await siteConfig();
  try {
    return (await users.getUser())?.refresh_token
      ? await users.signinSilent(resource ? { resource } : {})
      : null;
  } catch (trouble) {
    if (!(trouble instanceof ErrorResponse)) throw trouble;
    await users.removeUser();
    return null;
  }
}

/** Leaves for the issuer’s page; `to` is the address to come back to. */
export async function leaveToSignIn(to: string): Promise<void> {
  const ui_locales = getLocale() === 'zh' ? 'zh-CN' : 'en';
  await (await manager()).signinRedirect({ state: { to }, ui_locales });
}

/** Takes the code that the issuer sent back and answers the address to go on to. */
export async function cameBack(): Promise<string> {
  const user = await (await manager()).signinRedirectCallback();
  const to = (user.state as { to?: unknown } | undefined)?.to;
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/today';
}

/** Ends the session here and at the issuer. */
export async function leaveToSignOut(): Promise<void> {
  const users = await manager();
  await users.signoutRedirect().catch(async () => {
    await users.removeUser();
    location.assign('/');
  });
}
