import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check, missingToComplete } from '../../../functions/domain/form.ts';
import { file } from '../../../functions/domain/forms/index.ts';
import type { Data } from '../../../functions/domain/record.ts';
import { aFile, CHILD, COMPLETE_FILE } from '../given.ts';

const TODAY = '2026-11-23';
const without = (...names: string[]): Data =>
  Object.fromEntries(Object.entries(COMPLETE_FILE).filter(([name]) => !names.includes(name)));
const codesOf = (data: Data) =>
  check(file, data, TODAY).map(({ field, code }) => `${field}: ${code}`);
const missing = (data: Data) => missingToComplete(file, data);

describe('A file', () => {
  it('passes and is complete when every question is answered', () => {
    expect(codesOf(COMPLETE_FILE)).toEqual([]);
    expect(missing(COMPLETE_FILE)).toEqual([]);
  });

  it('can be saved with no more than a ledger row has', () => {
    const row = {
      name: '王小禾',
      gender: '1',
      birthDate: '2014-03-15',
      idType: '1',
      idNo: '379999201403150016',
      grade: '6',
      classNo: 2,
      leftBehindType: 'bothAway',
    };
    expect(codesOf(row)).toEqual([]);
    for (const name of Object.keys(row)) {
      const { [name]: _, ...rest } = row as Data;
      expect(codesOf(rest)).toEqual(
        name === 'idType' ? ['idType: required'] : [`${name}: required`],
      );
    }
  });

  it.each(['1', 'B'])('with a paper of kind %s needs the number', (idType) => {
    expect(codesOf({ ...without('idNo'), idType })).toEqual(['idNo: required']);
  });

  it.each(['6', '7', '8', '9', 'A'])('with a paper of kind %s needs none', (idType) => {
    expect(codesOf({ ...without('idNo'), idType })).toEqual([]);
  });

  it('of a child not registered yet needs no number, but the reason', () => {
    const unregistered = { ...without('idNo'), idType: 'Z' };
    expect(codesOf(unregistered)).toEqual(['noIdReason: required']);
    expect(codesOf({ ...unregistered, noIdReason: '户口正在办理' })).toEqual([]);
  });

  it('asks of a parent who is away where and since when', () => {
    expect(missing(without('fatherWorkplace', 'motherAwaySince'))).toEqual([
      'fatherWorkplace',
      'motherAwaySince',
    ]);
  });

  it('asks of a parent at home why there is no capacity, and not where the work is', () => {
    const mother = { ...without('motherWorkplace', 'motherAwaySince'), motherWhereabouts: 'home' };
    expect(missing(mother)).toEqual(['motherIncapacity']);
    expect(missing({ ...mother, motherIncapacity: 'seriousIllness' })).toEqual([]);
  });

  it.each(['deceased', 'missing', 'imprisoned', 'separated', 'unknown'])(
    'asks of a parent who is %s neither the one nor the other',
    (motherWhereabouts) => {
      const data = { ...without('motherWorkplace', 'motherAwaySince'), motherWhereabouts };
      expect(missing(data)).toEqual([]);
    },
  );

  it('names everything that is missing, a 否 being an answer', () => {
    expect(missing({ ...without('guardianPhone', 'hardship') })).toEqual([
      'guardianPhone',
      'hardship',
    ]);
    expect(missing({ ...COMPLETE_FILE, hardship: false })).toEqual([]);
  });

  it('does not count a note as missing', () => {
    expect(missing({ ...COMPLETE_FILE, note: '' })).toEqual([]);
  });
});

describe('Given a child with a file', () => {
  it('then the card shows what lists need, the last four of the number, and no number', () => {
    const card = foldChild(CHILD, [aFile(1, '2026-09-01')]);
    expect(card).toMatchObject({
      name: '王小禾',
      gender: '1',
      birthDate: '2014-03-15',
      idLast4: '0016',
      grade: '6',
      classNo: 2,
      boardingMode: '1',
      leftBehindType: 'bothAway',
      file: { number: 1, missing: 0 },
      fileSince: { on: '2026-09-01', record: 'file#1' },
    });
    expect(JSON.stringify(card)).not.toContain('379999');
    expect(JSON.stringify(card)).not.toContain('1380000');
  });

  it('when a new version leaves something out, then the card leaves it out too and counts it as missing', () => {
    const records = [
      aFile(1, '2026-09-01'),
      aFile(2, '2026-10-01', without('boardingMode', 'idNo')),
    ];
    const card = foldChild(CHILD, records);
    expect(card).not.toHaveProperty('boardingMode');
    expect(card).not.toHaveProperty('idLast4');
    expect(card.file).toEqual({ number: 2, missing: 2 });
  });

  it('when it is updated, then the day on which it began stays', () => {
    const card = foldChild(CHILD, [aFile(2, '2026-10-01'), aFile(1, '2026-09-01')]);
    expect(card.fileSince).toEqual({ on: '2026-09-01', record: 'file#1' });
  });
});

describe('The headings of ledgers', () => {
  it('lead to one field each', () => {
    const headings = Object.values(file.fields).flatMap((field) =>
      'ledger' in field ? [...field.ledger] : [],
    );
    expect(new Set(headings).size).toBe(headings.length);
  });
});
