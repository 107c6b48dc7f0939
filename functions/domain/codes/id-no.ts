import { isCivilDate, type CivilDate } from '../calendar.ts';
import type { FieldProblemCode } from '../problem.ts';

/** Citizen identity number, GB 11643-1999: 6 area, 8 birth date, 3 sequence (odd is male), 1 check character. */
const SHAPE = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
/**
 * Provinces, and 9 for the card of permanent residents of 2023. Counties are deliberately not checked: children
 * hold prefixes of abolished counties (3712xx, Laiwu).
 */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

/** Why this is not a valid number today, or nothing. The check character is never revealed. */
export function idNoProblem(number: string, today: CivilDate): FieldProblemCode | undefined {
  if (!SHAPE.test(number)) return 'id-length';
  if (!PROVINCE.test(number)) return 'id-province';
  const birth = birthDateOf(number);
  if (!isCivilDate(birth) || birth > today) return 'id-date';
  return checkCharacter(number) === number[17] ? undefined : 'id-check';
}

/** The check character of the first 17 digits. */
export function checkCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/** The birth date a number carries, unchecked. */
export function birthDateOf(number: string): CivilDate {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** GB/T 2261.1 gender that a number carries: 1 male, 2 female. */
export function genderOf(number: string): '1' | '2' {
  return Number(number[16]) % 2 === 1 ? '1' : '2';
}
