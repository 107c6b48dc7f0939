import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { routes, type RouteName } from '../../functions/table.ts';

/** A request of a route as the gateway hands it to a function. */
export function httpEvent(
  name: RouteName,
  authorization: string,
  params: Readonly<Record<string, string>>,
  body?: object,
): APIGatewayProxyEventV2 {
  const { method, path: pattern } = routes[name];
  const path = pattern.replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? '');
  return {
    version: '2.0',
    routeKey: `${method} ${pattern}`,
    rawPath: path,
    rawQueryString: '',
    headers: { authorization, 'content-type': 'application/json' },
    pathParameters: params,
    ...(body && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '',
      apiId: '',
      domainName: '',
      domainPrefix: '',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
      requestId: 'request',
      routeKey: `${method} ${pattern}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  };
}
