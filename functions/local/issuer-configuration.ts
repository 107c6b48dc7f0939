import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import {
  errors,
  interactionPolicy,
  type Configuration,
  type Context,
  type InteractionPolicy,
} from 'oidc-provider';
import type { DemoAccount } from '../demo/demo-account.ts';
import { sessionMemory } from './session-memory.ts';
import { pageLanguage, show, type SignInPages } from './sign-in-page.ts';
import { tokenLifetimes } from './token-lifetimes.ts';

/** The one thing tokens are for, as the protocol names it: an absolute URI. The audience in the token is a setting. */
const RESOURCE = 'urn:guanai:api';

export interface IssuerOptions {
  /** The issuer as tokens name it; its path is where `handle` is mounted. */
  readonly url: string;
  /** The folder that keeps the signing key. */
  readonly keyFolder: string;
  readonly clientId: string;
  /** For whom access tokens are meant. */
  readonly audience: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly accounts: readonly DemoAccount[];
}

/** One public client, code flow with PKCE, refresh tokens that rotate, signed access tokens, nobody asked for consent. */
export function issuerConfiguration(
  options: IssuerOptions,
  pages: SignInPages,
  signingKey: JWK,
): Configuration {
  const { audience, clientId } = options;
  const mount = new URL(options.url).pathname.replace(/\/$/, '');
  const origins = new Set(options.redirectUris.map((uri) => new URL(uri).origin));
  const names = new Map(options.accounts.map(({ account, name }) => [account, name]));
  return {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: options.redirectUris,
        post_logout_redirect_uris: options.postLogoutRedirectUris,
      },
    ],
    jwks: { keys: [signingKey] },
    adapter: sessionMemory(),
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    clientBasedCORS: (_context, origin) => origins.has(origin),
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    pkce: { required: () => true },
    ttl: tokenLifetimes,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context: Context, resource: string) =>
          resourceServer(resource, audience),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) =>
          show(context, pages.signOut(pageLanguage(context.req), form, pressed(context))),
        postLogoutSuccessSource: (context: Context) =>
          show(context, pages.signedOut(pageLanguage(context.req))),
      },
    },
    interactions: {
      policy: signInPolicy(),
      url: (_context, { uid }) => `${mount}/interaction/${uid}`,
    },
    findAccount(_context, subject) {
      const name = names.get(subject);
      return name === undefined
        ? undefined
        : { accountId: subject, claims: () => ({ sub: subject, name }) };
    },
    loadExistingGrant: (context) => grantOf(context, clientId),
    issueRefreshToken: () => true,
    expiresWithSession: () => true,
    rotateRefreshToken: () => true,
    extraTokenClaims: (_context, { accountId = '' }) => ({ name: names.get(accountId) }),
    renderError: (context, { error }) =>
      show(context, pages.trouble(pageLanguage(context.req), error)),
  };
}

/** Asks for the account at every sign-in, so that no one comes in on another's session; never asks for consent. */
function signInPolicy(): InteractionPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const chosen = ({ oidc }: Context) => oidc.result?.login !== undefined;
  const check = new interactionPolicy.Check(
    'each-time',
    'an account is chosen at every sign-in',
    (context) => !chosen(context),
  );
  policy.get('login').checks.add(check);
  return policy;
}

function resourceServer(resource: string, audience: string) {
  if (resource !== RESOURCE) throw new errors.InvalidTarget();
  return { scope: '', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
}

/** The one client is the product itself: it has what it asks for without consent. */
async function grantOf({ oidc }: Context, clientId: string) {
  const known = oidc.session.grantIdFor(clientId);
  const grant = known && (await oidc.provider.Grant.find(known));
  if (grant) return grant;
  const made = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
  made.addOIDCScope('openid profile');
  await made.save();
  return made;
}

/** Whoever comes with the ID token of this session has pressed "sign out" already and is not asked again. */
function pressed({ oidc }: Context): boolean {
  const hinted = oidc.entities.IdTokenHint?.payload.sub;
  return hinted !== undefined && hinted === oidc.session.accountId;
}
