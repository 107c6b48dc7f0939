import type { CivilDate } from '../calendar.ts';
import { parameters } from '../parameters.ts';
import { Problem } from '../problem.ts';
import { compact, cellText } from './cell-text.ts';
import { findHeading, type Heading } from './find-heading.ts';
import { twoPeopleAnswer } from './heading-names.ts';
import { identityOf } from './identity-of.ts';
import { isChildRow } from './is-child-row.ts';
import { nameAndDay } from './namesakes.ts';
import { readRow } from './read-row.ts';
import type { LedgerRow, ReadLedger } from './row.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/**
 * Finds the ledger in a workbook and reads every child's row. `today` bounds the dates that can be true.
 * @throws Problem workbook-no-header, workbook-two-ledgers, workbook-too-large
 */
export function readLedger(sheets: readonly Sheet[], today: CivilDate): ReadLedger {
  const { sheet, heading, children } = findLedger(sheets);
  if (children.length > parameters.workbookRows.value) throw new Problem('workbook-too-large');
  const seen = new Map<string, number>();
  const rows = children.map((child): LedgerRow => {
    const row = readRow(child, heading.columns, today);
    const twoPeople = answer(heading, child.cells) === twoPeopleAnswer;
    const like = likeEarlier(seen, row);
    return like ? { ...row, twoPeople, like } : { ...row, twoPeople };
  });
  const { rows: headings, columns, unread } = heading;
  return { sheet: sheet.name, headings, columns, unread, rows };
}

interface Found {
  readonly sheet: Sheet;
  readonly heading: Heading;
  readonly children: readonly SheetRow[];
}

function findLedger(sheets: readonly Sheet[]): Found {
  const found = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet): Found[] => {
      const heading = findHeading(sheet);
      return heading ? [{ sheet, heading, children: childRows(sheet, heading) }] : [];
    });
  const filled = found.filter(({ children }) => children.length > 0);
  if (filled.length > 1)
    throw new Problem('workbook-two-ledgers', { sheets: filled.map(({ sheet }) => sheet.name) });
  const ledger = filled[0] ?? found[0];
  if (!ledger) throw new Problem('workbook-no-header');
  return ledger;
}

function childRows(sheet: Sheet, heading: Heading): SheetRow[] {
  const last = heading.rows.at(-1)?.number ?? 0;
  return sheet.rows.filter((row) => row.number > last && isChildRow(row, heading));
}

function answer({ twoPeopleAt }: Heading, cells: LedgerRow['cells']): string {
  return twoPeopleAt === undefined ? '' : compact(cellText(cells[twoPeopleAt]));
}

/** The earlier row that is this child by identity, or may be by name and birth date; remembers this one. */
function likeEarlier(
  seen: Map<string, number>,
  { row, data }: Pick<LedgerRow, 'row' | 'data'>,
): LedgerRow['like'] {
  const namesake = nameAndDay(data);
  const isKnown = namesake !== undefined || data['idNo'] !== undefined;
  const identity = isKnown ? identityOf(data, '') : undefined;
  const same = identity && seen.get(identity);
  const alike = namesake && seen.get(namesake);
  if (identity && !same) seen.set(identity, row);
  if (namesake && !alike) seen.set(namesake, row);
  if (same) return { row: same, identity: true };
  return alike ? { row: alike, identity: false } : undefined;
}
