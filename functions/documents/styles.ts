import type { CellStyle } from 'hucre/xlsx';

/** Text, whatever is typed: no number is rounded and no date rewritten. */
export const textStyle: CellStyle = { numFmt: '@', alignment: { vertical: 'top' } };
export const headingStyle: CellStyle = {
  ...textStyle,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF2' } },
  alignment: { vertical: 'center', wrapText: true },
};
/** A cell that keeps its row from being taken. */
export const markedStyle: CellStyle = {
  ...textStyle,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9D2' } },
};
export const reasonStyle: CellStyle = {
  ...textStyle,
  alignment: { vertical: 'top', wrapText: true },
};
