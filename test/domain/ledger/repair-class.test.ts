import { describe, expect, it, test } from 'vitest';
import { readClass } from '../../../functions/domain/ledger/repair-class.ts';
import { readWorkplace } from '../../../functions/domain/ledger/read-workplace.ts';

describe('grade and class', () => {
  test.each([
    ['七年级3班', { grade: '7', classNo: 3 }],
    ['初一(3)班', { grade: '7', classNo: 3 }],
    ['初二3班', { grade: '8', classNo: 3 }],
    ['初中三年级2班', { grade: '9', classNo: 2 }],
    ['三年级三班', { grade: '3', classNo: 3 }],
    ['小学三年级（2）班', { grade: '3', classNo: 2 }],
    ['三(12)班', { grade: '3', classNo: 12 }],
    ['六年级十一班', { grade: '6', classNo: 11 }],
    ['六年级二十班', { grade: '6', classNo: 20 }],
    ['301班', { grade: '3', classNo: 1 }],
    ['6年级1班', { grade: '6', classNo: 1 }],
    ['五年级', { grade: '5' }],
    ['初四1班', {}],
    ['高一2班', {}],
    ['2023级3班', {}],
    ['学前班', {}],
  ])('%s', (text, read) => {
    expect(readClass(text, 'grade')).toEqual(read);
  });
  it('a bare number is what its column holds', () => {
    expect(readClass('3', 'grade')).toEqual({ grade: '3' });
    expect(readClass('3', 'classNo')).toEqual({ classNo: 3 });
    expect(readClass('三班', 'classNo')).toEqual({ classNo: 3 });
  });
});

describe('a column of workplaces', () => {
  test.each([
    ['天津市', { whereabouts: 'away', workplace: '天津市' }],
    ['在家(重残)', { whereabouts: 'home', incapacity: 'severeDisability' }],
    ['在家（重病）', { whereabouts: 'home', incapacity: 'seriousIllness' }],
    ['重残在家', { whereabouts: 'home', incapacity: 'severeDisability' }],
    ['在家', { whereabouts: 'home' }],
    ['服刑', { whereabouts: 'imprisoned' }],
    ['已故', { whereabouts: 'deceased' }],
    ['在家(照顾老人)', { whereabouts: 'home', rest: '照顾老人' }],
    ['不在家', { whereabouts: 'away', workplace: '不在家' }],
  ])('%s', (text, parent) => {
    expect(readWorkplace(text)).toEqual(parent);
  });
});
