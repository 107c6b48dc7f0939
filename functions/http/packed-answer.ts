import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Characters below which an answer goes as it is: packed or not, it takes one packet of the network. */
const ONE_PACKET = 1_400;

/**
 * An answer packed for whoever takes it so, which every browser does: neither the gateway packs anything nor CloudFront
 * what it must not keep. No length gives a secret away (BREACH), for no other site can have a browser ask: a page itself
 * sends the token.
 *
 * @param takes the header `accept-encoding` of the request
 */
export function packedAnswer(
  answer: APIGatewayProxyStructuredResultV2,
  takes = '',
): APIGatewayProxyStructuredResultV2 {
  const { body = '', headers } = answer;
  if (body.length < ONE_PACKET || !/\bgzip\b/.test(takes)) return answer;
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
}
