import type { Cell } from './sheet.ts';

/** What most cells hold, and what needs no looking after. */
const PLAIN = /^[0-9A-Za-z\u4E00-\u9FFF][0-9A-Za-z\u4E00-\u9FFF().:·-]*$/;
/** Zero-width marks, the byte-order mark and the soft hyphen come along when text is pasted. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
/** Line ends are kept for the moment, other control characters and bidirectional overrides are not. */
const CONTROL = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const LEADING_APOSTROPHES = /^['‘’`＇\s]+/;
const STROKES = '/\\-—–－／';
const NOTHING = /^[/\\\-—–－／]+$/;

/** A cell's text, without what nobody meant to type: spaces around it, a leading apostrophe, invisible characters. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return numberText(cell);
  if (PLAIN.test(cell)) return cell;
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '')
    .replace(LEADING_APOSTROPHES, '')
    .trim();
}

/**
 * A number as text. A spreadsheet keeps 15 digits: a longer number has lost the rest and is shown with an exponent,
 * so that nobody takes it for whole.
 */
export function numberText(number: number): string {
  return Math.abs(number) < 1e15 ? String(number) : number.toExponential().toUpperCase();
}

/** Empty, or a stroke drawn to say so. */
export function isEmptyText(text: string): boolean {
  return text === '' || (STROKES.includes(text.charAt(0)) && NOTHING.test(text));
}

/** Full-width letters, digits and signs made ordinary, the ideographic space too. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, ' ')
    .trim();
}

/** Folded and without any spaces. */
export function compact(text: string): string {
  return PLAIN.test(text) ? text : folded(text).replace(/ /g, '');
}
