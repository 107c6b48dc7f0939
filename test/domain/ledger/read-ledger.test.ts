import { describe, expect, it } from 'vitest';
import { readLedger, type Cell, type Sheet } from '../../../functions/domain/ledger/index.ts';
import { Problem } from '../../../functions/domain/problem.ts';
import { girl, read, sheets, TODAY } from './given-ledger.ts';

const sheet = (...rows: (readonly Cell[])[]): Sheet => ({
  name: '台账',
  hidden: false,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});
const thrownBy = (deed: () => unknown) => {
  try {
    deed();
  } catch (fault) {
    return fault;
  }
  return undefined;
};

describe('the headings', () => {
  it('are found under titles, in two rows, with line breaks and spaces inside', () => {
    const ledger = readLedger(
      [
        sheet(
          ['某县某镇中心小学留守儿童花名册'],
          ['填表人:张丽'],
          ['序号', '学生情况', null, '是否\n困难', '父亲信息', null, '监护人'],
          [null, '姓 名', '年级（班）', null, '姓名', '打工地点', '姓名'],
          [1, '苏雨', '三年级1班', '是', '苏强', '天津市', '苏山'],
        ),
      ],
      TODAY,
    );
    expect(ledger.headings.map(({ number }) => number)).toEqual([3, 4]);
    expect(ledger.columns.map(({ field, heading }) => [field, heading])).toEqual([
      ['name', '姓名'],
      ['grade', '年级(班)'],
      ['hardship', '是否困难'],
      ['fatherName', '父亲信息/姓名'],
      ['fatherWorkplace', '父亲信息/打工地点'],
      ['guardianName', '监护人/姓名'],
    ]);
    expect(ledger.rows[0]).toMatchObject({ row: 5, given: { hardship: true, classNo: 1 } });
  });
  it('that no field answers to are named, so that no column is silently passed over', () => {
    expect(read({ ...girl, 血型: 'A' }).unread).toEqual(['血型']);
  });
  it('of a mother’s own columns are never taken for the child’s', () => {
    const ledger = readLedger(
      [
        sheet(
          ['姓名', '性别', '年级', '母亲情况'],
          ['', '', '', '身份证号'],
          ['苏雨', '女', '三年级', 'x'],
        ),
      ],
      TODAY,
    );
    expect(ledger.columns.some(({ field }) => field === 'idNo')).toBe(false);
  });
  it('must be there: a workbook without them is no ledger', () => {
    const fault = thrownBy(() => readLedger([sheet(['苏雨', '女'], ['于强', '男'])], TODAY));
    expect(fault).toBeInstanceOf(Problem);
    expect(fault).toMatchObject({ code: 'workbook-no-header' });
  });
  it('on two visible sheets leave it to a person which is meant', () => {
    const [one] = sheets(girl);
    if (!one) throw new Error('no sheet');
    const two = { ...one, name: '二年级' };
    expect(thrownBy(() => readLedger([one, two], TODAY))).toMatchObject({
      code: 'workbook-two-ledgers',
      detail: { sheets: ['台账', '二年级'] },
    });
    expect(readLedger([one, { ...two, hidden: true }], TODAY).rows).toHaveLength(1);
  });
});

describe('the rows', () => {
  const heads = ['序号', '姓名', '性别', '年级班级'];
  it.each<[string, readonly Cell[]]>([
    ['a total', ['合计', '40人']],
    ['a remark below', ['填表说明:外出务工指到县域以外。']],
    ['a numbered empty line', [7, null, '', ' ']],
    ['the headings repeated on the next page', heads],
    ['a signature', ['填表人', '张丽']],
  ])('leave out %s', (_what, cells) => {
    const ledger = readLedger([sheet(heads, [1, '苏雨', '女', '三年级1班'], cells)], TODAY);
    expect(ledger.rows.map(({ row }) => row)).toEqual([2]);
  });
  it('keep one that holds as little as a name: it gets its answer', () => {
    const ledger = readLedger([sheet(heads, [1, '苏雨'])], TODAY);
    expect(ledger.rows.map(({ row }) => row)).toEqual([2]);
  });
});
