import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Judgement, ReadLedger } from '../../functions/domain/ledger/index.ts';
import { counted, judgeAgainst, ledgerBytes, readBytes, written } from './given-ledgers.ts';

describe('the messy ledger', () => {
  let ledger: ReadLedger;
  let judged: Judgement[];
  beforeAll(async () => {
    ledger = await readBytes(ledgerBytes('messy-11'));
    judged = judgeAgainst(ledger, new Map());
  });
  const at = (row: number) => judged.find((each) => each.row === row);

  it('has forty rows under two rows of headings; the total and the remark below are none', () => {
    expect(ledger.headings.map(({ number }) => number)).toEqual([3, 4]);
    expect(ledger.rows.map(({ row }) => row)).toEqual(Array.from({ length: 40 }, (_, i) => i + 5));
    expect(ledger.unread).toEqual([]);
    expect(counted(judged)).toEqual({
      rows: 40,
      new: 33,
      update: 0,
      unchanged: 0,
      duplicate: 2,
      refused: 5,
      warnings: 7,
    });
  });

  const NUMBER = '身份证号码';
  test.each<[number, string, Judgement['verdict'], unknown[], unknown[], string]>([
    [12, '陈明', 'refused', [{ column: NUMBER, code: 'id-digits-lost' }], [], 'stored as a number'],
    [16, '李志曦', 'refused', [{ column: NUMBER, code: 'id-check' }], [], 'last digit mistyped'],
    [17, '胡国', 'new', [], [{ column: NUMBER, code: 'no-number-yet' }], '未落户'],
    [
      18,
      '韩梓远',
      'new',
      [],
      [{ column: '性别', code: 'gender-differs' }],
      'a girl, an odd number',
    ],
    [
      19,
      '李志曦',
      'duplicate',
      [{ column: '姓名', code: 'same-person-suspected', facts: { row: 16 } }],
      [],
      'name and birth date of row 16, other class and parents: a person must say which is right',
    ],
    [
      20,
      '杨诗思',
      'new',
      [],
      [{ column: '父亲情况/外出时间', code: 'kept-in-note', facts: { because: 'not-a-month' } }],
      '去年春节后 is no month, and the file does without one',
    ],
    [23, '郑明', 'new', [], [{ column: '备注', code: 'looks-like-formula' }], 'typed =HYPERLINK'],
    [
      28,
      '朱欣梅',
      'refused',
      [{ column: NUMBER, code: 'id-digits-lost' }],
      [],
      'stored as a number',
    ],
    [32, '姚涵子', 'refused', [{ column: NUMBER, code: 'id-check' }], [], 'last digit mistyped'],
    [33, '曹文婷', 'new', [], [{ column: NUMBER, code: 'no-number-yet' }], '未落户'],
    [
      34,
      '杨琪俊',
      'new',
      [],
      [{ column: '性别', code: 'gender-differs' }],
      'a girl, an odd number',
    ],
    [
      35,
      '姚涵子',
      'duplicate',
      [{ column: '姓名', code: 'same-person-suspected', facts: { row: 32 } }],
      [],
      'as row 19, of row 32',
    ],
    [
      36,
      '王国瑶',
      'new',
      [],
      [{ column: '父亲情况/外出时间', code: 'kept-in-note', facts: { because: 'not-a-month' } }],
      'as row 20',
    ],
    [44, '余兰', 'refused', [{ column: NUMBER, code: 'id-digits-lost' }], [], 'stored as a number'],
  ])('row %i, %s: %s', (row, name, verdict, problems, warnings) => {
    const judgement = at(row);
    expect(judgement).toMatchObject({ name, verdict });
    expect(judgement?.problems).toMatchObject(problems);
    expect(judgement?.warnings).toMatchObject(warnings);
    expect([judgement?.problems.length, judgement?.warnings.length]).toEqual([
      problems.length,
      warnings.length,
    ]);
  });

  it('says nothing about the other rows', () => {
    const spoken = [12, 16, 17, 18, 19, 20, 23, 28, 32, 33, 34, 35, 36, 44];
    for (const { row, verdict, problems, warnings } of judged) {
      if (spoken.includes(row)) continue;
      expect([row, verdict, problems, warnings]).toEqual([row, 'new', [], []]);
    }
  });

  test.each<[number, object, string]>([
    [6, { birthDate: '2012-11-05', leftBehindType: 'oneAwayOtherIncapable' }, '2012.11.5'],
    [6, { motherWhereabouts: 'home', motherIncapacity: 'severeDisability' }, '在家(重残)'],
    [7, { birthDate: '2014-02-02' }, '2014年2月2日'],
    [8, { birthDate: '2019-08-16', grade: '2', classNo: 1 }, 'a date cell'],
    [9, { birthDate: '2017-10-22' }, '20171022, in a hidden row'],
    [10, { idNo: '37999920110216641X', fatherPhone: '13965268926' }, 'full-width digits'],
    [11, { name: '袁涛', idNo: '379999201711259419' }, 'spaces inside and around'],
    [13, { fatherPhone: '13905569333', motherPhone: '13118496091' }, 'strokes; a number'],
    [13, { guardianPhone: '15061593659' }, '+86'],
    [
      14,
      { name: '买买提·吕俊明', boardingMode: '2', leftBehindType: 'bothAway' },
      '住宿, 双方外出',
    ],
    [15, { name: '彭㛃', guardianRelation: '90' }, 'a rare character, 姑姑'],
    [20, { note: '父亲外出时间：去年春节后' }, 'nothing is lost'],
    [21, { name: '董秀志', grade: '6' }, '六年级 is grade 6; a formula numbers the row'],
    [23, { note: '=HYPERLINK("http://x","y")' }, 'a formula stays text'],
    [26, { idNo: '379999201104165621', fatherPhone: '13109219733' }, 'full-width digits'],
    [42, { idNo: '37999920180402239X', fatherPhone: '15548933970' }, 'full-width digits'],
  ])('row %i is read as %o', (row, read) => {
    expect(at(row)?.data).toMatchObject(read);
  });

  it('changes nothing when it comes again', () => {
    const again = judgeAgainst(ledger, written(judged));
    expect(counted(again)).toMatchObject({
      new: 0,
      update: 0,
      unchanged: 33,
      duplicate: 2,
      refused: 5,
    });
  });
});
