import { withinSchool, type Place } from './access.ts';
import type { CivilDate } from './calendar.ts';
import { care, file, home } from './forms/index.ts';
import type { FormRecord } from './record.ts';

/**
 * Where a child stood on a day: at which school, in which class, assigned to whom, by the sections of its file. On a day
 * of change both sides held it: a talk in the morning was the old care person's.
 */
export function placesOn(day: CivilDate, records: readonly FormRecord[]): Place[] {
  const assigned = sectionsOn(day, care.id, records).flatMap(({ data }) =>
    [data['primary'], data['deputy']].filter((person) => typeof person === 'string'),
  );
  return sectionsOn(day, home.id, records).flatMap(({ data: { school } }) =>
    sectionsOn(day, file.id, records).map(({ data: { grade, classNo } }) => ({
      ...withinSchool({ grade: textOf(grade), classNo: numberOf(classNo) }),
      school: String(school),
      assigned,
    })),
  );
}

/** The versions of a section that held at some time of the day, newest first: those made on it, and the one from before. */
export function sectionsOn(
  day: CivilDate,
  form: string,
  records: readonly FormRecord[],
): readonly FormRecord[] {
  const upTo = records
    .filter((record) => record.form === form && record.at <= day)
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
  const before = upTo.findIndex(({ at }) => at < day);
  return before < 0 ? upTo : upTo.slice(0, before + 1);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
