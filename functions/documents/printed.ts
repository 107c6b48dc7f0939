import type { WriteSheet } from 'hucre/xlsx';
import { headingStyle, textStyle } from './styles.ts';
import { writtenCell } from './written-cell.ts';

type Cells = NonNullable<WriteSheet['cells']>;

/** Lines of text as cells; the line `headings`, counted from 0, is that of the headings. */
export function textCells(lines: readonly (readonly string[])[], headings: number): Cells {
  const cells: Cells = new Map();
  for (const [line, texts] of lines.entries())
    for (const [at, text] of texts.entries())
      cells.set(`${line},${at}`, {
        value: writtenCell(text),
        style: line === headings ? headingStyle : textStyle,
      });
  return cells;
}

/** How a list under a title and its headings scrolls and prints: on A4, as wide as the page, both on every page. */
export function printed(
  orientation: 'portrait' | 'landscape',
  footer = '',
): Pick<WriteSheet, 'freezePane' | 'pageSetup' | 'headerFooter'> {
  return {
    freezePane: { rows: 2, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$2',
    },
    headerFooter: { oddFooter: `${footer}&R第&P页，共&N页` },
  };
}
