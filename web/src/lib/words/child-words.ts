import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import * as codes from '../../../../functions/domain/codes/child.ts';
import { leaving } from '../../../../functions/domain/codes/status.ts';
import { codeWords } from './text-of.ts';

const short = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 三2班: grade and class as a school says them. */
export function classWords(child: {
  readonly grade?: string | undefined;
  readonly classNo?: number | undefined;
}): string {
  const grade = Number(child.grade ?? 0);
  if (!grade) return m.class_unknown();
  const name = getLocale() === 'zh' ? (short[grade] ?? '') : String(grade);
  return child.classNo === undefined
    ? m.grade_only({ grade: name })
    : m.grade_and_class({ grade: name, n: child.classNo });
}

/** Classes as a membership names them, `3-2`: 三2班、三1班. */
export function classesWords(classes: readonly string[]): string {
  return classes
    .map((name) => name.split('-'))
    .map(([grade, classNo]) => classWords({ grade, classNo: Number(classNo) }))
    .join(m.list_comma());
}

/** 走读, 住校, … */
export function boardingWords(code: string | undefined): string {
  return codeWords(codes.boardingMode, code) ?? '';
}

/** Why a child has left: 父母返乡; nothing where it does not show. */
export function leavingWords(reason: string | undefined): string {
  return codeWords(leaving, reason) ?? '';
}
