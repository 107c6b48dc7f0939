import { ranges, surnames, syllables, table } from './table.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A name in pinyin without tones, for search: whole and by initials, `shanxiao sx` for 单晓. A surname is read as a
 * surname; ü is typed v. A character that the table does not know stands for itself.
 */
export function spell(name: string): string {
  const surname = surnames.find((entry) => name.startsWith(entry.replace(/[a-z]+$/, '')));
  const characters = surname?.replace(/[a-z]+$/, '') ?? '';
  const rest = [...name.slice(characters.length)].map(syllableOf);
  const head = surname?.slice(characters.length) ?? '';
  const before = [...characters].map(syllableOf);
  const initials = [...before, ...rest].map((syllable) => [...syllable][0] ?? '');
  if (head) initials[0] = head.charAt(0);
  return `${head}${rest.join('')} ${initials.join('')}`.toLowerCase();
}

function syllableOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  for (const [from, to] of ranges) {
    if (code >= from && code <= to) return syllableAt(before + code - from) || character;
    before += to - from + 1;
  }
  return /[\p{L}\p{N}]/u.test(character) ? character : '';
}

function syllableAt(place: number): string {
  const [high, low] = [table.charAt(place * 2), table.charAt(place * 2 + 1)];
  return syllables[DIGITS.indexOf(high) * 64 + DIGITS.indexOf(low)] ?? '';
}
