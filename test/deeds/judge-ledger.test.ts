import { beforeEach, describe, expect, it } from 'vitest';
import { aWorkbook } from '../api/a-workbook.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const school = places.school.id;
/** The first row of the ledger. */
const first = { idNo: '379999201311189829', name: '苏曦涵', birthDate: '2013-11-18', gender: '2' };

/** As the file was corrected: a number that stands in no row of the ledger. */
const corrected = { ...aFile, idNo: '379999201103150014', birthDate: '2011-03-15' };

describe('Given a file that bore the number of another child by mistake, corrected since', () => {
  let house: TestHouse;
  let child: string;
  const begin = async (name: string) => {
    child = await house.child(school, { ...first, name });
    const data = { ...corrected, name };
    const form = { form: 'file', formVersion: 1, number: 2, at: '2026-11-23', device: 'office' };
    const params = { school, child };
    const sent = await house.ask('admin', 'submitRecord', { params, body: { ...form, data } });
    expect(sent.status).toBe(200);
  };
  const judged = async () => {
    const body = aWorkbook();
    const { body: state } = await house.ask('admin', 'startImport', { params: { school }, body });
    const { import: id, counts } = state as { import: string; counts: object };
    await house.ask('admin', 'confirmImport', { params: { school, import: id } });
    await house.work();
    return counts;
  };
  const opened = async () =>
    (await house.ask('admin', 'openChild', { params: { school, child } })).body as {
      file: object;
      fileNumber: number;
    };
  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', school);
  });

  it('when a ledger brings that other child, then the row waits for a person and no file becomes another’s', async () => {
    await begin('赵大大');
    expect(await judged()).toMatchObject({ new: 29, duplicate: 1, update: 0 });
    expect(await opened()).toMatchObject({ fileNumber: 2, file: { ...corrected, name: '赵大大' } });
  });

  it('when a ledger brings the same child under the mistaken number, then it is updated as ever', async () => {
    await begin(first.name);
    expect(await judged()).toMatchObject({ new: 29, duplicate: 0, update: 1 });
    expect(await opened()).toMatchObject({ fileNumber: 3, file: first });
  });
});
