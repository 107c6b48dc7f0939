// node scripts/run.mjs scripts/pinyin-table.mjs: writes functions/pinyin/table.ts anew from pinyin-pro, whose own
// dictionaries are ten times as large as a search for names needs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';

/** @type {[number, number][]} */
const RANGES = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * @param {string} text
 * @param {'normal' | 'surname'} mode
 */
function read(text, mode = 'normal') {
  return pinyin(text, { toneType: 'none', v: true, mode }).replaceAll(' ', '');
}

const characters = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)),
);
const spelled = characters.map((character) => {
  const syllable = read(character);
  return /^[a-z]+$/.test(syllable) ? syllable : '';
});
const syllables = [...new Set(spelled)].sort();
const encoded = spelled.map((syllable) => {
  const index = syllables.indexOf(syllable);
  return DIGITS.charAt(index >> 6) + DIGITS.charAt(index & 63);
});
const surnames = characters.flatMap((character, n) => {
  const surname = read(character, 'surname');
  return spelled[n] && surname !== spelled[n] ? [`${character}${surname}`] : [];
});
const compounds = ['万俟', '尉迟', '澹台', '单于', '长孙', '令狐', '宰父', '亓官'].map(
  (name) => `${name}${read(name, 'surname')}`,
);

/** @param {string} text */
function lines(text) {
  const parts = text.match(/.{1,96}/g) ?? [];
  return parts.map((line) => `  '${line}',`).join('\n');
}

writeFileSync(
  join(import.meta.dirname, '../functions/pinyin/table.ts'),
  `// Written by scripts/pinyin-table.mjs from pinyin-pro (MIT). Two letters name the syllable of each character in turn.
export const ranges = ${JSON.stringify(RANGES)} as const;
export const syllables = '${syllables.join(' ')}'.split(' ');
/** Surnames that are read otherwise than the same character elsewhere, longer ones first. */
export const surnames = '${[...compounds, ...surnames].join(' ')}'.split(' ');
export const table = [
${lines(encoded.join(''))}
].join('');
`,
);
