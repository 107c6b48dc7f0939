import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { file } from '../../../functions/domain/forms/index.ts';
import type { Field } from '../../../functions/domain/field.ts';
import { cellText } from '../../../functions/domain/ledger/cell-text.ts';
import { repairDate, repairMonth } from '../../../functions/domain/ledger/repair-date.ts';
import { hasLostDigits, repairIdNo } from '../../../functions/domain/ledger/repair-id-no.ts';
import { repairName } from '../../../functions/domain/ledger/repair-name.ts';
import { repairPhone } from '../../../functions/domain/ledger/repair-phone.ts';
import { repair } from '../../../functions/domain/ledger/repair.ts';

describe('a date as ledgers write it', () => {
  test.each([
    ['2012.11.5', '2012-11-05'],
    ['2014年2月2日', '2014-02-02'],
    ['2014/2/2', '2014-02-02'],
    ['20171022', '2017-10-22'],
    ['43693', '2019-08-16'],
    ['２０１４．２．２', '2014-02-02'],
    ['2013-04-10 00:00:00', '2013-04-10'],
    ['2012-02-29', '2012-02-29'],
  ])('%s is %s', (text, date) => {
    expect(repairDate(text)).toBe(date);
  });
  test.each(['2013-02-29', '2014年2月', '14.2.2', '2014-13-01', '不详', '20141301', '99999'])(
    '%s is no day and stays as it is',
    (text) => {
      expect(repairDate(text)).toBe(text);
    },
  );
});

describe('a month', () => {
  test.each([
    ['2025-05', '2025-05'],
    ['2025年5月', '2025-05'],
    ['2025.5', '2025-05'],
    ['202505', '2025-05'],
    ['2025-05-17', '2025-05'],
    ['45778', '2025-05'],
  ])('%s is %s', (text, month) => {
    expect(repairMonth(text, false)).toBe(month);
  });
  test.each(['去年春节后', '2025年', '2025-13', '2025年初'])('%s is none', (text) => {
    expect(repairMonth(text, false)).toBe(text);
  });
  it('does not take the number 2025.1 for January: it may have been October', () => {
    expect(repairMonth('2025.1', true)).toBe('2025.1');
    expect(repairMonth('2025.1', false)).toBe('2025-01');
    expect(repairMonth('2025.11', true)).toBe('2025-11');
  });
});

describe('a phone', () => {
  test.each([
    ['139-0556-9333', '13905569333'],
    ['+86 15061593659', '15061593659'],
    ['8615061593659', '15061593659'],
    ['１３９６５２６８９２６', '13965268926'],
    ['139 0556 9333', '13905569333'],
    ['0533-1234567', '0533-1234567'],
    ['(0533)1234567', '0533-1234567'],
    ['05331234567', '0533-1234567'],
  ])('%s is %s', (text, phone) => {
    expect(repairPhone(text)).toBe(phone);
  });
  it('leaves two phones in one cell for a person', () => {
    expect(repairPhone('13905569333/15061593659')).toBe('13905569333/15061593659');
  });
});

describe('an identity number', () => {
  test.each([
    ['３７９９９９２０１１０２１６６４１X', '37999920110216641X'],
    [' 379999201711259419 ', '379999201711259419'],
    ['37999920130901005x', '37999920130901005X'],
    ['379999 20130901 005ｘ', '37999920130901005X'],
  ])('%s is %s', (text, number) => {
    expect(repairIdNo(cellText(text))).toBe(number);
  });
  it('has lost its digits once a spreadsheet has taken it for a number', () => {
    expect(hasLostDigits(cellText(379999201407189500))).toBe(true);
    expect(hasLostDigits('3.79999E+17')).toBe(true);
    expect(hasLostDigits('379999201407189500')).toBe(false);
  });
});

describe('a name', () => {
  test.each([
    ['袁 涛', '袁涛'],
    ['徐　春雨', '徐春雨'],
    ['买买提•吕俊明', '买买提·吕俊明'],
    ['买买提.吕俊明', '买买提·吕俊明'],
    ['买买提 · 吕俊明', '买买提·吕俊明'],
    ['彭㛃', '彭㛃'],
    ['Anna  Maria', 'Anna Maria'],
    ['J. Smith', 'J. Smith'],
  ])('%s is %s', (text, name) => {
    expect(repairName(text)).toBe(name);
  });
});

test('repairing twice is repairing once, whatever the field and the text', () => {
  const fields = Object.values<Field>(file.fields);
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '2012.11.5',
      '2014年2月2日',
      '43693',
      '+86 139-0556-9333',
      '袁 涛',
      '是',
      '住宿',
    ),
    fc.stringMatching(/^[0-9０-９年月日.\-(+ Xx]{1,20}$/),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fields), typed, (field, text) => {
      const once = repair(field, cellText(text), false);
      const again = repair(field, cellText(once), false);
      expect(again).toEqual(once);
    }),
    { numRuns: 2000 },
  );
});
