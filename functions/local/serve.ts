import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { demoContact, demoIssuer, type DemoAccount } from '../demo/index.ts';
import { httpHandler, type HttpHouse } from '../http.ts';
import { openApi } from '../open-api.ts';
import { tokenVerifier } from '../verify-token.ts';
import { eventOf, send, sendJson } from './event.ts';
import type { LocalHouse } from './house.ts';
import { createIssuer } from './issuer.ts';
import { importLedger, runJobNow, type LedgerOrder } from './operator.ts';
import { staticSite } from './static-site.ts';

const CLIENT = 'guanai-web';
const AUDIENCE = 'https://guanai.invalid/api';

export interface ServeOptions {
  readonly port: number;
  readonly site: string;
  readonly accounts: readonly DemoAccount[];
}

/**
 * Serves the site, the API, the issuer and the operator's own door on one address of this machine.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function serve(
  house: LocalHouse,
  { port, site, accounts }: ServeOptions,
): Promise<{ server: Server; url: string }> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
  const issuer = await createIssuer({
    url: `${url}/oidc`,
    keyFolder: join(house.folder, 'issuer'),
    clientId: CLIENT,
    audience: AUDIENCE,
    redirectUris: [`${url}/signed-in`],
    postLogoutRedirectUris: [`${url}/`],
    accounts,
  });
  const verifyToken = tokenVerifier(`${url}/oidc`, AUDIENCE, createLocalJWKSet(issuer.jwks));
  const httpHouse: HttpHouse = {
    ...house,
    // Memberships are bound to the demo's issuer, not to the port it happens to listen on.
    verify: async (authorization) => {
      const account = await verifyToken(authorization);
      return account && { ...account, issuer: demoIssuer };
    },
    log: (line) => line.code === 'our-fault' && process.stderr.write(`${JSON.stringify(line)}\n`),
  };
  const api = httpHandler('api', () => httpHouse);
  const pages = staticSite(site);
  const config = {
    issuer: `${url}/oidc`,
    clientId: CLIENT,
    audience: AUDIENCE,
    local: true,
    privacyOfficer: demoContact,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = URL.parse(request.url ?? '/', url);
    if (!asked) return sendJson(response, 404, { code: 'not-found' });
    const host = request.headers.host ?? '';
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host))
      return sendJson(response, 421, { code: 'not-this-host' });
    if (host.startsWith('127.') && !asked.pathname.startsWith('/local/'))
      return send(response, {
        statusCode: 308,
        headers: { location: `${url}${asked.pathname}${asked.search}` },
      });
    if (asked.pathname.startsWith('/oidc/')) return issuer.handle(request, response);
    if (asked.pathname.startsWith('/api/')) {
      const event = await eventOf(request, asked);
      return event
        ? send(response, await api(event, {}))
        : sendJson(response, 413, { code: 'workbook-too-large' });
    }
    if (asked.pathname === '/config.json') return sendJson(response, 200, config);
    if (asked.pathname === '/openapi.json') return sendJson(response, 200, openApi(url));
    if (asked.pathname.startsWith('/local/')) return operatorsDoor(house, request, asked, response);
    return pages(request, response);
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : 'A fault'}\n`);
      if (!response.headersSent) sendJson(response, 500, { code: 'our-fault' });
    });
  });
  return { server, url };
}

/** What the person at this machine may do without signing in. A page of another site cannot reach it. */
async function operatorsDoor(
  house: LocalHouse,
  request: IncomingMessage,
  asked: URL,
  response: ServerResponse,
): Promise<void> {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${request.headers.host}`)
    return sendJson(response, 403, { code: 'not-found' });
  const isPost = request.method === 'POST';
  const event = await eventOf(request, asked);
  try {
    const sent = JSON.parse(event?.body || '{}') as { date?: string; today?: string };
    if (asked.pathname === '/local/clock') {
      if (isPost && sent.date) house.clock.advanceTo(sent.date);
      return sendJson(response, 200, { today: house.clock.today() });
    }
    if (isPost && asked.pathname === '/local/import')
      return sendJson(response, 200, await importLedger(house, sent as LedgerOrder));
    const job = /^\/local\/jobs\/(\w+)$/.exec(asked.pathname)?.[1];
    if (isPost && job) return sendJson(response, 200, await runJobNow(house, job, sent.today));
    return sendJson(response, 404, { code: 'not-found' });
  } catch (error) {
    return sendJson(response, 400, {
      code: 'request-malformed',
      sentence: error instanceof Error ? error.message : '',
    });
  }
}
