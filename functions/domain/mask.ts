/**
 * What a reader sees who may see the row but not the person. Number masks keep the length, so that slips
 * show; a masked value is masked on the server and never reaches the page.
 */
const TWO_CHARACTER_SURNAMES = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '长孙',
  '宇文',
  '端木',
  '南宫',
  '西门',
  '独孤',
]);

/** `张*`, `欧阳*`, `买买提*`: the surname, or what stands before the dot. */
export function maskName(name: string): string {
  const dot = name.indexOf('·');
  if (dot > 0) return `${name.slice(0, dot)}*`;
  const letters = [...name];
  const surname = letters.slice(0, 2).join('');
  return `${TWO_CHARACTER_SURNAMES.has(surname) && letters.length > 2 ? surname : (letters[0] ?? '')}*`;
}

/** Identity numbers show their last four characters. */
export function maskNumber(number: string): string {
  return '*'.repeat(Math.max(0, number.length - 4)) + number.slice(-4);
}

/** What a village, a street or a neighbourhood is called; what stands behind the last of them leads to a door. */
const VILLAGE = /^.*(?:村|庄|屯|寨|社区|居委会|街道|镇|乡)/u;
const DOOR = '****';

/** An address down to the village: what follows it is hidden, and a text that names no village is hidden whole. */
export function maskAddress(address: string): string {
  const [village] = VILLAGE.exec(address) ?? [];
  return village === address ? address : `${village ?? ''}${DOOR}`;
}

/** Identity numbers and phones as they stand within a text. */
const NUMBERS = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/g;
const ID_LENGTH = 18;

/** A text in which somebody has noted numbers: these are masked like those in their own fields. */
export function maskNumbersIn(text: string): string {
  return text.replace(NUMBERS, (number) =>
    number.length === ID_LENGTH ? maskNumber(number) : maskPhone(number),
  );
}

/** `138****0001`; a landline keeps its area code and last two digits hidden the same way. */
export function maskPhone(phone: string): string {
  return phone.length < 8
    ? '*'.repeat(phone.length)
    : phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4);
}
