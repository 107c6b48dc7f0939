import { civilDate, timeOfDay, type CivilDate, type Instant } from '../calendar.ts';

/** What the report needs of a line of the access log. */
interface Line {
  readonly actor: string;
  readonly at: Instant;
  readonly child?: string;
}
/** Thresholds: more files than this on a day; hours of the night, `from` in the evening and `until` in the morning. */
export interface Limits {
  readonly files: number;
  readonly from: number;
  readonly until: number;
}

/** One thing to ask somebody about a day of reading (DOMAIN A35). A question, never a verdict. */
export interface Question {
  readonly person: string;
  readonly what: 'many-files' | 'files-at-night' | 'export-at-night';
  readonly count: number;
}

/**
 * The questions that a day of the access log leaves, by person. Only what shows files is looked at: opening one, and
 * taking a list along; writing, reading lists and reading the log itself ask for nothing.
 */
export function questionsOfDay<L extends Line>(
  lines: readonly L[],
  day: CivilDate,
  limits: Limits,
  is: { readonly opening: (line: L) => boolean; readonly exporting: (line: L) => boolean },
): Question[] {
  const ofDay = lines.filter(({ at }) => civilDate(at) === day);
  const atNight = ofDay.filter(({ at }) => isNight(Number(timeOfDay(at).slice(0, 2)), limits));
  const people = [...new Set(ofDay.map(({ actor }) => actor))].sort();
  return people.flatMap((person): Question[] => {
    const own = (some: readonly L[], which: (line: L) => boolean) =>
      some.filter((line) => line.actor === person && which(line));
    const files = filesIn(own(ofDay, is.opening));
    const nightly = filesIn(own(atNight, is.opening));
    const taken = own(atNight, is.exporting).length;
    return [
      ...(files > limits.files ? [{ person, what: 'many-files', count: files } as const] : []),
      ...(nightly > 0 ? [{ person, what: 'files-at-night', count: nightly } as const] : []),
      ...(taken > 0 ? [{ person, what: 'export-at-night', count: taken } as const] : []),
    ];
  });
}

function isNight(hour: number, { from, until }: Limits): boolean {
  return hour >= from || hour < until;
}

/** Children whose files were opened, each once. */
function filesIn(lines: readonly Line[]): number {
  return new Set(lines.flatMap(({ child }) => child ?? [])).size;
}
