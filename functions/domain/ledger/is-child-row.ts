import { cellText, compact, isEmptyText } from './cell-text.ts';
import { headingText } from './heading-names.ts';
import type { Heading } from './find-heading.ts';
import type { Column } from './row.ts';
import type { Cell, SheetRow } from './sheet.ts';

const TOTAL = /^(合计|总计|小计|共计|总数|本页)/;
const REMARK = /^(注|说明|备注|填表|填报|制表|审核|单位|负责人|校长|联系人)/;

/**
 * False for what stands among the rows and is no child: numbered empty lines, totals, remarks below, headings
 * repeated on every page. A row with as little as a name is a child's row and gets its answer.
 */
export function isChildRow({ cells }: SheetRow, { columns, rows }: Heading): boolean {
  const isFilled = ({ at }: Column) => !isEmptyText(cellText(cells[at]));
  if (!columns.some(isFilled)) return false;
  const first = compact(cellText(cells.find((cell) => cellText(cell) !== '')));
  if (TOTAL.test(first)) return false;
  if (REMARK.test(first) && columns.filter(isFilled).length <= 2) return false;
  const isRepeated = (heading: SheetRow) =>
    columns.every(
      (column) => sameText(heading.cells[column.at], cells[column.at]) || !isFilled(column),
    );
  return !rows.some(isRepeated);
}

function sameText(a: Cell | undefined, b: Cell | undefined): boolean {
  return headingText(a) === headingText(b);
}
