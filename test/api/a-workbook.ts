import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

export const LEDGERS = join(import.meta.dirname, '../fixtures/ledgers');

/** A ledger as a school sends it, in the body of an upload. */
export function aWorkbook(name = 'ledger-clean-7.xlsx') {
  return { fileName: name, workbook: readFileSync(join(LEDGERS, name)).toString('base64') };
}

/** A row that is taken, by the headings that schools use. */
export const soundRow = {
  姓名: '彘甲',
  身份证号: '379999201405180016',
  年级: '三年级',
  班级: '2班',
  留守类型: '双方外出',
  就读方式: '住校',
  父亲姓名: '彘乙',
  父亲务工地: '青岛市',
  父亲外出时间: '2024-03',
  父亲联系电话: '13812345098',
  监护人姓名: '鸑鷟老人',
  与儿童关系: '祖母',
  监护人电话: '13812345099',
  家庭住址: '蟠龙镇',
  是否困难家庭: '否',
  备注: '夜里常常梦见海',
};

/** A ledger of these rows, in the body of an upload. */
export async function aLedger(...rows: Partial<typeof soundRow>[]) {
  const headings = Object.keys(soundRow) as (keyof typeof soundRow)[];
  const lines = rows.map((row) => headings.map((heading) => row[heading] ?? null));
  const bytes = await writeXlsx({ sheets: [{ name: '台账', rows: [headings, ...lines] }] });
  return { fileName: 'x.xlsx', workbook: Buffer.from(bytes).toString('base64') };
}
