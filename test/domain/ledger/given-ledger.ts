import { checkCharacter } from '../../../functions/domain/codes/id-no.ts';
import {
  judge,
  readLedger,
  type Cell,
  type Judgement,
  type Known,
  type Sheet,
} from '../../../functions/domain/ledger/index.ts';

export const TODAY = '2026-11-23';
export const SCHOOL = 'sd-370302-014';

/** A ledger's row by its headings, as a school would type it: complete, and nothing about it is odd. */
export const girl = {
  姓名: '苏雨',
  性别: '女',
  出生日期: '2013-04-10',
  身份证号: idNo('20130410', 102),
  年级班级: '七年级3班',
  留守类型: '父母双方外出',
  父亲姓名: '苏强',
  父亲务工地: '天津市',
  父亲联系电话: '15047887861',
  外出时间: '2025-05',
  母亲姓名: '赵梅',
  母亲务工地: '江苏省苏州市',
  备注: '',
} as const;
export type Row = Partial<Record<string, Cell>>;

/** A number of no place (379999) with its check character; an odd sequence is a boy's. */
export function idNo(birth: string, sequence: number): string {
  const first = `379999${birth}${String(sequence).padStart(3, '0')}`;
  return first + checkCharacter(first);
}

/** A workbook of one sheet: the headings of all rows, the rows below. */
export function sheets(...rows: readonly Row[]): Sheet[] {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => headings.map((heading) => row[heading] ?? null));
  return [
    {
      name: '台账',
      hidden: false,
      rows: [headings, ...cells].map((each, index) => ({ number: index + 1, cells: each })),
    },
  ];
}

export function read(...rows: readonly Row[]) {
  return readLedger(sheets(...rows), TODAY);
}

/** The first row of a ledger, read. */
export function readOne(row: Row) {
  const first = read(row).rows[0];
  if (!first) throw new Error('The sheet was given no row that is a child’s.');
  return first;
}

export function judgeAll(rows: readonly Row[], known: Partial<Known> = {}): Judgement[] {
  const ledger = read(...rows);
  return ledger.rows.map((row) =>
    judge(row, ledger.columns, { school: SCHOOL, cards: [], ...known }),
  );
}

export function verdicts(rows: readonly Row[], known: Partial<Known> = {}): string[] {
  return judgeAll(rows, known).map(({ verdict }) => verdict);
}
