import { compact } from './cell-text.ts';

const EXPONENT = /^\d(\.\d+)?E\+?\d+$/i;

/** Without spaces and strokes, the check character X as the standard writes it. */
export function repairIdNo(text: string): string {
  return compact(text)
    .toUpperCase()
    .replace(/[-‐–—]/g, '')
    .replace(/[Ⅹ×✕]$/, 'X');
}

/** True for a number that the spreadsheet has rounded to 15 digits: what is lost cannot be guessed. */
export function hasLostDigits(text: string): boolean {
  return EXPONENT.test(compact(text));
}
