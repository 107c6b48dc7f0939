/** The ledgers that schools keep in spreadsheets: read, and each row held against what is on file. */
export { judge, type Judgement, type Known } from './judge.ts';
export { identityOf } from './identity-of.ts';
export { readLedger } from './read-ledger.ts';
export type { Column, LedgerRow, ReadLedger, RowTrouble } from './row.ts';
export type { Cell, Sheet, SheetRow } from './sheet.ts';
export { cellText, isEmptyText, numberText } from './cell-text.ts';
export { codeOf } from './repair-choice.ts';
export { repairDate } from './repair-date.ts';
export { repairPhone } from './repair-phone.ts';
export { headingText, reasonsHeading, twoPeopleAnswer, twoPeopleHeading } from './heading-names.ts';
