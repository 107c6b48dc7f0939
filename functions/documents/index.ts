import { writeChildList } from './child-list.ts';
import { writeFigures } from './figure-sheet.ts';
import type { Documents } from './documents.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeRefusedRows } from './refused-rows.ts';
import { writeRegisterTemplate } from './register-template.ts';
import { writeRoundFile } from './round-file.ts';
import { writeTemplate } from './template.ts';

export const documents: Documents = {
  readWorkbook,
  writeChildList,
  writeFigures,
  writeRefusedRows,
  writeRegisterTemplate,
  writeRoundFile,
  writeTemplate,
};
