import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import type { Entry, LineEntries } from './entries.ts';

/**
 * What is still said to be wrong once a field has been answered anew. Of lines, what was found in those parts that stand
 * as they stood; where a line came or went, the others bear other numbers, and nothing is said of any.
 */
export function stillWrong(
  problems: readonly FieldProblem[],
  name: string,
  before: Entry,
  now: Entry,
): readonly FieldProblem[] {
  const left = problems.filter(({ field }) => {
    if (!field.startsWith(`${name}.`)) return field !== name;
    const [at = '', part = ''] = field.slice(name.length + 1).split('.');
    const [was, is] = [linesOf(before), linesOf(now)];
    return was.length === is.length && was[Number(at)]?.[part] === is[Number(at)]?.[part];
  });
  return left.length < problems.length ? left : problems;
}

function linesOf(entry: Entry): readonly LineEntries[] {
  return Array.isArray(entry) ? (entry as readonly LineEntries[]) : [];
}
