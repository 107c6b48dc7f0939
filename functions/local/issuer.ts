import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import Provider, { errors } from 'oidc-provider';
import { issuerConfiguration, type IssuerOptions } from './issuer-configuration.ts';
import { pageLanguage, signInPages } from './sign-in-page.ts';
import { signingKey } from './signing-key.ts';

export type { IssuerOptions };

/** A form of the sign-in page holds one account's name. */
const LARGEST_FORM = 4096;

export interface Issuer {
  /** Answers a request whose path begins with the path of the issuer's address. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The public key with which tokens are verified. */
  readonly jwks: { readonly keys: JWK[] };
}

/**
 * An OpenID Connect issuer for one laptop. Its accounts are the demo's and have no passwords. Never part of the cloud.
 * Tokens live by the machine's own clock, whatever day the demo shows.
 * @throws Error when the signing key cannot be read
 */
export async function createIssuer(options: IssuerOptions): Promise<Issuer> {
  const { own, open } = await signingKey(options.keyFolder);
  const pages = signInPages(options);
  const provider = new Provider(options.url, issuerConfiguration(options, pages, own));
  const answer = provider.callback();
  const mount = new URL(options.url).pathname.replace(/\/$/, '');
  const accounts = new Set(options.accounts.map(({ account }) => account));

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    const language = pageLanguage(request, params['ui_locales']);
    if (request.method !== 'POST') return send(response, 200, pages.signIn(language));
    const accountId = (await formOf(request)).get('account')?.trim() ?? '';
    if (!accounts.has(accountId)) return send(response, 422, pages.signIn(language, accountId));
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId } },
      { mergeWithLastSubmission: false },
    );
  }

  return {
    jwks: { keys: [open] },
    async handle(request, response) {
      const path = (request.url ?? '').slice(mount.length) || '/';
      for (const [name, value] of Object.entries(pages.headers)) response.setHeader(name, value);
      if (!path.startsWith('/interaction/')) {
        return answer(Object.assign(request, { originalUrl: request.url, url: path }), response);
      }
      try {
        await interact(request, response);
      } catch (error) {
        if (!(error instanceof errors.SessionNotFound)) throw error;
        send(response, 400, pages.trouble(pageLanguage(request), 'expired'));
      }
    },
  };
}

function send(response: ServerResponse, status: number, page: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(page);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_FORM) return new URLSearchParams();
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}
