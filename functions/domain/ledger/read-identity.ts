import { idNoProblem } from '../codes/id-no.ts';
import { cellText, compact, isEmptyText } from './cell-text.ts';
import { keep, take, type Draft } from './draft.ts';
import { hasLostDigits, repairIdNo } from './repair-id-no.ts';
import type { Column } from './row.ts';
import type { Cell } from './sheet.ts';

const UNREGISTERED =
  /未(落|上|入|报)户|(没有|没|无|未办理?|未领取?|暂无)(户口|身份证)|户口(未|没)(落|上|办)/;
const NO_NUMBER = /^(无|暂无|没有|办理中|正在办理|补办中?|未办理?)$/;

/**
 * The identity number; or, where the ledger says so itself (未落户), that there is none yet and why. Digits that a
 * spreadsheet has lost are never guessed.
 */
export function readIdentity(
  draft: Draft,
  columns: readonly Column[],
  cells: readonly (Cell | undefined)[],
): void {
  const column = columns.find(({ field }) => field === 'idNo');
  const text = column ? cellText(cells[column.at]) : '';
  const type = draft.given['idType'];
  if (column && !isEmptyText(text) && !isNoNumber(text)) {
    if (type !== undefined && type !== '1' && type !== 'B') takeOther(draft, column, text, type);
    else if (hasLostDigits(text))
      draft.problems.push({ field: 'idNo', column: column.heading, code: 'id-digits-lost' });
    else take(draft, column, repairIdNo(text), text);
    return;
  }
  const note = String(draft.given['note'] ?? '');
  const reason = draft.given['noIdReason'];
  const said = isNoNumber(text) ? text : UNREGISTERED.test(note) ? note : reason;
  if (type !== 'Z' && (said === undefined || type !== undefined)) return;
  draft.given['idType'] = 'Z';
  if (typeof said === 'string')
    draft.given['noIdReason'] ??= said.replace(/\s+/g, ' ').slice(0, 100);
  const heading = column && { column: column.heading };
  draft.warnings.push({ field: 'idNo', ...heading, code: 'no-number-yet' });
}

function isNoNumber(text: string): boolean {
  return UNREGISTERED.test(text) || NO_NUMBER.test(compact(text));
}

/**
 * The file holds resident numbers only. Beside a paper of another kind a valid resident number stands for itself;
 * any other number goes to the note.
 */
function takeOther(draft: Draft, column: Column, text: string, type: string | number | boolean) {
  const number = repairIdNo(text);
  if (type === 'Z' && idNoProblem(number, draft.today) === undefined) {
    draft.given['idType'] = '1';
    draft.given['idNo'] = number;
  } else keep(draft, column, text, 'not-a-choice', 'idType');
}
