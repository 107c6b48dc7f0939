import * as wire from '../wire.ts';
import { asks, ofFiles, tells, type Route } from './route.ts';

/** A school’s own ledger on its way in. */
export const ofLedger = {
  ledgerTemplate: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/ledger-template',
    verb: 'children.import',
    personal: false,
    params: wire.schoolPath,
    reply: wire.workbookFile,
    does: 'An empty ledger with the form’s headings and drop-downs',
  },
  startImport: {
    ...tells,
    ...ofFiles,
    path: '/api/schools/{school}/imports',
    verb: 'children.import',
    personal: true,
    params: wire.schoolPath,
    body: wire.workbookUpload,
    reply: wire.importState,
    does: 'Reads a ledger and answers a verdict per row; nothing is written to any file',
  },
  readImport: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/imports/{import}',
    verb: 'children.import',
    personal: true,
    params: wire.importPath,
    reply: wire.importState,
    does: 'Where an import stands',
  },
  confirmImport: {
    ...tells,
    ...ofFiles,
    path: '/api/schools/{school}/imports/{import}/confirm',
    verb: 'children.import',
    personal: true,
    params: wire.importPath,
    reply: wire.importState,
    does: 'Has the accepted rows written, by a job that may be left alone',
  },
  refusedRows: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/imports/{import}/refused',
    verb: 'children.import',
    personal: true,
    params: wire.importPath,
    reply: wire.workbookFile,
    does: 'A workbook of the rows that need a person, with the reasons, to correct and upload alone',
  },
} as const satisfies Record<string, Route>;
