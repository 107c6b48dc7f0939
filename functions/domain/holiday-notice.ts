import { addDays, isCivilDate, weekday, type CivilDate } from './calendar.ts';

/** What a notice says of a year: weekdays without school, and days of a weekend worked in exchange. */
export interface HolidayNotice {
  readonly year: number;
  readonly off: readonly CivilDate[];
  readonly worked: readonly CivilDate[];
}

const YEAR = /(20\d{2})年(?:部分)?节假日/;
/** 1月1日（周四）至3日（周六）放假 or 9月25日放假; what stands in brackets may be anything. */
const SPAN = /(\d{1,2})月(\d{1,2})日(?:至(?:(\d{1,2})月)?(\d{1,2})日)?放假/g;
/** 2月14日（周六）、2月28日（周六）上班. */
const WORKED = /((?:(?:\d{1,2}月)?\d{1,2}日[、，和]?)+)上班/g;
const DAY = /(?:(\d{1,2})月)?(\d{1,2})日/g;

/**
 * Reads the notice by which the General Office of the State Council announces the holidays of a year, as it is published:
 * 国务院办公厅关于2026年部分节假日安排的通知. Nothing is guessed: undefined where it names no year or no holiday.
 */
export function readHolidayNotice(text: string): HolidayNotice | undefined {
  const plain = text.replace(/（[^）]*）|\([^)]*\)|\s/g, '');
  const year = Number(YEAR.exec(plain)?.[1]);
  if (!year) return undefined;
  const off = [...plain.matchAll(SPAN)].flatMap(([, month = '', day = '', toMonth, toDay]) =>
    span(year, [month, day], [toMonth ?? month, toDay ?? day]),
  );
  const worked = [...plain.matchAll(WORKED)].flatMap(([, list = '']) => daysOf(year, list));
  const all = [...off, ...worked];
  if (off.length === 0 || !all.every(isCivilDate)) return undefined;
  return {
    year,
    off: [...new Set(off)].filter((day) => weekday(day) <= 5 && dayIn(year, day)).sort(),
    worked: [...new Set(worked)].sort(),
  };
}

/** The days of a span; one from December into January begins in the year before. */
function span(year: number, from: readonly string[], to: readonly string[]): CivilDate[] {
  const first = dated(Number(from[0]) > Number(to[0]) ? year - 1 : year, from);
  const last = dated(year, to);
  if (!isCivilDate(first) || !isCivilDate(last)) return [first];
  const days = [first];
  while ((days.at(-1) ?? last) < last && days.length < 20)
    days.push(addDays(days.at(-1) ?? last, 1));
  return days;
}

/** The days of a list in which a month stands for those after it too. */
function daysOf(year: number, list: string): CivilDate[] {
  let month = '';
  return [...list.matchAll(DAY)].map(([, named, day = '']) => {
    month = named ?? month;
    return dated(year, [month, day]);
  });
}

function dated(year: number, [month = '', day = '']: readonly string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dayIn(year: number, day: CivilDate): boolean {
  return day.startsWith(String(year));
}
