import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidays } from '../../functions/domain/codes/holidays.ts';
import { readHolidayNotice } from '../../functions/domain/holiday-notice.ts';

/** As the General Office of the State Council published it in November 2025. */
const NOTICE = `国务院办公厅关于2026年
部分节假日安排的通知
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;
const monthDays = (days: readonly string[] = []) => days.map((day) => day.slice(5));

describe('Given the notice for 2026', () => {
  it('then it reads the very table that the house carries for that year', () => {
    const read = readHolidayNotice(NOTICE);
    expect(read?.year).toBe(2026);
    expect({ off: monthDays(read?.off), worked: monthDays(read?.worked) }).toEqual(
      holidays['2026'],
    );
  });

  it('when spaces and line breaks were lost or added on the way, then it reads the same', () => {
    expect(readHolidayNotice(NOTICE.replaceAll('\n', ' ').replaceAll('日', '日 '))).toEqual(
      readHolidayNotice(NOTICE),
    );
  });
});

describe('Given a notice of another form', () => {
  it('when a holiday reaches over a month or is one day long, then its days are read', () => {
    const text =
      '关于2027年部分节假日安排的通知。一、劳动节：4月30日至5月3日放假。5月8日上班。二、中秋节：9月15日（周三）放假。';
    expect(readHolidayNotice(text)).toEqual({
      year: 2027,
      off: ['2027-04-30', '2027-05-03', '2027-09-15'],
      worked: ['2027-05-08'],
    });
  });

  it('when New Year begins in the old year, then only the days of the new one are read', () => {
    const text = '2024年部分节假日安排 元旦：12月30日（周六）至1月1日（周一）放假调休。';
    expect(readHolidayNotice(text)).toEqual({ year: 2024, off: ['2024-01-01'], worked: [] });
  });

  it.each([
    ['names no year', '元旦：1月1日至3日放假'],
    ['names no holiday', '国务院办公厅关于2027年部分节假日安排的通知'],
    ['names a day that does not exist', '2027年部分节假日安排 元旦：2月30日放假'],
    ['is something else', '今天下午三点开会'],
  ])('when it %s, then nothing is guessed', (_what, text) => {
    expect(readHolidayNotice(text)).toBeUndefined();
  });

  it('when it is anything at all, then reading ends and names days of its year alone', () => {
    const pieces = fc.constantFrom(
      '2027年部分节假日',
      '1月',
      '31日',
      '至',
      '放假',
      '上班',
      '、',
      '2',
      '13月9日',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const read = readHolidayNotice(parts.join(''));
        for (const day of [...(read?.off ?? []), ...(read?.worked ?? [])])
          expect(day.startsWith('2027-')).toBe(true);
      }),
    );
  });
});
