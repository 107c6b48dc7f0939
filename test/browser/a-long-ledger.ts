import ExcelJS from 'exceljs';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';

/** More children than a list draws at once, some with names that few fonts hold, some who share a name. */
export const LONG = 130;
const surnames = [...'王李张刘陈杨赵黄周吴'];
const given = ['䶮', '㛃', '𬭚', '一航', '小禾', '雨桐', '子涵', '浩然', '思源', '佳怡', '欣妍'];
const grades = [...'一二三四五六七八九'];

/** The identity number of the child in a row, as the ledger has it. */
export function numberOf(row: number): string {
  const year = 2019 - (row % grades.length);
  const seventeen = `379999${year}0518${String(row + 100).padStart(3, '0')}`;
  return seventeen + checkCharacter(seventeen);
}

export function nameOf(row: number): string {
  return `${surnames[row % surnames.length]}${given[row % given.length]}`;
}

/** A parent's phone, an address to the door, and a note with a number in it. */
export const phoneOf = (row: number) => `1380000${1000 + row}`;
export const DOOR = '北王村17号';
export const NOTE = '祖母电话13800009999，白天不在家';

/** The ledger of a school with many children, as an XLSX file. */
export async function aLongLedger(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  const columns: readonly [heading: string, of: (row: number) => string][] = [
    ['姓名', nameOf],
    ['身份证号', numberOf],
    ['年级', (row) => `${grades[row % grades.length]}年级`],
    ['班级', (row) => `${1 + (row % 3)}班`],
    ['就读方式', (row) => (row % 4 ? '走读' : '住校')],
    ['留守类型', () => '父母双方外出'],
    ['父亲姓名', (row) => `${surnames[row % surnames.length]}建国`],
    ['父亲务工地', () => '青岛市'],
    ['父亲外出时间', () => '2024-03'],
    ['父亲联系电话', phoneOf],
    ['监护人姓名', (row) => `${surnames[row % surnames.length]}德厚`],
    ['与儿童关系', () => '祖父'],
    ['监护人电话', (row) => `1370000${1000 + row}`],
    ['家庭住址', () => `淄川区岳庄镇${DOOR}`],
    ['是否困难家庭', () => '否'],
    ['关爱责任人', () => '陈静'],
    ['备注', () => NOTE],
  ];
  sheet.addRow(columns.map(([heading]) => heading));
  for (let row = 0; row < LONG; row++) sheet.addRow(columns.map(([, of]) => of(row)));
  return Buffer.from(await book.xlsx.writeBuffer());
}
