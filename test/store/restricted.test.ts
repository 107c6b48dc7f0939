import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restricted } from '../../functions/domain/forms/restricted.ts';
import type { Data, Draft } from '../../functions/domain/record.ts';
import { embeddedRows } from '../../functions/local/embedded-rows.ts';
import { openStore } from '../../functions/store/index.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import { newKey, seal, unseal } from '../../functions/store/seal.ts';
import type { Store } from '../../functions/store/store.ts';
import { aFile, places } from '../api/test-house.ts';
import { anyDataOf } from '../domain/any-data.ts';
import { RESTRICTED } from '../domain/given.ts';
import { memoryRows } from './memory-rows.ts';

const school = places.school.id;
const TODAY = '2026-11-23';
const masterKey = newKey();
const master = {
  wrap: (key: Uint8Array, area: string) => Promise.resolve(seal(masterKey, key, area)),
  unwrap: (wrapped: Uint8Array, area: string) => Promise.resolve(unseal(masterKey, wrapped, area)),
};
const nowhere = { put: () => Promise.resolve(), get: () => Promise.resolve(undefined) };
const opened = (rows: Rows): Store =>
  openStore({ rows, master, objects: nowhere, enqueue: () => Promise.resolve(), clock: () => 0 });

const entry = { by: 'P-teacher', byName: '陈静', device: 'phone', enteredAt: 1_795_400_000_000 };
const draft = (id: string, data: Data = RESTRICTED): Draft => ({
  ...entry,
  id,
  form: restricted.id,
  formVersion: 1,
  at: TODAY,
  data,
});
const everyone = () => true;

describe.each([
  ['memory', () => Promise.resolve({ rows: memoryRows(), close: () => Promise.resolve() })],
  ['the embedded store', () => embeddedRows(undefined)],
] as const)('Restricted records in %s', (_name, open) => {
  let rows: Rows;
  let close: () => Promise<void>;
  let store: Store;
  let children = 0;
  beforeAll(async () => {
    ({ rows, close } = await open());
    store = opened(rows);
    for (const org of [places.county, places.school]) await store.addOrg(org, 'sd');
  }, 60_000);
  afterAll(() => close());

  async function aChild(): Promise<string> {
    const child = `C${++children}`;
    await store.begin(child, school, aFile, 1, TODAY, entry);
    return child;
  }
  /** What the law may ask: the wrapped key goes, at every place where it lies. */
  async function deleteKey(pk: string, sk: string): Promise<void> {
    const { envelope: _deleted, ...rest } = (await rows.get({ pk, sk })) as Row;
    await rows.put(rest);
  }

  it('are kept once and opened for whom they name; the others stay sealed', async () => {
    const child = await aChild();
    expect(await store.recordRestricted(child, school, draft('A1'))).toMatchObject({
      replayed: false,
    });
    expect(await store.recordRestricted(child, school, draft('A1'))).toMatchObject({
      replayed: true,
    });
    await store.recordRestricted(child, school, draft('A2', { ...RESTRICTED, readers: ['P-x'] }));
    expect(await store.namedIn(child, 'A1')).toEqual(['P-teacher', 'P-teacher', 'P-mentor']);
    expect(await store.namedIn(child, 'A9')).toBeUndefined();
    const theirs = await store.restrictedOf(child, (named) => named.includes('P-mentor'));
    expect(theirs).toMatchObject([{ id: 'A1', byName: '陈静', data: RESTRICTED }]);
  });

  it('under an id that holds other content are refused', async () => {
    const child = await aChild();
    await store.recordRestricted(child, school, draft('A1'));
    const other = { ...RESTRICTED, seen: '另一个人写的另一件事情。' };
    await expect(store.recordRestricted(child, school, draft('A1', other))).rejects.toMatchObject({
      code: 'record-conflict',
    });
  });

  it('lie in a partition of their own, and leave the child’s card and records as they were', async () => {
    const child = await aChild();
    const before = [
      await rows.query(`C#${child}`),
      await rows.get({ pk: `S#${school}`, sk: `C#${child}` }),
    ];
    await store.recordRestricted(child, school, draft('A1'));
    await store.refold(child, school);
    const after = [
      await rows.query(`C#${child}`),
      await rows.get({ pk: `S#${school}`, sk: `C#${child}` }),
    ];
    expect(after).toEqual(before);
    expect((await rows.query(`X#${child}`)).map(({ sk }) => sk)).toEqual(['E#A1', 'key']);
  });

  it('whatever they say, show in the table no more than who may read them', async () => {
    const child = await aChild();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(anyDataOf(restricted, TODAY), async (data) => {
        const id = `B${++n}`;
        await store.recordRestricted(child, school, draft(id, data));
        const row = await rows.get({ pk: `X#${child}`, sk: `E#${id}` });
        expect(row?.['data']).toEqual({ readers: data['readers'] });
        expect(row).not.toHaveProperty('byName');
        const [record] = (await store.restrictedOf(child, everyone)).filter((r) => r.id === id);
        expect(record?.data).toEqual(data);
      }),
      { numRuns: 15 },
    );
  });

  it('when the key of the file is deleted, then they still open', async () => {
    const child = await aChild();
    await store.recordRestricted(child, school, draft('A1'));
    await deleteKey(`C#${child}`, 'key');
    await deleteKey(`S#${school}`, `C#${child}`);
    expect(await store.seenCard(school, child)).toBeUndefined();
    expect(await store.restrictedOf(child, everyone)).toMatchObject([{ data: RESTRICTED }]);
  });

  it('when their own key is deleted, then they never open again, and the file does', async () => {
    const child = await aChild();
    await store.recordRestricted(child, school, draft('A1'));
    await deleteKey(`X#${child}`, 'key');
    expect(await store.restrictedOf(child, everyone)).toEqual([]);
    await expect(store.recordRestricted(child, school, draft('A2'))).rejects.toThrow('never made');
    const seen = await store.seenCard(school, child);
    if (!seen) throw new Error('the file is gone');
    expect((await store.openChild(seen)).records).toHaveLength(2);
  });

  it('the key of one wrapped into the place of the other opens nothing', async () => {
    const child = await aChild();
    await store.recordRestricted(child, school, draft('A1'));
    const file = await rows.get({ pk: `C#${child}`, sk: 'key' });
    const own = (await rows.get({ pk: `X#${child}`, sk: 'key' })) as Row;
    await rows.put({ ...own, envelope: file?.['envelope'] });
    await expect(store.restrictedOf(child, everyone)).rejects.toThrow();
    await rows.put(own);
  });
});
