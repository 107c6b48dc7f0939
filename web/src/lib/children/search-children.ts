import type { ChildRow } from '../../../../functions/wire.ts';

/** What may stand between syllables as people type them, and the dot within a name. */
const BETWEEN = /['’`·.-]/g;

/**
 * A text as it is compared: digits and letters of an input method’s full width are the plain ones, capitals small,
 * ü is typed v, and what stands between syllables is nothing.
 */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v').replace(BETWEEN, '');
}

/** True when every word is part of the name, its pinyin or initials, or the last four of the number. */
export function matches(row: ChildRow, search: string): boolean {
  const [whole = '', initials = ''] = (row.pinyin ?? '').split(' ');
  const texts = [row.name, whole, initials, row.idLast4 ?? ''].map(plain);
  return plain(search)
    .split(/\s+/)
    .every((word) => texts.some((text) => text.includes(word)));
}
