import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { readLedger, type Cell, type ReadLedger } from '../../functions/domain/ledger/index.ts';
import { sheets, type Row } from '../domain/ledger/given-ledger.ts';
import { opened, readBytes, TODAY } from './given-ledgers.ts';

/** The whole ledger handed back, so that every kind of cell is in it. */
const everyRow = (ledger: ReadLedger) =>
  ledger.rows.map(({ row }) => ({
    row,
    verdict: 'refused' as const,
    name: '',
    problems: [],
    warnings: [],
  }));

describe('cells written', () => {
  const COLUMNS = ['姓名', '性别', '年级班级', '身份证号', '父亲联系电话', '家庭住址', '备注'];
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'", '’', ' ='), fc.string())
      .map((t) => t.join('')),
    fc.constantFrom<Cell>(
      '#N/A',
      '_x0041_',
      '<b>&amp;',
      'a\r\nb',
      '苏雨',
      '㛃𠮷',
      null,
      true,
      false,
    ),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(379999201407189500),
  );
  const anyRow = fc
    .tuple(...COLUMNS.map(() => anyCell))
    .map((cells): Row =>
      Object.fromEntries(COLUMNS.map((heading, i) => [heading, cells[i] ?? null])),
    );

  it('are read again as what they were, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 4 }), async (rows) => {
        const sent = readLedger(
          sheets({ 姓名: '苏雨', 性别: '女', 年级班级: '一年级1班' }, ...rows),
          TODAY,
        );
        const back = await readBytes(await documents.writeRefusedRows(sent, everyRow(sent)));
        const read = (ledger: ReadLedger) =>
          ledger.rows.map(({ data, problems, warnings }) => ({ data, problems, warnings }));
        expect(read(back)).toEqual(read(sent));
      }),
      { numRuns: 60 },
    );
  });
  it('never begin with what a spreadsheet might run', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow, async (row) => {
        const sent = readLedger(sheets({ ...row, 姓名: '苏雨', 性别: '女', 年级班级: '1' }), TODAY);
        const sheet = await opened(await documents.writeRefusedRows(sent, everyRow(sent)));
        sheet.eachRow((each) => {
          each.eachCell((cell) => {
            expect(cell.formula).toBeUndefined();
            if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@\t]/);
          });
        });
      }),
      { numRuns: 30 },
    );
  });
});
