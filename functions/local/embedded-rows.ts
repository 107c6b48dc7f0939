import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { dynamoRows } from '../store/dynamo-rows.ts';
import type { Rows } from '../store/rows.ts';

const TABLE = 'guanai';

export interface Embedded {
  readonly rows: Rows;
  readonly close: () => Promise<void>;
}

/**
 * A DynamoDB-compatible store inside this process, on disk in a folder or in memory without one. The code above it
 * speaks to it over the real protocol with the real SDK.
 */
export async function embeddedRows(folder: string | undefined): Promise<Embedded> {
  const server = dynalite({ createTableMs: 0, ...(folder !== undefined && { path: folder }) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const config = clientConfig(port);
  await orItsFault(ensureTable(new DynamoDBClient(config)));
  return {
    rows: dynamoRows(TABLE, config),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The embedded store reports a folder it cannot read by throwing outside of any call. */
async function orItsFault(opening: Promise<void>): Promise<void> {
  let fail: (error: Error) => void = () => undefined;
  const fault = new Promise<never>((_, reject) => (fail = reject));
  process.once('uncaughtException', fail);
  try {
    await Promise.race([opening, fault]);
  } finally {
    process.removeListener('uncaughtException', fail);
  }
}

/** The embedded store asks for credentials of any kind. */
export function clientConfig(port: number) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials };
}

/** Makes the table of docs/table.md if it is not there: two text keys, no index. */
export async function ensureTable(client: DynamoDBClient, TableName = TABLE): Promise<void> {
  const isThere = async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus === 'ACTIVE';
  };
  try {
    if (await isThere()) return;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  while (!(await isThere())) await setTimeout(20);
}
