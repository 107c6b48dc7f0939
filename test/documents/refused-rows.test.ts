import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import type { ReadLedger } from '../../functions/domain/ledger/index.ts';
import { judgeAgainst, ledgerBytes, opened, readBytes } from './given-ledgers.ts';

describe('the rows that need a person, of the messy ledger', () => {
  let ledger: ReadLedger;
  let bytes: Uint8Array;
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    ledger = await readBytes(ledgerBytes('messy-11'));
    const judged = judgeAgainst(ledger, new Map());
    const needing = judged.filter(({ verdict }) => /refused|duplicate/.test(verdict));
    bytes = await documents.writeRefusedRows(ledger, needing);
    sheet = await opened(bytes);
  });

  it('stand under their own two rows of headings, after a column of reasons', () => {
    expect(sheet.getCell('A2').value).toBe('要改什么');
    expect(sheet.getCell('D1').value).toBe('儿童基本情况');
    expect(sheet.getCell('G2').value).toBe('身份证号码');
    expect(sheet.actualRowCount).toBe(9);
  });
  it('say what to correct, by the row they had, and never repeat the value', () => {
    expect(sheet.getCell('A3').value).toBe(
      '原第12行。身份证号码：表格把身份证号存成了数字，后几位已经丢失，请按证件重新输入',
    );
    expect(sheet.getCell('A5').value).toContain('与原第16行同名同生日');
    expect(sheet.getCell('A4').text).not.toMatch(/\d{6}/);
  });
  it('have the cells in question marked, and no others', () => {
    const isMarked = (cell: string) => JSON.stringify(sheet.getCell(cell).fill).includes('solid');
    expect(['G3', 'D5'].map(isMarked)).toEqual([true, true]);
    expect(['D3', 'G5', 'H3'].map(isMarked)).toEqual([false, false, false]);
  });
  it('hold numbers and phones as text, lost digits as lost', () => {
    expect(sheet.getCell('G3').value).toBe('3.799992014071895E+17');
    for (const cell of ['G3', 'G4', 'L3', 'P3']) {
      expect([cell, sheet.getCell(cell).type, sheet.getCell(cell).numFmt]).toEqual([
        cell,
        ExcelJS.ValueType.String,
        '@',
      ]);
    }
  });
  it('have drop-downs where one chooses', () => {
    expect(sheet.getCell('E3').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"男,女"'],
    });
    expect(sheet.getCell('B3').dataValidation).toMatchObject({ formulae: ['"两个人"'] });
    expect(sheet.getCell('V9').dataValidation).toMatchObject({ formulae: ['"是,否"'] });
    // Grade and class stand in one column, of which a list of grades would be no list.
    expect(sheet.getCell('H3').dataValidation).toBeUndefined();
  });
  it('uploaded as they are get the same verdicts, and our own columns do not pile up', async () => {
    const again = await readBytes(bytes);
    const judged = judgeAgainst(again, new Map());
    expect(judged.map(({ verdict }) => verdict)).toEqual([
      'refused',
      'refused',
      'duplicate',
      'refused',
      'refused',
      'duplicate',
      'refused',
    ]);
    expect(again.unread).toEqual([]);
    const twice = await opened(await documents.writeRefusedRows(again, judged));
    expect(twice.actualColumnCount).toBe(sheet.actualColumnCount);
  });
  it('corrected by hand are taken', async () => {
    sheet.getCell('G3').value = '379999201407189508';
    sheet.getCell('B5').value = '两个人';
    for (const given of [4, 6, 7, 8, 9]) sheet.getRow(given).values = [];
    const corrected = await sheet.workbook.xlsx.writeBuffer();
    const judged = judgeAgainst(await readBytes(new Uint8Array(corrected)), new Map());
    expect(judged.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['陈明', 'new'],
      ['李志曦', 'new'],
    ]);
  });
});
