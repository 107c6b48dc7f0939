import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAssignment, type OpenedFile } from '../api/given-submissions.ts';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';
import { girl, type Row } from '../domain/ledger/given-ledger.ts';

const school = places.school.id;

describe('Given a school whose ledger names a care person', () => {
  let house: TestHouse;
  const upload = async (row: Row) => {
    const body = { fileName: '台账.xlsx', workbook: await workbookOf(row) };
    const started = await house.ask('admin', 'startImport', { params: { school }, body });
    const { import: id, counts } = started.body as { import: string; counts: object };
    await house.ask('admin', 'confirmImport', { params: { school, import: id } });
    await house.work();
    return counts;
  };
  /** A ledger of one child, in the care of somebody. */
  const cared = (name: string, rest: Row = {}) => upload({ ...girl, 关爱责任人: name, ...rest });
  const card = async () => {
    const [only] = await house.store.childCards(school);
    if (!only) throw new Error('no child was imported');
    return only;
  };
  const open = async () => {
    const params = { school, child: (await card()).child };
    return (await house.ask('admin', 'openChild', { params })).body as OpenedFile;
  };
  const staff = (account: string, name: string, until?: string) =>
    house.store.addMembership('https://issuer.invalid', account, `P-${account}`, name, {
      role: 'teacher',
      org: school,
      from: '2020-01-01',
      ...(until !== undefined && { until }),
    });
  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', school);
    await staff('chen', '陈静');
    await staff('li-1', '李红');
    await staff('li-2', '李红');
    await staff('gone', '周敏', '2026-11-22');
  });

  it('when one member of staff bears the name, then the child is assigned to that account, who sees it', async () => {
    expect(await cared('陈静')).toMatchObject({ new: 1 });
    const { row, care, careNumber, file, fileNumber } = await open();
    expect(row).toMatchObject({ carePersonName: '陈静', care: { primary: 'P-chen' } });
    expect([careNumber, fileNumber, care]).toEqual([
      1,
      1,
      { primary: 'P-chen', primaryName: '陈静' },
    ]);
    expect(file).not.toHaveProperty('carePersonName');
    const { body } = await house.ask('chen', 'listChildren', { params: { school } });
    expect(body).toMatchObject({ children: [{ name: girl.姓名 }] });
  });

  it.each([
    ['李红', 'two bear it'],
    ['王芳', 'nobody bears it'],
    ['周敏', 'who bore it has left'],
  ])(
    'when the name is %s and %s, then the name alone is kept, until a person says who',
    async (name) => {
      await cared(name);
      const { row, care } = await open();
      expect(row.carePersonName).toBe(name);
      expect(care).toEqual({ primaryName: name });
      expect((await card()).care).not.toHaveProperty('primary');
    },
  );

  it('when it names nobody, then nobody is assigned', async () => {
    expect(await upload(girl)).toMatchObject({ new: 1 });
    expect(await open()).toMatchObject({ careNumber: 0, care: {} });
  });

  it('when the same ledger comes again, then nothing changes', async () => {
    await cared('陈静');
    const before = await card();
    expect(await cared('陈静')).toMatchObject({ new: 0, update: 0, unchanged: 1 });
    expect(await card()).toEqual(before);
  });

  it('when a later one only names somebody else, then the assignment changes and the file does not', async () => {
    await cared('李红');
    expect(await cared('王芳')).toMatchObject({ update: 1 });
    expect(await open()).toMatchObject({
      fileNumber: 1,
      careNumber: 2,
      row: { carePersonName: '王芳', care: { isHandover: true } },
    });
    expect(await cared('陈静')).toMatchObject({ update: 1 });
    expect(await open()).toMatchObject({
      fileNumber: 1,
      careNumber: 3,
      row: { care: { primary: 'P-chen' } },
    });
  });

  it('when a later one names somebody and other news, then both are written', async () => {
    await cared('李红');
    expect(await cared('陈静', { 家庭住址: '岳庄村' })).toMatchObject({ update: 1 });
    expect(await open()).toMatchObject({ fileNumber: 2, careNumber: 2 });
  });

  it('when a later one names nobody, then who was named stays', async () => {
    await cared('李红');
    expect(await upload(girl)).toMatchObject({ unchanged: 1 });
    expect(await open()).toMatchObject({ careNumber: 1, row: { carePersonName: '李红' } });
  });

  describe('and the school has assigned somebody by account', () => {
    beforeEach(async () => {
      await cared('李红');
      const { child } = await card();
      const body = anAssignment([child], { primary: 'P-chen', phone: '13800000003' });
      await house.ask('admin', 'assignCare', { params: { school }, body });
    });

    it('then a later ledger with another name undoes nothing, and counts as unchanged', async () => {
      const before = await card();
      expect(await cared('王芳')).toMatchObject({ update: 0, unchanged: 1 });
      expect(await card()).toEqual(before);
    });

    it('then other news of the row is written without it', async () => {
      expect(await cared('王芳', { 家庭住址: '岳庄村' })).toMatchObject({ update: 1 });
      expect(await open()).toMatchObject({
        fileNumber: 2,
        careNumber: 2,
        row: { carePersonName: '陈静', care: { primary: 'P-chen' } },
      });
    });
  });

  it('when the file was cut short before the assignment, then the next ledger adds just that', async () => {
    house.table.dieBefore(({ sk }) => sk.startsWith('N#care'));
    await expect(cared('陈静')).rejects.toThrow('died');
    house.table.dieBefore(() => false);
    house.messages.length = 0;
    await house.job({ job: 'reconcile', county: places.county.id, today: '2026-11-23' });
    expect(await cared('陈静')).toMatchObject({ unchanged: 0 });
    expect(await open()).toMatchObject({ fileNumber: 1, careNumber: 1 });
  });

  it('when somebody else assigned in the same moment, then the row is left and the other’s stands', async () => {
    await cared('李红');
    const { child } = await card();
    const save = house.store.save.bind(house.store);
    let isFirst = true;
    house.store.save = async (draft, seen) => {
      if (isFirst && draft.form === 'care') {
        isFirst = false;
        await save({ ...draft, by: 'P-x', data: { primaryName: '周敏', primary: 'P-gone' } }, seen);
      }
      return save(draft, seen);
    };
    await cared('陈静');
    const [now] = await house.store.childCards(school);
    expect(now).toMatchObject({ child, care: { primary: 'P-gone', number: 2 } });
  });

  describe('and a file of the first version, which named the care person itself', () => {
    beforeEach(async () => {
      const data = { ...file, carePersonName: '李红' };
      const child = await house.store.reserve(girl.身份证号);
      const entry = { by: 'P-admin', byName: 'admin', device: 'd', enteredAt: house.clock.now };
      await house.store.begin(child, school, data, 1, '2026-09-01', entry);
    });

    it('then the same name is no news, and another one leaves the file as it is', async () => {
      const { fileNumber } = await open();
      expect(await cared('李红')).toMatchObject({ unchanged: 1 });
      expect(await cared('陈静')).toMatchObject({ update: 1 });
      expect(await open()).toMatchObject({
        fileNumber,
        careNumber: 1,
        row: { carePersonName: '陈静', care: { primary: 'P-chen' } },
      });
    });
  });
});

/** What the ledger's row says, as a file. */
const file = {
  name: girl.姓名,
  gender: '2',
  birthDate: girl.出生日期,
  idType: '1',
  idNo: girl.身份证号,
  grade: '7',
  classNo: 3,
  leftBehindType: 'bothAway',
  fatherName: girl.父亲姓名,
  fatherWhereabouts: 'away',
  fatherWorkplace: girl.父亲务工地,
  fatherAwaySince: girl.外出时间,
  fatherPhone: girl.父亲联系电话,
  motherName: girl.母亲姓名,
  motherWhereabouts: 'away',
  motherWorkplace: girl.母亲务工地,
};

async function workbookOf(row: Row): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(Object.keys(row));
  sheet.addRow(Object.values(row));
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
}
