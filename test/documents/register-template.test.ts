import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { roles } from '../../functions/domain/access.ts';
import { memberRoles, orgKinds, schoolKinds } from '../../functions/domain/codes/register.ts';
import { roleAt } from '../../functions/domain/register/index.ts';
import { usualTypes } from '../../functions/domain/sampling/school-types.ts';
import { aRegister } from '../deeds/a-register.ts';
import { headingsOf, judged, shortly, WHOLE } from '../domain/register/given-register.ts';
import { orgSheet, personSheet } from '../../functions/domain/register/index.ts';

async function template() {
  const workbook = new ExcelJS.Workbook();
  const bytes = await documents.writeRegisterTemplate();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

describe('The empty workbook of organisations and people', () => {
  it('has a sheet of each with its headings, every cell as text, so that 7-3 stays a class', async () => {
    const workbook = await template();
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '机构',
      '人员',
      '怎么填',
      '区划对照',
    ]);
    for (const sheet of [orgSheet, personSheet]) {
      const written = workbook.getWorksheet(sheet.name);
      expect((written?.getRow(1).values as string[]).slice(1)).toEqual(headingsOf(sheet));
      for (const at of headingsOf(sheet).keys())
        expect(written?.getCell(900, at + 1).numFmt).toBe('@');
    }
  });

  it('offers kinds, school kinds and roles, within what a spreadsheet allows for a list', async () => {
    const workbook = await template();
    const lists = [orgSheet, personSheet].flatMap((sheet) =>
      headingsOf(sheet).flatMap((heading, at) => {
        const cell = workbook.getWorksheet(sheet.name)?.getCell(2, at + 1);
        const list = String(cell?.dataValidation?.formulae[0] ?? '');
        return list === '' ? [] : [[heading, list]];
      }),
    );
    const words = (codes: readonly { readonly zh: string }[]) =>
      `"${codes.map(({ zh }) => zh).join(',')}"`;
    expect(Object.fromEntries(lists)).toEqual({
      层级: words(orgKinds),
      办学类型: words(schoolKinds),
      适用范围: '"参照执行,鼓励"',
      角色: words(memberRoles),
    });
    for (const [, list = ''] of lists) expect(list.length).toBeLessThanOrEqual(257);
  });

  it('says of each column whether it must be filled: the issuer may stay blank, the account may not', async () => {
    const rows: string[][] = [];
    (await template())
      .getWorksheet('怎么填')
      ?.eachRow(({ values }) => rows.push((values as string[]).slice(2, 4)));
    const told = Object.fromEntries(rows) as Record<string, string>;
    expect([told['登录服务地址'] ?? '', told['账号标识'], told['机构编号']]).toEqual([
      '',
      '必填',
      '必填',
    ]);
  });

  it('knows every role, and every kind of school that an inspection draws', () => {
    expect(memberRoles.map(({ code }) => code).sort()).toEqual([...roles].sort());
    expect(Object.keys(roleAt).sort()).toEqual([...roles].sort());
    const kinds = schoolKinds.map(({ code }) => String(code));
    expect(Object.keys(usualTypes).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('is nothing to enter as long as it is empty, and filled in by hand it is read whole', async () => {
    const empty = await documents.readWorkbook(await documents.writeRegisterTemplate());
    expect(shortly(judged(empty))).toEqual(['机构 0  no-rows']);
    const filled = await documents.readWorkbook(await aRegister(WHOLE));
    expect(judged(filled)).toEqual(judged(WHOLE));
  });

  it('has all divisions of Shandong to copy from, and is taken with them', async () => {
    const listed = (await template()).getWorksheet('区划对照');
    expect(listed?.rowCount).toBe(1 + 1 + 16 + 139);
    const zichuan = listed?.getColumn(1).values.indexOf('sd-370302') ?? 0;
    expect((listed?.getRow(zichuan).values as string[]).slice(1)).toEqual([
      'sd-370302',
      '淄川区',
      'sd-3703',
    ]);
  });
});
