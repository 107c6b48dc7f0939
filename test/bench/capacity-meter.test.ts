import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientConfig, ensureTable } from '../../functions/local/embedded-rows.ts';
import type { Row } from '../../functions/store/rows.ts';
import { startDynamoLocal } from '../store/dynamo-local.ts';
import { tell } from '../tell.ts';
import { sizeOf, unitsOfGet, unitsOfPut, unitsOfQuery } from './capacity-meter.ts';

const item = (bytes: number): Row => ({ pk: 'a', sk: 'b', t: 'x'.repeat(bytes - 7) });

describe('The meter', () => {
  it('weighs names and values in bytes', () => {
    expect(sizeOf({ pk: 'a', sk: 'b' })).toBe(6);
    expect(sizeOf({ name: '䶮' })).toBe(7);
    expect(sizeOf({ n: 1234, m: -5, z: true, b: new Uint8Array(9) })).toBe(4 + 4 + 2 + 10);
    expect(sizeOf({ l: ['a', 'b'], m: { x: 'y' } })).toBe(1 + 3 + 4 + 1 + 3 + 1 + 2);
    expect(sizeOf({ a: undefined })).toBe(0);
  });

  it('rounds reads to 4 KB, writes to 1 KB, and a query over its sum', () => {
    expect([unitsOfGet(undefined), unitsOfGet(item(4096)), unitsOfGet(item(4097))]).toEqual([
      1, 1, 2,
    ]);
    expect([
      unitsOfPut(undefined, item(1024), true),
      unitsOfPut(undefined, item(1025), true),
    ]).toEqual([1, 2]);
    expect(unitsOfPut(item(3000), item(10), true)).toBe(3);
    expect(unitsOfPut(item(3000), item(9000), false)).toBe(3);
    expect(unitsOfQuery([item(1000), item(1000), item(1000)])).toBe(1);
    expect(unitsOfQuery([item(4000), item(1000)], 'eventual')).toBe(1);
  });
});

const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava) tell('The capacity meter against DynamoDB Local: not run, for there is no Java here');

describe.runIf(hasJava)('On DynamoDB Local the meter bills a single item alike', () => {
  let client: DynamoDBClient;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const local = await startDynamoLocal();
    ({ stop } = local);
    client = new DynamoDBClient(clientConfig(local.port));
    await ensureTable(client);
  }, 60_000);
  afterAll(() => stop());

  const put = async (row: Row) => {
    const Item = marshall(row, { removeUndefinedValues: true });
    const ask = { TableName: 'guanai', Item, ReturnConsumedCapacity: 'TOTAL' } as const;
    return (await client.send(new PutItemCommand(ask))).ConsumedCapacity?.CapacityUnits;
  };
  const get = async (sk: string) => {
    const Key = marshall({ pk: 'meter', sk });
    const ask = { TableName: 'guanai', Key, ConsistentRead: true } as const;
    const answer = await client.send(
      new GetItemCommand({ ...ask, ReturnConsumedCapacity: 'TOTAL' }),
    );
    return answer.ConsumedCapacity?.CapacityUnits;
  };

  it('put, put again smaller or larger, read, read what is not there', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      fc.integer(),
      fc.boolean(),
    );
    const any = fc.record({
      a: value,
      b: fc.array(value, { maxLength: 5 }),
      c: fc.record({ d: value }),
    });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(any, any, async (one, other) => {
        const at = { pk: 'meter', sk: String(n++) };
        expect(await get(at.sk)).toBe(unitsOfGet(undefined));
        const [first, second]: Row[] = [
          { ...at, ...one },
          { ...at, ...other },
        ];
        if (!first || !second) throw new Error('two rows');
        expect(await put(first)).toBe(unitsOfPut(undefined, first, true));
        expect(await put(second)).toBe(unitsOfPut(first, second, true));
        expect(await get(at.sk)).toBe(unitsOfGet(second));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
