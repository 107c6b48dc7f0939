import { ErrorResponse, OidcClient, User, WebStorageStateStore } from 'oidc-client-ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { siteConfig, type SiteConfig } from './site-config.ts';

/** Where the tab keeps its tokens. */
const KEPT = 'session';

let made: Promise<OidcClient> | undefined;

/**
 * OpenID Connect code flow with PKCE. Tokens live in this tab only and go with it; they are renewed when a request
 * needs them, never by a timer, so that idle time ends a session.
 */
async function client(): Promise<OidcClient> {
  made ??= siteConfig().then(clientOf);
  return await made;
}

function clientOf({ issuer, clientId, resource }: SiteConfig): OidcClient {
  return new OidcClient({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid profile offline_access',
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    // Some issuers answer a revocation in plain text.
    revokeTokenAdditionalContentTypes: ['text/plain'],
    ...(resource && { resource, extraTokenParams: { resource } }),
  });
}

/** The signed-in user of this tab, with tokens that may be old. */
export function knownUser(): User | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? undefined : User.fromStorageString(kept);
}

function keep(user: User): User {
  sessionStorage.setItem(KEPT, user.toStorageString());
  return user;
}

/**
 * Renews the tokens by the refresh token, which changes each time.
 * @returns nothing when the issuer refuses: then the person has to sign in again
 */
export async function renewed(): Promise<User | undefined> {
  const user = knownUser();
  if (!user?.refresh_token) return undefined;
  const { resource } = await siteConfig();
  const state = { ...user, refresh_token: user.refresh_token };
  try {
    const answer = await (await client()).useRefreshToken({ state, ...(resource && { resource }) });
    return keep(new User({ ...user, ...answer }));
  } catch (trouble) {
    if (!(trouble instanceof ErrorResponse)) throw trouble;
    sessionStorage.removeItem(KEPT);
    return undefined;
  }
}

/** Leaves for the issuer’s page; `to` is the address to come back to. */
export async function leaveToSignIn(to: string): Promise<void> {
  const ui_locales = getLocale() === 'zh' ? 'zh-CN' : 'en';
  const { url } = await (await client()).createSigninRequest({ state: { to }, ui_locales });
  location.assign(url);
}

/** Takes the code that the issuer sent back and answers the address to go on to. */
export async function cameBack(): Promise<string> {
  const answer = await (await client()).processSigninResponse(location.href);
  keep(new User(answer));
  const to = (answer.userState as { to?: unknown } | undefined)?.to;
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/today';
}

/** Ends the session here, and at the issuer if it can be reached. */
export async function leaveToSignOut(): Promise<void> {
  const user = knownUser();
  sessionStorage.removeItem(KEPT);
  location.assign(await endOfSession(user).catch(() => '/'));
}

/** Gives back the refresh token; answers the address at which the issuer ends its own session. */
async function endOfSession(user: User | undefined): Promise<string> {
  const issuer = await client();
  if (user?.refresh_token) await issuer.revokeToken(user.refresh_token, 'refresh_token');
  const { url } = await issuer.createSignoutRequest(
    user?.id_token ? { id_token_hint: user.id_token } : {},
  );
  return url;
}
