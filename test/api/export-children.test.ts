import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { anEvent } from './given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const MONTH = '2026-11';
const other = {
  idNo: '379999201103150014',
  name: '李一一',
  gender: '2',
  birthDate: '2011-03-15',
  classNo: 1,
};

let house: TestHouse;
let own: string;
let next: string;
beforeEach(async () => {
  house = await testHouse();
  own = await house.child(school);
  next = await house.child(school, other);
  await house.account('admin', 'schoolAdmin', school);
  await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  await house.account('officer', 'countyOfficer', places.county.id);
});

interface File {
  readonly fileName: string;
  readonly workbook: string;
}
const ask = (account: string, children: readonly string[], at: string = school) =>
  house.ask(account, 'exportChildren', { params: { school: at }, body: { children } });
async function namesIn({ body }: { readonly body: never }) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from((body as File).workbook, 'base64') as never);
  const sheet = book.worksheets[0];
  return (sheet?.getColumn(1).values ?? []).slice(3) as string[];
}

describe('Given a child that has left', () => {
  it('then who sees it masked learns the day and not the reason, and a day to come is not yet', async () => {
    const left = (n: number, at: string) => ({
      ...{ params: { school, child: own } },
      body: anEvent('status', n, { status: 'left', why: 'parentReturned' }, { at }),
    });
    expect((await house.ask('admin', 'submitRecord', left(1, '2026-11-20'))).status).toBe(200);
    const seenBy = async (account: string) => {
      const { body } = await house.ask(account, 'listChildren', { params: { school } });
      const { children } = body as { children: { child: string; left?: object }[] };
      return children.find(({ child }) => child === own)?.left;
    };
    expect(await seenBy('admin')).toEqual({
      on: '2026-11-20',
      reason: 'parentReturned',
      keptUntil: '2029-11-20',
    });
    expect(await seenBy('officer')).toEqual({ on: '2026-11-20' });
    house.advance(-5);
    expect(await seenBy('admin')).toBeUndefined();
  });
});

describe('Given a school admin', () => {
  it('then the workbook holds the children chosen, in that order, each once', async () => {
    expect(await namesIn(await ask('admin', [next, own, next]))).toEqual(['李一一', aFile.name]);
    expect(await namesIn(await ask('admin', [own]))).toEqual([aFile.name]);
  });

  it('then the name of the file tells the day and nothing else, and no whole number is in it', async () => {
    const { body } = await ask('admin', [own]);
    expect((body as File).fileName).toBe('名单-2026-11-23.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from((body as File).workbook, 'base64') as never);
    const texts = JSON.stringify(book.worksheets[0]?.getSheetValues());
    expect(texts).toContain(`**************${aFile.idNo.slice(-4)}`);
    for (const secret of [aFile.idNo, aFile.idNo.slice(0, 10), aFile.guardianPhone, aFile.note])
      expect(texts).not.toContain(secret);
  });

  it('then ids of nobody, and of a child at another school, are passed over', async () => {
    const elsewhere = await house.child(places.neighbourSchool.id, {
      ...other,
      idNo: '37999920110315009X',
    });
    expect(await namesIn(await ask('admin', [elsewhere, 'nobody', own]))).toEqual([aFile.name]);
  });

  it('then the reading is logged with who, where and by which route', async () => {
    await ask('admin', [own, next]);
    const lines = await house.everything(`L#P-admin#${MONTH}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ route: 'exportChildren', school, sight: 'whole' });
    expect(JSON.stringify(lines)).not.toContain(aFile.name);
  });

  it('then nothing leaves that could not be logged', async () => {
    house.meter.failing = true;
    const { status, text } = await ask('admin', [own]);
    expect(status).toBe(500);
    expect(text).not.toContain('workbook');
  });

  it.each([
    ['nobody chosen', { children: [] }],
    ['more than any school has', { children: Array.from({ length: 5_001 }, (_, n) => `C${n}`) }],
    ['no list', { children: 'C1' }],
    ['an id that is none', { children: ['../x'] }],
    ['nothing', {}],
  ])('then %s is a request that is not well formed', async (_what, body) => {
    const { status, text } = await house.ask('admin', 'exportChildren', {
      params: { school },
      body,
    });
    expect([status, text]).toEqual([400, expect.stringContaining('request-malformed') as string]);
  });
});

describe('Given a class teacher', () => {
  it('then the own class alone is in the workbook, whatever is asked for', async () => {
    expect(await namesIn(await ask('teacher', [next, own]))).toEqual([aFile.name]);
    expect(await namesIn(await ask('teacher', [next]))).toEqual([]);
  });

  it('then another school answers as if there were none', async () => {
    expect((await ask('teacher', [own], places.neighbourSchool.id)).status).toBe(404);
  });
});

describe('Given a county officer', () => {
  it('then there is nothing to take along: that needs an approval', async () => {
    const before = { ...house.meter };
    expect((await ask('officer', [own])).status).toBe(404);
    expect(house.meter.writes).toBe(before.writes);
  });
});
