import { grade } from '../codes/child.ts';
import { compact } from './cell-text.ts';
import { codeOf } from './repair-choice.ts';

const DIGITS = '一二三四五六七八九';
/** 七年级3班, 小学三年级, 初中一年级二班, 三(2)班, 初一 */
const GRADE = /^(小学|初中|初)?([一二三四五六七八九1-9])(?:年级(.*)|([(].*)?)$/;
/** 初二3班 */
const JUNIOR = /^(初)([一二三1-3])(.+)$/;
const CLASS = /^[(]?(\d{1,2}|[一二三四五六七八九十]{1,3})[)]?班?[)]?$/;
/** 301班: grade 3, class 1. */
const ROOM = /^([1-9])(0[1-9]|[1-9]\d)班?$/;

export interface Class {
  readonly grade?: string;
  readonly classNo?: number;
}

/**
 * Grade and class out of `七年级3班`, `初一(3)班`, `三年级三班`, `301班`; in a column of classes a bare number is the
 * class, in a column of grades the grade. 六年级 is grade 6, whichever school it belongs to. Empty where any part of
 * the text stays unread.
 */
export function readClass(text: string, column: 'grade' | 'classNo'): Class {
  const plain = compact(text);
  const alone = column === 'classNo' ? classNumber(plain) : undefined;
  if (alone !== undefined) return { classNo: alone };
  const room = ROOM.exec(plain);
  if (room) return { grade: room[1] ?? '', classNo: Number(room[2]) };
  const parts = GRADE.exec(plain) ?? JUNIOR.exec(plain);
  if (!parts) return {};
  const [, level = '', number = '', after, bracket] = parts;
  const code = gradeCode(level, number);
  const rest = after ?? bracket ?? '';
  if (code === undefined) return {};
  if (rest === '') return { grade: code };
  const classNo = classNumber(rest);
  return classNo === undefined ? {} : { grade: code, classNo };
}

/** 初一 is grade 7; 初四 exists only where juniors begin in grade 6, so it is left unread rather than guessed. */
function gradeCode(level: string, number: string): string | undefined {
  const year = DIGITS.includes(number) ? DIGITS.indexOf(number) + 1 : Number(number);
  const han = DIGITS[year - 1] ?? '';
  if (!level.startsWith('初') || year > 5) return codeOf(grade, `${han}年级`);
  return codeOf(grade, `初${han}`);
}

function classNumber(text: string): number | undefined {
  const number = CLASS.exec(text)?.[1];
  if (number === undefined) return undefined;
  return /^\d+$/.test(number) ? Number(number) : hanNumber(number);
}

/** 三 is 3, 十一 is 11, 二十 is 20, 二十一 is 21. */
function hanNumber(text: string): number | undefined {
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['零', text];
  if (tens.length > 1 || units.length > 1) return undefined;
  const digit = (han: string, none: number) => (han === '' ? none : DIGITS.indexOf(han) + 1);
  return digit(tens, 1) * 10 + digit(units, 0);
}
