import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Condition, Row, Rows } from './rows.ts';

const BATCH = 25;

/** The rows of a DynamoDB table, in the cloud or embedded. */
export function dynamoRows(tableName: string, config: DynamoDBClientConfig = {}): Rows {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const TableName = tableName;
  return {
    async get(key) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }),
      );
      return Item as Row | undefined;
    },
    async query(pk, prefix, consistency = 'strong') {
      const found: Row[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName,
            ConsistentRead: consistency === 'strong',
            ExclusiveStartKey,
            ...partOf(pk, prefix),
          }),
        );
        found.push(...((page.Items ?? []) as Row[]));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return found;
    },
    async last(pk, prefix, upTo) {
      const page = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': pk, ':from': prefix, ':to': upTo },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return page.Items?.[0] as Row | undefined;
    },
    async newest(pk, limit, before) {
      const page = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
          ExpressionAttributeValues: {
            ':pk': pk,
            ...(before !== undefined && { ':before': before }),
          },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return (page.Items ?? []) as Row[];
    },
    async put(row, condition) {
      try {
        await client.send(new PutCommand({ TableName, Item: row, ...conditionOf(condition) }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async putAll(rows) {
      for (let start = 0; start < rows.length; start += BATCH) {
        let left = rows.slice(start, start + BATCH).map((Item) => ({ PutRequest: { Item } }));
        while (left.length > 0) {
          const { UnprocessedItems } = await client.send(
            new BatchWriteCommand({ RequestItems: { [TableName]: left } }),
          );
          left = (UnprocessedItems?.[TableName] ?? []) as typeof left;
        }
      }
    },
  };
}

function partOf(pk: string, prefix: string | undefined) {
  return {
    KeyConditionExpression:
      prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues:
      prefix === undefined ? { ':pk': pk } : { ':pk': pk, ':prefix': prefix },
  };
}

function conditionOf(condition: Condition | undefined) {
  if (condition === undefined) return {};
  if (condition === 'absent' || condition.version === 0)
    return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': condition.version },
  };
}
