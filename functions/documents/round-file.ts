import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { civilDate, timeOfDay, type Instant } from '../domain/calendar.ts';
import { printed, textCells } from './printed.ts';

/** A file of an inspection round for people to read: never the one that is hashed. */
export interface RoundFile {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Who takes it along, for what, and when. */
  readonly by: string;
  readonly why: string;
  readonly at: Instant;
}

/** The file as a workbook: every cell text, so that no ticket loses a digit; above the rows and on each page who took it. */
export async function writeRoundFile({ title, heads, rows, ...taken }: RoundFile) {
  const watermark = `${taken.by}，${civilDate(taken.at)} ${timeOfDay(taken.at)}，${taken.why}`;
  const above = `${title}，供人阅读，核验请用 CSV。导出：${watermark}`;
  const last = colToLetter(heads.length - 1);
  return writeXlsx({
    sheets: [
      {
        name: '数据',
        columns: heads.map(() => ({ width: 18 })),
        rows: [],
        cells: textCells([[above], heads, ...rows], 1),
        autoFilter: { range: `A2:${last}${rows.length + 2}` },
        ...printed('landscape', `&L ${signless(watermark)}`),
      },
    ],
  });
}

/** A footer reads an ampersand as a sign of its own, and holds 255 characters. */
function signless(text: string): string {
  return text.replaceAll('&', '＆').slice(0, 180);
}
