import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { missingToComplete } from '../../functions/domain/form.ts';
import { file } from '../../functions/domain/forms/index.ts';
import { COMPLETE_FILE } from '../domain/given.ts';
import { judgeAgainst, opened, readBytes } from './given-ledgers.ts';

async function template() {
  const sheet = await opened(await documents.writeTemplate());
  const at = (heading: string) => {
    const headings = sheet.getRow(1).values as string[];
    const column = headings.indexOf(heading);
    if (column < 1) throw new Error(`The template has no column ${heading}.`);
    return column;
  };
  return { sheet, at };
}

describe('the empty ledger', () => {
  it('keeps every cell as text, so that no digit of a number is lost', async () => {
    const { sheet, at } = await template();
    for (const heading of ['身份证号', '父亲联系电话', '出生日期']) {
      expect(sheet.getCell(2, at(heading)).numFmt).toBe('@');
      expect(sheet.getCell(501, at(heading)).numFmt).toBe('@');
    }
  });
  it('offers the form’s own choices, within what a spreadsheet allows for a list', async () => {
    const { sheet, at } = await template();
    const list = (heading: string, row = 2) =>
      String(sheet.getCell(row, at(heading)).dataValidation?.formulae[0]);
    expect(list('性别')).toBe('"男,女"');
    expect(list('年级', 501)).toBe(`"${file.fields.grade.codes.map(({ zh }) => zh).join(',')}"`);
    expect(list('是否困难家庭')).toBe('"是,否"');
    expect(list('与儿童关系')).toContain('外祖母');
    sheet.getRow(2).eachCell({ includeEmpty: true }, (cell) => {
      expect(String(cell.dataValidation?.formulae[0] ?? '').length).toBeLessThanOrEqual(257);
    });
  });
  it('is nothing to import as long as it is empty', async () => {
    expect((await readBytes(await documents.writeTemplate())).rows).toEqual([]);
  });
  it('filled in by hand gives the whole file back, complete', async () => {
    const { sheet, at } = await template();
    const typed: Record<string, string> = {
      姓名: '王小禾',
      性别: '男',
      出生日期: '2014-03-15',
      身份证号: String(COMPLETE_FILE['idNo']),
      年级: '六年级',
      班级: '2',
      就读方式: '走读',
      留守类型: '父母双方外出',
      父亲姓名: '王大山',
      父亲务工地: '江苏省苏州市',
      父亲外出时间: '2025-02',
      父亲联系电话: '13800000001',
      母亲姓名: '李秀兰',
      母亲务工地: '江苏省苏州市',
      母亲外出时间: '2025-02',
      母亲联系电话: '13800000002',
      监护人姓名: '王老根',
      与儿童关系: '祖父',
      监护人电话: '0533-1234567',
      家庭住址: '淄川区岳庄村',
      是否困难家庭: '否',
      关爱责任人: '赵敏',
    };
    for (const [heading, text] of Object.entries(typed)) sheet.getCell(2, at(heading)).value = text;
    const filled = await readBytes(new Uint8Array(await sheet.workbook.xlsx.writeBuffer()));
    const [judged] = judgeAgainst(filled, new Map());
    expect(judged).toMatchObject({ verdict: 'new', problems: [], warnings: [] });
    expect(judged?.data).toEqual({ ...COMPLETE_FILE, carePersonName: '赵敏' });
    expect(missingToComplete(file, judged?.data ?? {})).toEqual([]);
  });
});
