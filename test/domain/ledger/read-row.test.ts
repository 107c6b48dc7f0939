import { describe, expect, it, test } from 'vitest';
import { girl, idNo, readOne } from './given-ledger.ts';

describe('a cell', () => {
  it('that cannot be read goes to the note where the file does without it', () => {
    const row = readOne({ ...girl, 外出时间: '去年春节后', 备注: '祖母年迈' });
    expect(row.problems).toEqual([]);
    expect(row.warnings).toEqual([
      {
        field: 'fatherAwaySince',
        column: '外出时间',
        code: 'kept-in-note',
        facts: { because: 'not-a-month' },
      },
    ]);
    expect(row.data['note']).toBe('祖母年迈\n父亲外出时间：去年春节后');
  });
  it('that cannot be read is a problem where the file needs it', () => {
    const row = readOne({ ...girl, 出生日期: '2013年' });
    expect(row.problems).toEqual([{ field: 'birthDate', column: '出生日期', code: 'not-a-date' }]);
  });
  it('with a formula typed as text stays text, and is pointed out', () => {
    const text = '=HYPERLINK("http://x","y")';
    const row = readOne({ ...girl, 备注: text });
    expect(row.data['note']).toBe(text);
    expect(row.warnings).toEqual([{ field: 'note', column: '备注', code: 'looks-like-formula' }]);
  });
  it('with a stroke or 无 in it is empty', () => {
    const row = readOne({ ...girl, 父亲联系电话: '——', 备注: '无' });
    expect(row.warnings).toEqual([]);
    expect(row.given).not.toHaveProperty('fatherPhone');
    expect(row.given).not.toHaveProperty('note');
  });
  it('of a parent at home says so, and what it says besides is kept', () => {
    const row = readOne({ ...girl, 母亲务工地: '在家(照顾老人)' });
    expect(row.data).toMatchObject({
      motherWhereabouts: 'home',
      note: '母亲务工地：在家(照顾老人)',
    });
    expect(row.data).not.toHaveProperty('motherWorkplace');
  });
});

describe('a date of leaving that stands for either parent', () => {
  it('is the father’s where he is away', () => {
    expect(readOne(girl).data).toMatchObject({ fatherAwaySince: '2025-05' });
  });
  it('is the mother’s where he is at home', () => {
    const row = readOne({ ...girl, 父亲务工地: '在家(重残)' });
    expect(row.data).toMatchObject({ motherAwaySince: '2025-05' });
    expect(row.data).not.toHaveProperty('fatherAwaySince');
  });
  it('is kept in the note where nobody is away', () => {
    const row = readOne({ ...girl, 父亲务工地: '在家', 母亲务工地: '去世' });
    expect(row.data['note']).toBe('父亲外出时间：2025-05');
  });
});

describe('the identity number', () => {
  it('whose digits a spreadsheet has lost is refused, never guessed', () => {
    const row = readOne({ ...girl, 身份证号: 379999201407189500 });
    expect(row.problems).toEqual([{ field: 'idNo', column: '身份证号', code: 'id-digits-lost' }]);
    expect(row.data).not.toHaveProperty('idNo');
  });
  it('gives birth date and gender to a ledger that has no such columns', () => {
    const { 性别: _gender, 出生日期: _birthDate, ...rest } = girl;
    const row = readOne({ ...rest, 身份证号: idNo('20130410', 105) });
    expect(row.data).toMatchObject({ gender: '1', birthDate: '2013-04-10', idType: '1' });
  });
  test.each([
    ['the note', { 身份证号: '', 备注: '未落户' }, '未落户'],
    ['the column of numbers', { 身份证号: '没有户口' }, '没有户口'],
    ['a column of its own', { 身份证号: '', 没有证件的原因: '父母未办结婚证' }, '父母未办结婚证'],
  ])('that does not exist yet, by %s, is none: the reason is kept', (_where, cells, reason) => {
    const row = readOne({ ...girl, ...cells });
    expect(row.problems).toEqual([]);
    expect(row.data).toMatchObject({ idType: 'Z', noIdReason: reason });
    expect(row.warnings).toEqual([{ field: 'idNo', column: '身份证号', code: 'no-number-yet' }]);
  });
  it('of a passport goes to the note: the file holds resident numbers only', () => {
    const row = readOne({ ...girl, 身份证件类型: '护照', 身份证号: 'E12345678' });
    expect(row.data).toMatchObject({ idType: 'A', note: '身份证号：E12345678' });
    expect(row.problems).toEqual([]);
  });
});
