import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { civilDate, timeOfDay, type Instant } from '../domain/calendar.ts';
import { file, status } from '../domain/forms/index.ts';
import { isDeed } from '../domain/rule.ts';
import type { ChildRow } from '../wire.ts';
import { printed, textCells } from './printed.ts';
import { standingText } from './standing-text.ts';
import { textStyle } from './styles.ts';

/** A list of children to be written, in the order in which its rows stand. */
export interface ChildList {
  readonly schoolName: string;
  /** Who takes it along, and when: it stands on the sheet itself. */
  readonly by: string;
  readonly asOf: Instant;
  /** Each duty that the rows are held against, with its noun. */
  readonly duties: readonly { readonly rule: string; readonly noun: string }[];
  readonly rows: readonly ChildRow[];
}

interface WrittenColumn {
  readonly heading: string;
  readonly width: number;
  readonly text: (row: ChildRow) => string;
}

const { gender, grade, boardingMode } = file.fields;
const { why } = status.fields;
/** Of a number of 18 digits, as many as stay hidden. */
const HIDDEN = '*'.repeat(14);

/**
 * The list as a workbook for the school's own desk: a line that says whose, by whom and until when, the headings,
 * a row a child. Every cell is text, none a formula; of an identity number stand the last four (DECISIONS 0010).
 */
export async function writeChildList(list: ChildList): Promise<Uint8Array> {
  const columns = columnsOf(list);
  const lines = [
    columns.map((_, at) => (at === 0 ? titleOf(list) : '')),
    columns.map(({ heading }) => heading),
    ...list.rows.map((row) => columns.map(({ text }) => text(row))),
  ];
  const last = colToLetter(columns.length - 1);
  return writeXlsx({
    sheets: [
      {
        name: '名单',
        columns: columns.map(({ width }) => ({ width, style: textStyle })),
        rows: [],
        cells: textCells(lines, 1),
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: columns.length - 1 }],
        autoFilter: { range: `A2:${last}${2 + Math.max(list.rows.length, 1)}` },
        ...printed('landscape'),
      },
    ],
  });
}

function titleOf({ schoolName, by, asOf, rows }: ChildList): string {
  const what = rows.length > 0 && rows.every(({ left }) => left) ? '已退出' : '共';
  return `${schoolName}，${what}${rows.length}名，截至${civilDate(asOf)} ${timeOfDay(asOf)}，导出人${by}`;
}

function columnsOf({ duties, rows }: ChildList): WrittenColumn[] {
  return [
    { heading: '姓名', width: 12, text: ({ name }) => name },
    { heading: '性别', width: 6, text: (row) => wordsOf(gender.codes, row.gender) },
    { heading: '年级', width: 9, text: (row) => wordsOf(grade.codes, row.grade) },
    {
      heading: '班',
      width: 6,
      text: ({ classNo }) => (classNo === undefined ? '' : `${classNo}班`),
    },
    {
      heading: '就读方式',
      width: 10,
      text: (row) => wordsOf(boardingMode.codes, row.boardingMode),
    },
    { heading: '身份证号', width: 22, text: ({ idLast4 }) => (idLast4 ? HIDDEN + idLast4 : '') },
    { heading: '关爱责任人', width: 12, text: ({ carePersonName = '' }) => carePersonName },
    ...(rows.some(({ left }) => left) ? ofLeaving : []),
    ...duties.flatMap(columnsOfDuty),
    { heading: '缺项', width: 6, text: ({ missing }) => String(missing) },
  ];
}

/** Where some have left, when and why. */
const ofLeaving: readonly WrittenColumn[] = [
  { heading: '退出日期', width: 12, text: ({ left }) => left?.on ?? '' },
  { heading: '退出原因', width: 16, text: ({ left }) => wordsOf(why.codes, left?.reason) },
  { heading: '保存到', width: 12, text: ({ left }) => left?.keptUntil ?? '' },
];

/** How a duty stands, by when it is due, and when it was last done. */
function columnsOfDuty({ rule, noun }: ChildList['duties'][number]): WrittenColumn[] {
  const of = (row: ChildRow) => row.standings.find((standing) => standing.rule === rule);
  return [
    { heading: noun, width: 14, text: (row) => standingText(of(row)) },
    { heading: `${noun}到期日`, width: 14, text: (row) => of(row)?.dueOn ?? '' },
    { heading: `${noun}最近一次`, width: 14, text: (row) => of(row)?.facts.find(isDeed)?.on ?? '' },
  ];
}

function wordsOf(
  codes: readonly { readonly code: string; readonly zh: string }[],
  code: string | undefined,
): string {
  return codes.find((each) => each.code === code)?.zh ?? '';
}
