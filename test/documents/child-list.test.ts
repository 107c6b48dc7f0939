import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import type { ChildRow } from '../../functions/wire.ts';
import { opened } from './given-ledgers.ts';

/** 2026-11-23 14:05 in Shanghai. */
const asOf = Date.UTC(2026, 10, 23, 6, 5);
const duties = [
  { rule: 'file-verified', noun: '档案核实' },
  { rule: 'talk', noun: '谈心谈话' },
];
type Standing = ChildRow['standings'][number];
const stood = (state: Standing['state'], more: Partial<Standing> = {}): Standing => ({
  rule: 'file-verified',
  clause: '（七）1',
  state,
  facts: [],
  ...more,
});
const child = (name: string, more: Partial<ChildRow> = {}): ChildRow => ({
  child: name,
  school: 's',
  masked: false,
  name,
  gender: '2',
  grade: '3',
  classNo: 2,
  boardingMode: '2',
  idLast4: '002X',
  missing: 0,
  standings: [],
  ...more,
});

async function writtenList(...rows: ChildRow[]) {
  const list = { schoolName: '岳庄小学', by: '孙学芳', asOf, duties, rows };
  const sheet = await opened(await documents.writeChildList(list));
  const headings = (sheet.getRow(2).values as string[]).slice(1);
  const texts = (at: number) =>
    Object.fromEntries(headings.map((heading, n) => [heading, sheet.getCell(at, n + 1).text]));
  return { sheet, headings, texts };
}

describe('the list of children to take along', () => {
  it('says on its first line whose it is, how many rows it has, until when and who took it', async () => {
    const { sheet } = await writtenList(child('王䶮'), child('李小禾'));
    expect(sheet.getCell('A1').text).toBe('岳庄小学，共2名，截至2026-11-23 14:05，导出人孙学芳');
    expect(sheet.name).toBe('名单');
  });

  it('has a row a child, in the order given, under its headings', async () => {
    const { headings, texts, sheet } = await writtenList(child('王䶮'), child('李小禾'));
    expect(headings.slice(0, 7)).toEqual([
      '姓名',
      '性别',
      '年级',
      '班',
      '就读方式',
      '身份证号',
      '关爱责任人',
    ]);
    expect(texts(3)).toMatchObject({ 姓名: '王䶮', 性别: '女', 年级: '三年级', 班: '2班' });
    expect(texts(4)).toMatchObject({ 姓名: '李小禾', 就读方式: '住校', 缺项: '0' });
    expect(sheet.actualRowCount).toBe(4);
  });

  it('says of those who have left when and why, and that they have', async () => {
    const left = { on: '2026-11-20', reason: 'parentReturned' };
    const { texts, sheet } = await writtenList(child('王䶮', { left }));
    expect(sheet.getCell('A1').text).toContain('岳庄小学，已退出1名');
    expect(texts(3)).toMatchObject({ 退出日期: '2026-11-20', 退出原因: '父母返乡' });
    const { headings } = await writtenList(child('李小禾'));
    expect(headings).not.toContain('退出日期');
  });

  it('shows the last four of an identity number and hides the rest, length kept', async () => {
    const { texts } = await writtenList(child('王䶮'), child('李小禾', { idLast4: undefined }));
    expect(texts(3)['身份证号']).toBe('**************002X');
    expect(texts(4)['身份证号']).toBe('');
  });

  it.each([
    [stood('overdue', { daysLeft: -79 }), '已逾期79天'],
    [stood('overdue'), '已逾期'],
    [stood('dueSoon', { daysLeft: 3 }), '还剩3天'],
    [stood('dueSoon', { daysLeft: 0 }), '今天到期'],
    [
      stood('met', { daysLeft: 60, facts: [{ fact: 'last-verified', on: '2026-10-23' }] }),
      '已完成',
    ],
    [
      stood('met', { daysLeft: 60, facts: [{ fact: 'file-created', on: '2026-10-23' }] }),
      '在期限内',
    ],
    [stood('paused'), '暂停计时'],
    [stood('notApplicable'), '不适用'],
  ])('says of a duty that stands %o: %s', async (standing, words) => {
    const { texts } = await writtenList(child('王䶮', { standings: [standing] }));
    expect(texts(3)['档案核实']).toBe(words);
  });

  it('says of each duty by when it is due and when it was last done, and nothing of one not held', async () => {
    const fact = { fact: 'last-verified', on: '2026-09-04' } as const;
    const due = stood('dueSoon', { daysLeft: 11, dueOn: '2026-12-04', facts: [fact] });
    const { texts } = await writtenList(child('王䶮', { standings: [due] }));
    expect(texts(3)).toMatchObject({
      档案核实到期日: '2026-12-04',
      档案核实最近一次: '2026-09-04',
      谈心谈话: '',
      谈心谈话到期日: '',
    });
  });

  it('says of a duty that nobody has done yet no day on which it was', async () => {
    const fact = { fact: 'file-created', on: '2026-11-04' } as const;
    const { texts } = await writtenList(
      child('王䶮', { standings: [stood('met', { facts: [fact] })] }),
    );
    expect(texts(3)['档案核实最近一次']).toBe('');
  });

  it('is text in every cell, and nothing in it can run', async () => {
    const active = child('王䶮', { carePersonName: '=HYPERLINK("http://x")', idLast4: '0019' });
    const { sheet, texts } = await writtenList(active);
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect([cell.address, cell.type, cell.numFmt]).toEqual([
          cell.address,
          cell.isMerged && cell.master !== cell
            ? ExcelJS.ValueType.Merge
            : ExcelJS.ValueType.String,
          '@',
        ]);
        expect(cell.text).not.toMatch(/^[=+\-@]/);
      }),
    );
    expect(texts(3)['关爱责任人']).toBe('\'=HYPERLINK("http://x")');
  });

  it('prints across an A4 sheet, its head on every page', async () => {
    const { sheet } = await writtenList(child('王䶮'));
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    expect(sheet.pageSetup.printTitlesRow).toMatch(/^\$?1:\$?2$/);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 1 });
  });

  it('without a child still opens', async () => {
    const { sheet } = await writtenList();
    expect(sheet.getCell('A1').text).toContain('共0名');
    expect(sheet.actualRowCount).toBe(2);
  });
});
