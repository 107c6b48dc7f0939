import { colToLetter, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { civilDate, timeOfDay, type Instant } from '../domain/calendar.ts';
import { headingStyle, textStyle } from './styles.ts';
import { writtenCell } from './written-cell.ts';

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
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const watermark = `${taken.by}，${civilDate(taken.at)} ${timeOfDay(taken.at)}，${taken.why}`;
  cells.set('0,0', {
    value: writtenCell(`${title}，供人阅读，核验请用 CSV。导出：${watermark}`),
    style: textStyle,
  });
  for (const [at, head] of heads.entries())
    cells.set(`1,${at}`, { value: writtenCell(head), style: headingStyle });
  for (const [line, row] of rows.entries())
    for (const [at, cell] of row.entries())
      cells.set(`${line + 2},${at}`, { value: writtenCell(cell), style: textStyle });
  const last = colToLetter(heads.length - 1);
  return writeXlsx({
    sheets: [
      {
        name: '数据',
        columns: heads.map(() => ({ width: 18 })),
        rows: [],
        cells,
        autoFilter: { range: `A2:${last}${rows.length + 2}` },
        freezePane: { rows: 2, columns: 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$2',
        },
        headerFooter: { oddFooter: `&L ${signless(watermark)}&R第&P页，共&N页` },
      },
    ],
  });
}

/** A footer reads an ampersand as a sign of its own, and holds 255 characters. */
function signless(text: string): string {
  return text.replaceAll('&', '＆').slice(0, 180);
}
