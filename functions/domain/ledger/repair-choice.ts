import type { CodeList } from '../codes/code-list.ts';
import { compact } from './cell-text.ts';

const YES = new Set(['是', '有', '对', '√', '✓', '✔', 'Y', 'YES', 'TRUE', '1', '困难']);
const NO = new Set(['否', '无', '没有', '不是', '×', '✗', 'N', 'NO', 'FALSE', '0', '不困难']);

/** The code behind a label, another spelling or the code itself. */
export function codeOf(codes: CodeList, text: string): string | undefined {
  const plain = compact(text);
  return codes.find(({ code, zh, also }) => plain === code || plain === zh || also?.includes(plain))
    ?.code;
}

/** Yes or no, however it was ticked; else the text as it is. */
export function repairFlag(text: string): boolean | string {
  const plain = compact(text).toUpperCase();
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : text;
}
