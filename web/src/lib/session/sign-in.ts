import type { OidcClient, SigninResponse } from 'oidc-client-ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { languages } from '#lib/words/languages.ts';
import { reach, siteConfig, type SiteConfig } from './site-config.ts';

/** Where the tab keeps its tokens. */
const KEPT = 'session';
/** So long the issuer is waited for, in seconds. */
const PATIENCE = 20;

/** The signed-in user of a tab, with tokens that may be old. */
export interface User extends Pick<
  SigninResponse,
  'access_token' | 'refresh_token' | 'id_token' | 'session_state' | 'scope' | 'profile'
> {
  /** In seconds since 1970. */
  readonly expires_at?: number;
}

let made: Promise<OidcClient> | undefined;

/**
 * OpenID Connect code flow with PKCE. Tokens live in this tab only and go with it; they are renewed when a request
 * needs them, never by a timer, so that idle time ends a session. The protocol is loaded when it is first spoken.
 */
async function client(): Promise<OidcClient> {
  made ??= siteConfig().then(clientOf);
  return await made;
}

async function clientOf({ issuer, clientId, resource }: SiteConfig): Promise<OidcClient> {
  const { OidcClient, WebStorageStateStore } = await import('oidc-client-ts');
  return new OidcClient({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid profile offline_access',
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    requestTimeoutInSeconds: PATIENCE,
    // Some issuers answer a revocation in plain text.
    revokeTokenAdditionalContentTypes: ['text/plain'],
    ...(resource && { resource, extraTokenParams: { resource } }),
  });
}

/** The signed-in user of this tab. */
export function knownUser(): User | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? undefined : (JSON.parse(kept) as User);
}

/** Seconds for which the user’s access token holds. */
export function lastsFor({ expires_at = 0 }: User): number {
  return expires_at - Date.now() / 1000;
}

/** The account at its issuer, as tokens name it. */
export function subjectOf({ profile }: User): string {
  return `${profile.iss} ${profile.sub}`;
}

function keep(answer: SigninResponse, before?: User): void {
  const { access_token, session_state, scope = before?.scope, profile, expires_at } = answer;
  const refresh_token = answer.refresh_token ?? before?.refresh_token;
  const id_token = answer.id_token ?? before?.id_token;
  const user: User = {
    access_token,
    session_state,
    profile: { ...before?.profile, ...profile },
    ...(scope !== undefined && { scope }),
    ...(expires_at !== undefined && { expires_at }),
    ...(refresh_token !== undefined && { refresh_token }),
    ...(id_token !== undefined && { id_token }),
  };
  sessionStorage.setItem(KEPT, JSON.stringify(user));
}

/**
 * Renews the tokens by the refresh token, which changes each time.
 * @returns false when the issuer refuses: then the person has to sign in again
 */
export async function renewed(): Promise<boolean> {
  const user = knownUser();
  if (!user?.refresh_token) return false;
  const { resource } = await siteConfig();
  const state = { ...user, refresh_token: user.refresh_token };
  try {
    const answer = await (await client()).useRefreshToken({ state, ...(resource && { resource }) });
    keep(answer, user);
    return true;
  } catch (trouble) {
    const { ErrorResponse } = await import('oidc-client-ts');
    if (!(trouble instanceof ErrorResponse)) throw trouble;
    sessionStorage.removeItem(KEPT);
    return false;
  }
}

/** Leaves for the issuer’s page; `to` is the address to come back to. */
export async function leaveToSignIn(to: string): Promise<void> {
  const ui_locales = languages[getLocale()].lang;
  const { url } = await (await client()).createSigninRequest({ state: { to }, ui_locales });
  location.assign(url);
}

/** Takes the code that the issuer sent back and answers the address to go on to. */
export async function cameBack(): Promise<string> {
  const answer = await (await client()).processSigninResponse(location.href);
  keep(answer);
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
  await reach();
  const issuer = await client();
  if (user?.refresh_token) await issuer.revokeToken(user.refresh_token, 'refresh_token');
  const { url } = await issuer.createSignoutRequest(
    user?.id_token ? { id_token_hint: user.id_token } : {},
  );
  return url;
}
