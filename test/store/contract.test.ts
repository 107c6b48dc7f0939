import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientConfig, embeddedRows, ensureTable } from '../../functions/local/embedded-rows.ts';
import { dynamoRows } from '../../functions/store/dynamo-rows.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import { tell } from '../tell.ts';
import { startDynamoLocal } from './dynamo-local.ts';
import { memoryRows } from './memory-rows.ts';

interface Stand {
  readonly rows: Rows;
  readonly close: () => Promise<void>;
}

async function dynamoLocal(): Promise<Stand> {
  const { port, stop } = await startDynamoLocal();
  await ensureTable(new DynamoDBClient(clientConfig(port)));
  return { rows: dynamoRows('guanai', clientConfig(port)), close: stop };
}

const memory = (): Promise<Stand> =>
  Promise.resolve({ rows: memoryRows(), close: () => Promise.resolve() });
const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava && process.env['CI'])
  throw new Error('The contract suite must run on DynamoDB Local in CI: install Java 17');
if (!hasJava) tell('Contract suite on DynamoDB Local: not run, for there is no Java here');

describe.each([
  ['the simulation’s memory', memory],
  ['the embedded store', () => embeddedRows(undefined)],
  ...(hasJava ? [['DynamoDB Local', dynamoLocal] as const] : []),
] as const)('What the store needs of its table, on %s', (_name, open) => {
  let stand: Stand;
  let rows: Rows;
  beforeAll(async () => {
    stand = await open();
    rows = stand.rows;
  }, 60_000);
  afterAll(() => stand.close());

  const row = (pk: string, sk: string, rest: object = {}): Row => ({ pk, sk, ...rest });

  it('gives back what was put, bytes and nested values too', async () => {
    const full = row('a', '1', {
      version: 1,
      sealed: new Uint8Array([0, 255, 7]),
      home: { school: 's', number: 2 },
      list: ['䶮', '㛃'],
    });
    await rows.put(full);
    expect(await rows.get({ pk: 'a', sk: '1' })).toEqual(full);
    expect(await rows.get({ pk: 'a', sk: '2' })).toBeUndefined();
  });

  it('puts an absent row once', async () => {
    expect(await rows.put(row('b', '1', { by: 'first' }), 'absent')).toBe(true);
    expect(await rows.put(row('b', '1', { by: 'second' }), 'absent')).toBe(false);
    expect((await rows.get({ pk: 'b', sk: '1' }))?.['by']).toBe('first');
  });

  it('puts a row on condition of the version that was read, version 0 meaning that there was none', async () => {
    expect(await rows.put(row('c', '1', { version: 1 }), { version: 0 })).toBe(true);
    expect(await rows.put(row('c', '1', { version: 1 }), { version: 0 })).toBe(false);
    expect(await rows.put(row('c', '1', { version: 2 }), { version: 1 })).toBe(true);
    expect(await rows.put(row('c', '1', { version: 2 }), { version: 1 })).toBe(false);
    expect((await rows.get({ pk: 'c', sk: '1' }))?.['version']).toBe(2);
  });

  it('lets exactly one of many writers through', async () => {
    const won = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        rows.put(row('d', '1', { version: 1, n }), { version: 0 }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('answers a part of a partition in order of its sort keys, over more than one page', async () => {
    const text = 'x'.repeat(200_000); // six of these pass the one megabyte of a page
    await rows.putAll([5, 3, 1, 4, 2, 6].map((n) => row('e', `C#${n}`, { text })));
    await rows.putAll([row('e', 'F#1'), row('f', 'C#9')]);
    expect((await rows.query('e', 'C#')).map(({ sk }) => sk)).toEqual([
      'C#1',
      'C#2',
      'C#3',
      'C#4',
      'C#5',
      'C#6',
    ]);
    expect(await rows.query('e')).toHaveLength(7);
  });

  it('finds the last row up to a key', async () => {
    await rows.putAll(
      ['day#2026-11-22', 'day#2026-11-23', 'day#2026-12-01', 'key'].map((sk) => row('g', sk)),
    );
    expect((await rows.last('g', 'day#', 'day#2026-11-30'))?.sk).toBe('day#2026-11-23');
    expect(await rows.last('g', 'day#', 'day#2026-11-01')).toBeUndefined();
  });

  it('answers the newest rows of a partition, and those before a key', async () => {
    await rows.putAll(['1', '3', '2', '4'].map((sk) => row('i', sk)));
    const keysOf = async (limit: number, before?: string) =>
      (await rows.newest('i', limit, before)).map(({ sk }) => sk);
    expect(await keysOf(9)).toEqual(['4', '3', '2', '1']);
    expect(await keysOf(2)).toEqual(['4', '3']);
    expect(await keysOf(2, '3')).toEqual(['2', '1']);
    expect(await keysOf(2, '1')).toEqual([]);
  });

  it('puts more rows at once than one batch holds', async () => {
    await rows.putAll(Array.from({ length: 60 }, (_, n) => row('h', String(n).padStart(2, '0'))));
    expect(await rows.query('h')).toHaveLength(60);
  });
});
