import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../functions/documents/read-workbook.ts';

async function made(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
describe('a workbook', () => {
  it('is read with the file’s own row numbers, empty rows and hidden sheets set apart', async () => {
    const bytes = await made((book) => {
      const sheet = book.addWorksheet('台账');
      sheet.getCell('A3').value = '姓名';
      sheet.getCell('B7').value = '苏雨';
      sheet.getRow(7).hidden = true;
      book.addWorksheet('字典', { state: 'hidden' }).addRow(['走读', '住校']);
      book.addWorksheet('密', { state: 'veryHidden' }).addRow(['x']);
    });
    expect(await readWorkbook(bytes)).toEqual([
      {
        name: '台账',
        hidden: false,
        rows: [
          { number: 3, cells: ['姓名'] },
          { number: 7, cells: [null, '苏雨'] },
        ],
      },
      { name: '字典', hidden: true, rows: [] },
      { name: '密', hidden: true, rows: [] },
    ]);
  });
  it('gives each cell as it stands: dates as days, formulas as what they last were', async () => {
    const bytes = await made((book) => {
      book
        .addWorksheet('台账')
        .addRow([
          '3799990',
          379999201407189500,
          new Date(Date.UTC(2019, 7, 16)),
          true,
          { formula: 'ROW()-4', result: 17 },
          { formula: 'A1&"x"', result: '苏雨' },
          { formula: 'NOW()' },
          { richText: [{ text: '苏' }, { font: { bold: true }, text: '雨' }] },
          { error: '#N/A' },
          '=1+1',
          '末',
        ]);
    });
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows[0]?.cells).toEqual([
      '3799990',
      379999201407189500,
      '2019-08-16',
      true,
      17,
      '苏雨',
      null,
      '苏雨',
      '#N/A',
      '=1+1',
      '末',
    ]);
  });
  it('from an old Mac counts its days from 1904', async () => {
    const bytes = await made((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('台账').addRow([new Date(Date.UTC(2019, 7, 16))]);
    });
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows[0]?.cells).toEqual(['2019-08-16']);
  });
});
