import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** A function as anybody writes it: the SDK's client, which asks for one item. */
export async function handler() {
  const Key = { pk: { S: 'O#nothing' }, sk: { S: 'self' } };
  const { Item } = await client.send(
    new GetItemCommand({ TableName: process.env['TABLE_NAME'], Key }),
  );
  return { statusCode: 200, body: JSON.stringify({ found: Item !== undefined }) };
}
