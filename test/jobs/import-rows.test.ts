import { beforeEach, describe, expect, it } from 'vitest';
import { aWorkbook } from '../api/a-workbook.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const school = places.school.id;

describe('Given a confirmed ledger of thirty rows', () => {
  let house: TestHouse;
  let id: string;
  const ask = async (name: 'confirmImport' | 'readImport') =>
    (await house.ask('admin', name, { params: { school, import: id } })).body as ImportState;
  const start = async () => {
    const body = aWorkbook();
    const started = await house.ask('admin', 'startImport', { params: { school }, body });
    id = (started.body as { import: string }).import;
    return ask('confirmImport');
  };
  const edit = async (child: string, data: object) => {
    const params = { school, child };
    const opened = await house.ask('admin', 'openChild', { params });
    const { file, fileNumber } = opened.body as { file: object; fileNumber: number };
    const form = { form: 'file', formVersion: 1, number: fileNumber + 1, at: '2026-11-23' };
    const body = { ...form, device: 'd', data: { ...file, ...data } };
    expect((await house.ask('admin', 'submitRecord', { params, body })).status).toBe(200);
  };
  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', school);
    await start();
  });

  it('when another school takes one of the children in between, then twenty-nine are counted as done', async () => {
    const idNo = '379999201311189829'; // of the first row
    const taken = { ...aFile, idNo, name: '苏曦涵', birthDate: '2013-11-18', gender: '2' };
    const begin = house.store.begin.bind(house.store);
    let isFirst = true;
    house.store.begin = async (child, at, data, ...rest) => {
      if (isFirst && data['idNo'] === idNo) {
        isFirst = false;
        await begin(child, places.neighbourSchool.id, taken, ...rest);
      }
      return begin(child, at, data, ...rest);
    };
    await house.work();
    const state = await ask('readImport');
    expect(state).toMatchObject({ state: 'done', done: 29, counts: { new: 30 } });
    expect(state.rows).toMatchObject([{ verdict: 'duplicate' }]);
    expect(await house.store.childCards(school)).toHaveLength(29);
  });

  it('when a file is edited after nothing was to be done, then the row that is written is counted', async () => {
    await house.work();
    expect((await start()).counts).toMatchObject({ new: 0, update: 0 });
    const [card] = await house.store.childCards(school);
    await edit(card?.child ?? '', { guardianPhone: '13900000009' });
    await house.work();
    expect(await ask('readImport')).toMatchObject({ state: 'done', done: 1 });
  });

  it('when the worker dies in the middle and the message comes again, then all are there once and counted once', async () => {
    let left = 12;
    house.table.dieBefore(({ sk }) => sk.startsWith('N#file') && left-- <= 0);
    const [message] = house.messages;
    await expect(house.work()).rejects.toThrow('died');
    house.table.dieBefore(() => false);
    if (message) house.messages.push(message, message);
    await house.work();
    expect(await ask('readImport')).toMatchObject({ state: 'done', done: 30 });
    const cards = await house.store.childCards(school);
    expect(cards.map(({ file }) => file?.number)).toEqual(Array(30).fill(1));
  });
});

interface ImportState {
  readonly state: string;
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly object[];
}
