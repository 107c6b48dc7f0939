/** Handlers of one class of the table: one that is missing, is another class's or answers another shape does not compile. */
import type { HandlersOf } from '../../asked.ts';
import { confirmImport } from '../confirm-import.ts';
import { exportChildren } from '../export-children.ts';
import { exportFigures } from '../export-figures.ts';
import { keepPhoto } from '../keep-photo.ts';
import { ledgerTemplate } from '../ledger-template.ts';
import { openPhoto } from '../open-photo.ts';
import { openProof } from '../open-proof.ts';
import { readImport } from '../read-import.ts';
import { refusedRows } from '../refused-rows.ts';
import { startImport } from '../start-import.ts';
import { takeExport } from '../take-export.ts';

export const files = {
  confirmImport,
  exportChildren,
  exportFigures,
  keepPhoto,
  ledgerTemplate,
  openPhoto,
  openProof,
  readImport,
  refusedRows,
  startImport,
  takeExport,
} satisfies HandlersOf<'files'>;
