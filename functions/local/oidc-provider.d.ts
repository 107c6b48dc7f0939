/** The part of oidc-provider that the local issuer uses; the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export interface GrantModel {
    new (of: { readonly clientId: string; readonly accountId: string | undefined }): Grant;
    find(id: string): Promise<Grant | undefined>;
  }
  export interface Context {
    readonly req: IncomingMessage;
    type: string;
    body: string;
    readonly oidc: {
      readonly provider: Provider;
      readonly result?: { readonly login?: { readonly accountId: string } };
      readonly session: {
        readonly accountId: string | undefined;
        grantIdFor(clientId: string): string | undefined;
      };
      readonly entities: { readonly IdTokenHint?: { readonly payload: { readonly sub: string } } };
    };
  }
  export interface Interaction {
    readonly uid: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  export interface Account {
    readonly accountId: string;
    claims(): Readonly<Record<string, unknown>>;
  }
  export interface Configuration {
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly jwks: { readonly keys: readonly object[] };
    readonly adapter: (model: string) => object;
    readonly cookies: { readonly keys: readonly string[] };
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly conformIdTokenClaims: boolean;
    readonly clientBasedCORS: (context: Context, origin: string) => boolean;
    readonly responseTypes: readonly string[];
    readonly clientAuthMethods: readonly string[];
    readonly pkce: { readonly required: () => boolean };
    readonly ttl: Readonly<Record<string, () => number>>;
    readonly features: Readonly<Record<string, object>>;
    readonly interactions: {
      readonly policy: InteractionPolicy;
      readonly url: (context: Context, interaction: Interaction) => string;
    };
    readonly findAccount: (context: Context, subject: string) => Account | undefined;
    readonly loadExistingGrant: (context: Context) => Promise<Grant>;
    readonly issueRefreshToken: () => boolean;
    readonly expiresWithSession: () => boolean;
    readonly rotateRefreshToken: () => boolean;
    readonly extraTokenClaims: (context: Context, token: { readonly accountId?: string }) => object;
    readonly renderError: (context: Context, out: { readonly error: string }) => void;
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: GrantModel;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
      options: { readonly mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
  export interface Check {
    readonly reason: string;
  }
  export interface InteractionPolicy {
    get(prompt: 'login'): { readonly checks: { add(check: Check): void } };
    remove(prompt: 'consent'): void;
  }
  export const interactionPolicy: {
    base(): InteractionPolicy;
    readonly Check: new (
      reason: string,
      description: string,
      needed: (context: Context) => boolean,
    ) => Check;
  };
  export const errors: {
    readonly SessionNotFound: new () => Error;
    readonly InvalidTarget: new () => Error;
  };
}
