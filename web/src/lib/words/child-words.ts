import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import * as codes from '../../../../functions/domain/codes/child.ts';
import { leaving } from '../../../../functions/domain/codes/status.ts';
import { textOf } from './text-of.ts';

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

/** 走读, 住校, … */
export function boardingWords(code: string | undefined): string {
  const found = codes.boardingMode.find((each) => each.code === code);
  return found ? textOf(found) : '';
}

/** Why a child has left: 父母返乡; nothing where it does not show. */
export function leavingWords(reason: string | undefined): string {
  const found = leaving.find(({ code }) => code === reason);
  return found ? textOf(found) : '';
}
