import { incapacity, whereabouts } from '../codes/child.ts';
import { compact } from './cell-text.ts';
import { codeOf } from './repair-choice.ts';

const HOME = /^在家[(,]?(.*?)[)]?$/;
const WHY_HOME = /^(.+)在家$/;

export interface Parent {
  readonly whereabouts: string;
  readonly workplace?: string;
  readonly incapacity?: string;
  /** What was said besides and fits no field. */
  readonly rest?: string;
}

/**
 * Where a parent is, out of a column of workplaces: `在家(重残)` is a parent at home without capacity, `服刑` a parent
 * in prison, anything that names no such state a place of work.
 */
export function readWorkplace(text: string): Parent {
  const state = codeOf(whereabouts, text);
  if (state !== undefined) return { whereabouts: state };
  const plain = compact(text);
  const why = WHY_HOME.exec(plain)?.[1];
  const atHome = HOME.exec(plain)?.[1] ?? (why && codeOf(incapacity, why) ? why : undefined);
  if (atHome === undefined) return { whereabouts: 'away', workplace: text };
  const cause = codeOf(incapacity, atHome);
  return cause ? { whereabouts: 'home', incapacity: cause } : { whereabouts: 'home', rest: atHome };
}
