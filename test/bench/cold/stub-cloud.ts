import dynalite from 'dynalite';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientConfig, ensureTable } from '../../../functions/local/embedded-rows.ts';
import { dynamoRows } from '../../../functions/store/dynamo-rows.ts';
import type { Rows } from '../../../functions/store/rows.ts';
import { anIssuer, type AnIssuer } from '../an-issuer.ts';

export interface StubCloud {
  readonly url: string;
  readonly rows: Rows;
  readonly issuer: AnIssuer;
  readonly close: () => void;
}
export const TABLE = 'guanai';

/** All of the cloud that a function speaks to, at one address of this machine: table, key service, issuer. */
export async function stubCloud(): Promise<StubCloud> {
  const table: Server = dynalite({ createTableMs: 0 });
  const tablePort = await portOf(table);
  const config = clientConfig(tablePort);
  await ensureTable(new DynamoDBClient(config), TABLE);
  const front = createServer();
  const url = `http://127.0.0.1:${await portOf(front)}`;
  const issuer = await anIssuer(url);
  const published = new Map<string, object>([
    ['/.well-known/openid-configuration', { issuer: url, jwks_uri: `${url}/keys` }],
    ['/keys', issuer.published],
  ]);
  front.on('request', (asked, answer) => {
    const target = String(asked.headers['x-amz-target'] ?? '');
    const found = published.get(asked.url ?? '');
    if (found) return void answer.end(JSON.stringify(found));
    if (target.startsWith('TrentService.')) return void keyService(asked, answer);
    const { method, headers, url: path } = asked;
    const passed = request(
      { port: tablePort, host: '127.0.0.1', method, headers, path },
      (back) => {
        answer.writeHead(back.statusCode ?? 500, back.headers);
        back.pipe(answer);
      },
    );
    asked.pipe(passed);
  });
  const close = () => [table, front].forEach((server) => server.close());
  return { url, rows: dynamoRows(TABLE, config), issuer, close };
}

/** Unwraps a key to what it was sent: the house's own keys were wrapped in nothing. */
async function keyService(
  asked: AsyncIterable<unknown>,
  answer: { end: (text: string) => unknown },
): Promise<void> {
  let text = '';
  for await (const part of asked) text += String(part);
  const { CiphertextBlob } = JSON.parse(text) as { readonly CiphertextBlob: string };
  answer.end(JSON.stringify({ Plaintext: CiphertextBlob, KeyId: 'master' }));
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
