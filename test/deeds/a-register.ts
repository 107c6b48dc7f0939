import ExcelJS from 'exceljs';
import { documents } from '../../functions/documents/index.ts';
import { headingsOf, type Said, type Workbook } from '../domain/register/given-register.ts';
import { orgSheet, personSheet } from '../../functions/domain/register/index.ts';

/** The house’s own empty workbook, filled in as an office would, by its headings. */
export async function aRegister({ orgs, people }: Workbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const empty = await documents.writeRegisterTemplate();
  await workbook.xlsx.load(empty as unknown as ExcelJS.Buffer);
  const fill = (sheet: typeof orgSheet | typeof personSheet, rows: readonly Said[]) =>
    rows.forEach((said, at) =>
      headingsOf(sheet).forEach((heading, column) => {
        const value = said[heading];
        if (value === undefined || value === null) return;
        const cell = workbook.getWorksheet(sheet.name)?.getCell(at + 2, column + 1);
        if (cell) cell.value = value;
      }),
    );
  fill(orgSheet, orgs);
  fill(personSheet, people);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
