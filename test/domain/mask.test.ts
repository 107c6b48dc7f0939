import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskAddress,
  maskName,
  maskNumber,
  maskNumbersIn,
  maskPhone,
} from '../../functions/domain/mask.ts';

const lengthOf = (text: string) => [...text].length;

describe('A masked name', () => {
  it.each([
    ['王小禾', '王*', 'shows the surname'],
    ['张三', '张*', 'shows the surname of a short name'],
    ['欧阳修远', '欧阳*', 'shows a surname of two characters'],
    ['欧阳锋', '欧阳*', 'shows a surname of two characters before one'],
    ['诸葛亮', '诸葛*', 'shows a surname of two characters before one'],
    ['欧阳', '欧*', 'of two characters never shows the whole name'],
    ['买买提·吐尔逊', '买买提*', 'with a dot shows what stands before it'],
    ['䶮小禾', '䶮*', 'shows a rare surname'],
    ['𬭚小禾', '𬭚*', 'shows a rare surname beyond the basic plane whole'],
    ['Anna García', 'A*', 'in Latin letters shows the first'],
    ['王', '王*', 'of one character does not say that it is whole'],
    ['', '*', 'of nobody shows nothing'],
    ['·王', '·*', 'with a dot in front does not show what follows'],
  ])('of %j is %j: it %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('is never the whole name, and shows no more than its beginning', () => {
    const letters = fc.constantFrom(...'王欧阳司马小禾䶮㛃𬭚·a');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), (name) => {
        const masked = maskName(name.join(''));
        expect(masked.endsWith('*')).toBe(true);
        expect(name.join('').startsWith(masked.slice(0, -1))).toBe(true);
        if (name.length > 1 && !name.includes('·'))
          expect(lengthOf(masked) - 1).toBeLessThan(name.length);
      }),
    );
  });
});

describe('A masked number', () => {
  it('shows the last four and keeps its length, so that slips show', () => {
    expect(maskNumber('37999920130901005X')).toBe('**************005X');
    expect(maskNumber('37999920130901005')).toBe('*************1005');
  });

  it('keeps its length and hides all but the last four, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X]{0,20}$/), (number) => {
        const masked = maskNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.slice(0, -4)).toMatch(/^\**$/);
        expect(masked.slice(-4)).toBe(number.slice(-4));
      }),
    );
  });
});

describe('A masked phone', () => {
  it.each([
    ['13800000001', '138****0001'],
    ['0533-1234567', '053*****4567'],
    ['02112345678', '021****5678'],
    ['1234567', '*******'],
    ['', ''],
  ])('of %s is %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('keeps its length and hides at least three digits of every phone that may be entered', () => {
    const phones = fc.stringMatching(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/);
    fc.assert(
      fc.property(phones, (phone) => {
        const masked = maskPhone(phone);
        expect(masked).toHaveLength(phone.length);
        expect(masked.replace(/[^*]/g, '').length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('A masked address', () => {
  it.each([
    ['山东省淄博市临淄区朱台镇前夏村32号', '山东省淄博市临淄区朱台镇前夏村****'],
    ['淄博市某县某镇北王村', '淄博市某县某镇北王村'],
    ['昆仑镇政府家属院3号楼', '昆仑镇****'],
    ['般阳社区4号楼2单元', '般阳社区****'],
    ['石庄村东庄3号', '石庄村东庄****'],
    ['人民路3号', '****'],
    ['', '****'],
  ])('of %s ends at the village: %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});

describe('Numbers noted in a text', () => {
  it.each([
    ['祖母电话13800000001，常不接', '祖母电话138****0001，常不接'],
    ['原号379999201405182310写错', '原号**************2310写错'],
    ['37999920140518002X', '**************002X'],
    ['座机0533-1234567', '座机053*****4567'],
    ['2026年11月23日，第12期，共130名', '2026年11月23日，第12期，共130名'],
    ['卡号6222000000000000000', '卡号6222000000000000000'],
    ['', ''],
  ])('are masked as in their own fields: %s', (text, masked) => {
    expect(maskNumbersIn(text)).toBe(masked);
  });
});
