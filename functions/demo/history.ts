import { daysBetween, type CivilDate } from '../domain/calendar.ts';
import { file, verification } from '../domain/forms/index.ts';
import { sectionOf, type Draft } from '../domain/record.ts';
import type { Entry } from '../store/store.ts';
import { ulid } from 'ulid';
import type { Chance } from './chance.ts';
import { entered, meansOn } from './entered.ts';
import { workplaces } from './place-parts.ts';
import { schoolYearOf, type FileData } from './pupils.ts';
import type { StaffMember } from './staff.ts';
import { schoolDay } from './verified-days.ts';

/** So many verifications find that a parent has moved to work elsewhere. */
const MOVED = 0.05;

export interface History {
  /** The file as it was begun. */
  readonly begun: { readonly file: FileData; readonly at: CivilDate; readonly entry: Entry };
  /** What came after, each in its turn. */
  readonly later: readonly Draft[];
}
export interface Past {
  readonly begun: CivilDate;
  readonly verified: readonly CivilDate[];
  readonly today: CivilDate;
  readonly teacher: StaffMember;
  readonly admin: StaffMember;
}

/**
 * A file from its first day until today: begun in the grade of that year, moved up by the admin each September, verified
 * by the class teacher on the given days.
 *
 * @param now the file with today's grade
 */
export function historyOf(
  now: FileData,
  { begun, verified, today, teacher, admin }: Past,
  chance: Chance,
): History {
  const moves = septembers(begun, today);
  const deeds = [
    ...moves.map((at) => ({ at, isMove: true })),
    ...verified.map((at) => ({ at, isMove: false })),
  ].sort((a, b) => daysBetween(b.at, a.at));
  const first: FileData = { ...now, grade: gradeAfter(now, -moves.length) };
  const later: Draft[] = [];
  let [data, number] = [first, 1];

  function section(at: CivilDate, by: StaffMember, changed: FileData): void {
    data = changed;
    number += 1;
    later.push(sectionOf(file, number, { ...entered(by, at, today, chance), at, data }));
  }

  for (const { at, isMove } of deeds) {
    if (isMove) {
      section(at, admin, { ...data, grade: gradeAfter(data, 1) });
      continue;
    }
    const place = movedTo(data, chance);
    if (place !== undefined) section(at, teacher, { ...data, fatherWorkplace: place });
    later.push(
      verificationOn(at, number, place !== undefined, entered(teacher, at, today, chance), chance),
    );
  }
  const entry = entered(admin, begun, today, chance);
  return { begun: { file: first, at: begun, entry }, later };
}

function verificationOn(
  at: CivilDate,
  fileNumber: number,
  changed: boolean,
  entry: Entry,
  chance: Chance,
): Draft {
  const result = changed ? { result: 'changed', note: '父亲换了务工地' } : { result: 'unchanged' };
  return {
    ...entry,
    id: ulid(entry.enteredAt, () => chance.next()),
    form: verification.id,
    formVersion: verification.version,
    at,
    data: { fileNumber, means: meansOn(at, chance), ...result, ...evidenceOn(at) },
  };
}

/** In autumn the grounds on which a child is on file are looked at. */
function evidenceOn(at: CivilDate) {
  return at.slice(5) >= '09-01' ? { evidence: ['parents', 'village'] } : {};
}

function movedTo({ fatherWorkplace }: FileData, chance: Chance): string | undefined {
  if (fatherWorkplace === undefined || !chance.holds(MOVED)) return undefined;
  return chance.pick(workplaces.filter((place) => place !== fatherWorkplace));
}

/** The first school days of each school year that began between two days. */
function septembers(from: CivilDate, to: CivilDate): CivilDate[] {
  const years = Array.from(
    { length: schoolYearOf(to) - schoolYearOf(from) },
    (_, i) => schoolYearOf(from) + i + 1,
  );
  return years.map((year) => schoolDay(`${year}-09-05`)).filter((day) => day < to);
}

function gradeAfter({ grade }: FileData, years: number): FileData['grade'] {
  return String(Number(grade) + years) as FileData['grade'];
}
