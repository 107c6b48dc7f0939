import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { demoIssuer, type DemoAccount } from '../demo/index.ts';
import { handlers } from '../api/index.ts';
import { httpHandler, type HttpHouse } from '../http.ts';
import { openApi } from '../open-api.ts';
import { tokenVerifier } from '../verify-token.ts';
import { eventOf, send, sendJson } from './event.ts';
import type { LocalHouse } from './house.ts';
import { createIssuer } from './issuer.ts';
import type { Lan } from './lan.ts';
import { answerOn, listen } from './listen.ts';
import { operatorsDoor } from './operators-door.ts';
import { staticSite } from './static-site.ts';
import { turnstile } from './turnstile.ts';

const CLIENT = 'guanai-web';
const AUDIENCE = 'https://guanai.invalid/api';

interface ServeOptions {
  readonly port: number;
  readonly site: string;
  readonly accounts: readonly DemoAccount[];
  /** Serves phones on the local network, over https, instead of this machine alone. */
  readonly lan?: Lan | undefined;
}
export interface Served {
  readonly url: string;
  /** Where the operator's own door is: on this machine alone, always. */
  readonly door: string;
  readonly server: Server;
  readonly close: () => void;
}

/**
 * Serves the site, the API, the issuer and the operator's own door on one address of this machine; for phones, the door
 * stays on this machine while all else is on its address on the local network.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function serve(
  house: LocalHouse,
  { port, site, accounts, lan }: ServeOptions,
): Promise<Served> {
  const server = lan ? createSecureServer({ key: lan.key, cert: lan.certificate }) : createServer();
  const url = lan
    ? `https://${lan.address}:${await listen(server, port, lan.address)}`
    : `http://localhost:${await listen(server, port, '127.0.0.1')}`;
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
    mayPass: turnstile(Date.now),
    log: (line) => line.code === 'our-fault' && process.stderr.write(`${JSON.stringify(line)}\n`),
  };
  const api = httpHandler(handlers, () => httpHouse);
  const pages = staticSite(site);
  const config = {
    issuer: `${url}/oidc`,
    clientId: CLIENT,
    audience: AUDIENCE,
    local: !lan,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = URL.parse(request.url ?? '/', url);
    if (!asked) return sendJson(response, 404, { code: 'not-found' });
    const host = request.headers.host ?? '';
    const isDoor = asked.pathname.startsWith('/local/');
    if (lan ? host !== new URL(url).host : !/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host))
      return sendJson(response, 421, { code: 'not-this-host' });
    if (lan && isDoor) return sendJson(response, 404, { code: 'not-found' });
    if (lan && asked.pathname === '/authority.crt') return sendAuthority(response, lan);
    if (!lan && host.startsWith('127.') && !isDoor)
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
    if (isDoor) return operatorsDoor(house, request, asked, response);
    return pages(request, response);
  }

  answerOn(server, answer);
  const own = lan && createServer();
  if (own)
    answerOn(own, async (request, response) => {
      const asked = URL.parse(request.url ?? '/', 'http://127.0.0.1');
      const isHere = /^127\.0\.0\.1(:\d+)?$/.test(request.headers.host ?? '');
      return asked && isHere
        ? operatorsDoor(house, request, asked, response)
        : sendJson(response, 421, { code: 'not-this-host' });
    });
  const door = own ? `http://127.0.0.1:${await listen(own, 0, '127.0.0.1')}` : url;
  return {
    url,
    door,
    server,
    close() {
      for (const each of own ? [server, own] : [server]) {
        each.close();
        each.closeAllConnections();
      }
    },
  };
}

/** What a phone installs to trust this address. */
function sendAuthority(response: ServerResponse, { authority }: Lan): void {
  response
    .writeHead(200, {
      'content-type': 'application/x-x509-ca-cert',
      'content-disposition': 'attachment; filename="guanai.crt"',
    })
    .end(authority);
}
