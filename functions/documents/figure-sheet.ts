import { colToLetter, writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { civilDate, timeOfDay, type Instant } from '../domain/calendar.ts';
import { changeOf, isBeyond, leftOf, shownRate } from '../domain/rate.ts';
import type { Cell, ShownShare } from '../domain/small-cells.ts';
import { printed } from './printed.ts';
import { headingStyle, textStyle } from './styles.ts';
import { writtenCell } from './written-cell.ts';

/** One share of the parts of an area, in the order in which the page shows them. */
export interface FigureSheet {
  readonly areaName: string;
  /** What the share is of: 谈心谈话, 建档. */
  readonly title: string;
  /** What a part is called, and the heads of the counts: 学校; 应办, 未逾期, 逾期, 未逾期率. */
  readonly heads: Readonly<Record<'part' | 'of' | 'n' | 'left' | 'rate', string>>;
  /** Who takes it along. */
  readonly by: string;
  readonly rows: readonly FigureRow[];
  /** The area itself; the last row. */
  readonly total: FigureRow;
}
export interface FigureRow {
  readonly name: string;
  /** Nothing where nothing was counted or reported: 未报. */
  readonly share?: ShownShare | undefined;
  readonly before?: ShownShare | undefined;
  readonly asOf?: Instant | undefined;
  /** Whence the denominator is; of a rule, nothing. */
  readonly note?: string | undefined;
}
type Written = string | number;

const countStyle: CellStyle = { numFmt: '0', alignment: { vertical: 'top' } };
const changeStyle: CellStyle = { numFmt: '+0;-0;0', alignment: { vertical: 'top' } };
const rateStyle: CellStyle = { numFmt: '0.0%', alignment: { vertical: 'top' } };
const words: Readonly<Record<string, string>> = { few: '＜5', most: '不显示', withheld: '不显示' };

/** The sheet as a workbook: counts are numbers, rates are rates, cut and never rounded up; what does not show says why. */
export async function writeFigures(sheet: FigureSheet): Promise<Uint8Array> {
  const { heads, rows, total } = sheet;
  const headings = [heads.part, heads.of, heads.n, heads.left, heads.rate, '比上次', '截至'];
  const hasNotes = rows.some(({ note }) => note !== undefined);
  const all = hasNotes ? [...headings, '底数来源'] : headings;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const put = (row: number, at: number, value: Written, style: CellStyle) =>
    cells.set(`${row},${at}`, {
      value: writtenCell(value),
      style: typeof value === 'number' ? style : textStyle,
    });
  put(0, 0, titleOf(sheet), textStyle);
  for (const [at, heading] of all.entries())
    cells.set(`1,${at}`, { value: heading, style: headingStyle });
  for (const [line, row] of [...rows, { ...total, name: `${total.name}合计` }].entries())
    for (const [at, [value, style]] of lineOf(row).slice(0, all.length).entries())
      put(line + 2, at, value, style);
  const last = colToLetter(all.length - 1);
  return writeXlsx({
    sheets: [
      {
        name: '数字',
        columns: all.map((_, at) => ({ width: at === 0 ? 22 : at === 7 ? 34 : 13 })),
        rows: [],
        cells,
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: all.length - 1 }],
        autoFilter: { range: `A2:${last}${rows.length + 2}` },
        ...printed(all.length >= 8 ? 'landscape' : 'portrait'),
      },
    ],
  });
}

function titleOf({ areaName, title, by, total }: FigureSheet): string {
  const asOf = total.asOf === undefined ? '' : `，截至${momentOf(total.asOf)}`;
  return `${areaName}，${title}，单位：人${asOf}，导出人${by}`;
}

function lineOf({ name, share, before, asOf, note = '' }: FigureRow): [Written, CellStyle][] {
  if (!share) return [name, ...Array<string>(5).fill('未报'), '', note].map(asText);
  const change = changeOf(share, before);
  return [
    asText(name),
    [written(share.of), countStyle],
    [written(share.n), countStyle],
    [written(leftOf(share)), countStyle],
    [rateIn(share), rateStyle],
    [change ?? '', changeStyle],
    asText(asOf === undefined ? '' : momentOf(asOf)),
    asText(note),
  ];
}

function rateIn(share: ShownShare): Written {
  if (isBeyond(share)) return '底数待更新';
  const rate = shownRate(share);
  if (!rate) return share.of === 0 ? '不适用' : '不显示';
  if (rate.is === 'exact') return rate.thousandths / 1000;
  return `${rate.is === 'atLeast' ? '≥' : '≤'}${(rate.thousandths / 10).toFixed(1)}%`;
}

function written(cell: Cell): Written {
  return typeof cell === 'number' ? cell : (words[cell] ?? '');
}

function momentOf(asOf: Instant): string {
  return `${civilDate(asOf)} ${timeOfDay(asOf)}`;
}

function asText(text: string): [Written, CellStyle] {
  return [text, textStyle];
}
