import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../functions/domain/ledger/index.ts';
import { girl, idNo, judgeAll, readOne, SCHOOL, verdicts } from './given-ledger.ts';

const onFile = (file: object, school = SCHOOL) => ({
  onFile: { child: 'child-1', school, file: file as Record<string, unknown> },
});
const kept = readOne(girl).data;
const noNumber = { ...girl, 身份证号: '', 备注: '未落户' };
const twin = { ...girl, 姓名: '苏晴', 身份证号: idNo('20130410', 104) };
const namesake = { ...girl, 身份证号: idNo('20130410', 106) };

describe('a row whose child is not on file', () => {
  it('is new when all is there that a file needs', () => {
    expect(judgeAll([girl])).toMatchObject([{ verdict: 'new', problems: [], warnings: [] }]);
  });
  it('is refused with everything that is missing, under the heading where it belongs', () => {
    const [judged] = judgeAll([{ ...girl, 年级班级: '七年级', 留守类型: '', 性别: '不详' }]);
    expect(judged?.verdict).toBe('refused');
    expect(judged?.problems).toEqual([
      { field: 'gender', column: '性别', code: 'not-a-choice' },
      { field: 'classNo', column: '年级班级', code: 'required' },
      { field: 'leftBehindType', column: '留守类型', code: 'required' },
    ]);
  });
  it('is accepted with a warning when gender or birth date differ from the number', () => {
    const [judged] = judgeAll([{ ...girl, 性别: '男', 出生日期: '2013-03-01' }]);
    expect(judged).toMatchObject({
      verdict: 'new',
      data: { gender: '1', birthDate: '2013-03-01' },
    });
    expect(judged?.warnings.map(({ code }) => code)).toEqual([
      'gender-differs',
      'birth-date-differs',
    ]);
  });
  it('waits for a person when the school has a namesake born that day', () => {
    const cards = [{ name: '苏雨', birthDate: '2013-04-10' }];
    expect(judgeAll([girl], { cards })).toMatchObject([
      { verdict: 'duplicate', problems: [{ code: 'same-person-suspected', column: '姓名' }] },
    ]);
    expect(verdicts([{ ...girl, 同名同生日: '两个人' }], { cards })).toEqual(['new']);
    expect(verdicts([twin], { cards })).toEqual(['new']);
  });
});

describe('rows of one workbook', () => {
  it('with one number are one child: the second waits', () => {
    expect(judgeAll([girl, { ...girl, 姓名: '苏雨雨' }])).toMatchObject([
      { verdict: 'new' },
      { verdict: 'duplicate', problems: [{ code: 'row-twice', facts: { row: 2 } }] },
    ]);
  });
  it('of twins are two children', () => {
    expect(verdicts([girl, twin])).toEqual(['new', 'new']);
    expect(verdicts([noNumber, { ...noNumber, 姓名: '苏晴' }])).toEqual(['new', 'new']);
  });
  it('alike in name and birth date with different numbers, or without one, wait for a person', () => {
    for (const second of [namesake, noNumber]) {
      expect(judgeAll([girl, second])).toMatchObject([
        { verdict: 'new' },
        { verdict: 'duplicate', problems: [{ code: 'same-person-suspected', facts: { row: 2 } }] },
      ]);
    }
    expect(verdicts([girl, { ...namesake, 同名同生日: '两个人' }])).toEqual(['new', 'new']);
  });
});

describe('a row whose child is on file', () => {
  it('changes nothing when it says what is there', () => {
    expect(verdicts([girl], onFile(kept))).toEqual(['unchanged']);
  });
  it('never erases by a blank cell, and is not refused for one', () => {
    const file = { ...kept, note: '祖母年迈', guardianName: '苏山' };
    const [judged] = judgeAll([{ ...girl, 年级班级: '', 父亲姓名: '' }], onFile(file));
    expect(judged).toMatchObject({ verdict: 'unchanged', data: file });
  });
  it('updates what it says anew', () => {
    const [judged] = judgeAll([{ ...girl, 年级班级: '八年级1班' }], onFile(kept));
    expect(judged).toMatchObject({ verdict: 'update', data: { ...kept, grade: '8', classNo: 1 } });
  });
  it('leaves no place of work behind for a parent who has come home', () => {
    const [judged] = judgeAll([{ ...girl, 母亲务工地: '在家(重病)' }], onFile(kept));
    expect(judged?.data).toMatchObject({ motherWhereabouts: 'home' });
    expect(judged?.data).not.toHaveProperty('motherWorkplace');
  });
  it('does not let an unreadable cell push aside the note that is there', () => {
    const row = { ...girl, 外出时间: '去年春节后' };
    const [judged] = judgeAll([row], onFile({ ...kept, note: '祖母年迈' }));
    expect(judged?.data['note']).toBe('祖母年迈\n父亲外出时间：去年春节后');
    expect(verdicts([row], onFile(judged?.data ?? {}))).toEqual(['unchanged']);
  });
  it('waits when another school keeps the file', () => {
    expect(judgeAll([girl], onFile(kept, 'sd-370302-015'))).toMatchObject([
      { verdict: 'duplicate', problems: [{ code: 'held-elsewhere' }] },
    ]);
  });
  it('without a number is updated when its parents are named, and else waits unless nothing changed', () => {
    const file = readOne(noNumber).data;
    expect(verdicts([{ ...noNumber, 年级班级: '八年级1班' }], onFile(file))).toEqual(['update']);
    const orphaned = { ...noNumber, 父亲姓名: '', 母亲姓名: '' };
    const weak = readOne(orphaned).data;
    expect(verdicts([orphaned], onFile(weak))).toEqual(['unchanged']);
    expect(verdicts([{ ...orphaned, 年级班级: '八年级1班' }], onFile(weak))).toEqual(['duplicate']);
  });
});

describe('the identity by which a child is known', () => {
  it('is the number, or school, name, birth date and parents of a child without one', () => {
    expect(identityOf(readOne(girl).data, SCHOOL)).toBe(girl.身份证号);
    expect(identityOf(readOne(noNumber).data, SCHOOL)).toBe(
      `none|${SCHOOL}|苏雨|2013-04-10|苏强|赵梅`,
    );
  });
});
