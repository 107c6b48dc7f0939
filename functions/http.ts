import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { answer, type AnyHandler, type House, type Request } from './answer.ts';
import { Problem } from './domain/problem.ts';
import { packedAnswer } from './http/packed-answer.ts';
import { problemResponse } from './problem-response.ts';
import { accountId } from './store/accounts.ts';
import { routes, type Route, type RouteName, type Throttle } from './table.ts';
import type { VerifyToken } from './verify-token.ts';

/** What a log line may say: route, request, code, account. Never a field's value, a name or a token. */
export interface LogLine {
  readonly route: string;
  readonly request: string;
  readonly code: string;
  /** Whose token it was, as the table keys an account; nothing where none held. */
  readonly account?: string;
  /** The class and stack of an unexpected fault; its message may hold values and stays out. */
  readonly fault?: string;
}
export interface HttpHouse extends House {
  readonly verify: VerifyToken;
  readonly log: (line: LogLine) => void;
  /** Where there is no gateway: false for a request too many to a route that anybody may ask. */
  readonly mayPass?: (route: string, throttle: Throttle) => boolean;
}
/** Handlers by the names of their routes. */
export type Handlers = Readonly<Partial<Record<RouteName, AnyHandler>>>;
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: object,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The function of some handlers: the routes that they are bound to, and no other. One process has them all. */
export function httpHandler(handlers: Handlers, house: () => HttpHouse): HttpHandler {
  const router = httpRouter(
    Object.entries(handlers).map(([name, handler]) => {
      const row: Route = routes[name as RouteName];
      return {
        method: row.method,
        path: row.path,
        handler: (event: APIGatewayProxyEventV2) => respond(name, row, handler, event, house()),
      };
    }),
  );
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpSecurityHeaders(HARDENED))
    .handler(async (event: APIGatewayProxyEventV2, context: Context) => {
      try {
        return await router(event, context);
      } catch {
        // No such path or method. The gateway lets none through; the local process has no gateway.
        return refused(new Problem('not-found'), { route: 'none' }, event, house());
      }
    }) as unknown as HttpHandler;
}

/** An answer is data: nothing in it may run, load or be framed, were a browser to show it as a page. */
const HARDENED = {
  contentSecurityPolicy: { 'default-src': "'none'", 'report-to': '' },
  strictTransportSecurity: { maxAge: 2 * 365 * 86_400, preload: false },
};

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
};

async function respond(
  name: string,
  row: Route,
  handler: AnyHandler,
  event: APIGatewayProxyEventV2,
  house: HttpHouse,
): Promise<APIGatewayProxyStructuredResultV2> {
  let asked: Request | undefined;
  try {
    if (row.throttle && house.mayPass?.(name, row.throttle) === false)
      throw new Problem('too-many');
    asked = await requestOf(event, house.verify);
    const reply = await answer(name, row, handler, asked, house);
    const body = JSON.stringify(reply);
    return packedAnswer(
      { statusCode: 200, headers: { ...headers }, body },
      event.headers['accept-encoding'],
    );
  } catch (thrown) {
    const { account } = asked ?? {};
    const who = account && { account: accountId(account.issuer, account.subject) };
    return refused(thrown, { route: name, ...who }, event, house);
  }
}

function refused(
  thrown: unknown,
  of: Pick<LogLine, 'route' | 'account'>,
  { requestContext: { requestId } }: APIGatewayProxyEventV2,
  { log }: HttpHouse,
): APIGatewayProxyStructuredResultV2 {
  const { statusCode, code, body } = problemResponse(thrown, requestId);
  const fault = statusCode === 500 && { fault: faultOf(thrown) };
  log({ ...of, request: requestId, code, ...fault });
  return { statusCode, headers: { ...headers }, body };
}

async function requestOf(event: APIGatewayProxyEventV2, verify: VerifyToken): Promise<Request> {
  return {
    id: event.requestContext.requestId,
    account: await verify(event.headers['authorization']),
    params: { ...event.pathParameters },
    query: { ...event.queryStringParameters },
    body: bodyOf(event),
  };
}

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEventV2): unknown {
  if (!body) return {};
  try {
    return JSON.parse(
      isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
    ) as unknown;
  } catch {
    throw new Problem('request-malformed', { field: '' });
  }
}

/** Where it broke, without the message. */
function faultOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const frames = (thrown.stack ?? '')
    .replace(thrown.message, '') // which may look like a frame
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return [thrown.name, ...frames.slice(0, 6)].join('\n');
}
