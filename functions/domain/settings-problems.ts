import { daysBetween, type CivilDate } from './calendar.ts';
import type { FieldProblem } from './problem.ts';
import type { Data, Line } from './record.ts';
import type { SchoolCalendar } from './school-calendar.ts';
import { thresholdNames, thresholds, type ThresholdName } from './thresholds.ts';

/** A term is never longer than this, in days. */
const LONGEST_TERM = 200;
/** From the top: what a level may set, those above it may set as well. */
const levels = ['province', 'city', 'county', 'school'] as const;
export type Level = (typeof levels)[number];

/** What is wrong between the fields of settings, beside what each field's own check finds. */
export function settingsProblems(
  form: string,
  data: Data,
  at: { readonly level: Level; readonly today: CivilDate },
): FieldProblem[] {
  if (form === 'calendar') return calendarProblems(data);
  if (form === 'holidays')
    return at.level === 'school'
      ? [{ field: 'year', code: 'decided-above' }]
      : holidayProblems(data);
  return thresholdProblems(data, at);
}

/** True where a level is the owner of a threshold, or above it. */
export function mayDecideAt(level: Level, name: ThresholdName): boolean {
  return levels.indexOf(level) <= levels.indexOf(thresholds[name].owner);
}

/** Terms as they would hold must follow each other: none begins before the one before it is over. */
export function overlaps({ terms }: Pick<SchoolCalendar, 'terms'>): boolean {
  return terms.some(({ lastSchoolDay }, at) => lastSchoolDay >= (terms[at + 1]?.startOn ?? '9'));
}

function calendarProblems(data: Data): FieldProblem[] {
  const terms = linesOf(data, 'terms').flatMap(({ startOn, lastSchoolDay }, at): FieldProblem[] => {
    const field = `terms.${at}.lastSchoolDay`;
    const days = daysBetween(String(startOn), String(lastSchoolDay));
    if (days < 0) return [{ field, code: 'before-start' }];
    return days > LONGEST_TERM
      ? [{ field, code: 'out-of-range', facts: { min: 1, max: LONGEST_TERM } }]
      : [];
  });
  const breaks = linesOf(data, 'breaks').flatMap(({ from, to }, at): FieldProblem[] =>
    String(to) < String(from) ? [{ field: `breaks.${at}.to`, code: 'before-start' }] : [],
  );
  return [...terms, ...breaks];
}

function holidayProblems(data: Data): FieldProblem[] {
  return (['off', 'worked'] as const).flatMap((name) =>
    linesOf(data, name).flatMap(({ on }, at): FieldProblem[] =>
      String(on).startsWith(`${String(data['year'])}-`)
        ? []
        : [{ field: `${name}.${at}.on`, code: 'other-year' }],
    ),
  );
}

function thresholdProblems(
  data: Data,
  { level, today }: { readonly level: Level; readonly today: CivilDate },
): FieldProblem[] {
  const set = thresholdNames.filter((name) => data[name] !== undefined);
  const foreign = set.filter((name) => !mayDecideAt(level, name));
  const { talkGapDueSoon: soon, talkGapOverdue: late, from } = data;
  return [
    ...foreign.map((field): FieldProblem => ({ field, code: 'decided-above' })),
    ...(String(from) < today ? [{ field: 'from', code: 'too-early' } as const] : []),
    ...(Number(soon) > Number(late)
      ? [{ field: 'talkGapOverdue', code: 'before-start' } as const]
      : []),
  ];
}

function linesOf(data: Data, name: string): readonly Line[] {
  return (data[name] ?? []) as readonly Line[];
}
