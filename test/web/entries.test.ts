import { describe, expect, it } from 'vitest';
import { check } from '../../functions/domain/form.ts';
import { file, verification } from '../../functions/domain/forms/index.ts';
import './compiled-words.ts';

const { dataOf, entriesOf } = await import('#lib/form/entries.ts');
const { chosenData } = await import('#lib/form/differences.ts');

const known = {
  name: '李小禾',
  gender: '2',
  birthDate: '2017-05-28',
  idType: '1',
  grade: '3',
  classNo: 2,
  leftBehindType: 'bothAway',
  hardship: false,
};

describe('Entries of a form', () => {
  it('Given a file, opening and saving it without a change gives the same data', () => {
    expect(dataOf(file, entriesOf(file, known))).toEqual(known);
  });
  it('Given numbers typed full-width or with spaces, they are read as meant', () => {
    const entries = {
      ...entriesOf(file, known),
      classNo: '１２',
      idNo: ' 37999920170528001x ',
      fatherPhone: '138 1234 0001',
    };
    expect(dataOf(file, entries)).toMatchObject({
      classNo: 12,
      idNo: '37999920170528001X',
      fatherPhone: '13812340001',
    });
  });
  it('Given a question that is no longer asked, its old answer is not sent', () => {
    const entries = {
      ...entriesOf(file, known),
      idType: 'Z',
      idNo: '37999920170528001X',
      noIdReason: '未落户',
    };
    expect(dataOf(file, entries)).not.toHaveProperty('idNo');
    expect(dataOf(file, { ...entries, idType: '1' })).not.toHaveProperty('noIdReason');
  });
  it('Given letters where a number belongs, the form’s own check finds them', () => {
    const data = dataOf(file, { ...entriesOf(file, known), idNo: '', classNo: '二班' });
    expect(check(file, data, '2026-11-23')).toContainEqual({
      field: 'classNo',
      code: 'not-a-number',
    });
  });
  it('Given a verification, the version of the file is filled and the judgements are not', () => {
    const data = dataOf(verification, entriesOf(verification, {}), { fileNumber: 3 });
    expect(data).toEqual({ fileNumber: 3 });
    expect(check(verification, data, '2026-11-23').map(({ field }) => field)).toEqual([
      'result',
      'means',
    ]);
  });
});

describe('Two versions of one part', () => {
  const theirs = { ...known, note: '先到', fatherPhone: '13800000001', residenceAddress: '田家村' };
  const mine = { ...known, note: '后到', fatherPhone: '13800000002' };

  it('Given choices field by field, each stands as chosen and texts may both stay', () => {
    const data = chosenData(file, theirs, mine, {
      fatherPhone: 'mine',
      note: 'both',
      residenceAddress: 'theirs',
    });
    expect(data).toEqual({ ...theirs, fatherPhone: '13800000002', note: '先到\n后到' });
  });
  it('Given that mine left a field empty, choosing mine empties it', () => {
    expect(chosenData(file, theirs, mine, { residenceAddress: 'mine' })).not.toHaveProperty(
      'residenceAddress',
    );
  });
});
