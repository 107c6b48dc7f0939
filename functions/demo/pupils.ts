import { ageOn, addDays, type CivilDate } from '../domain/calendar.ts';
import type { RecordOf } from '../domain/form.ts';
import type { file } from '../domain/forms/index.ts';
import type { Chance } from './chance.ts';
import { household, type Gender, type Household } from './household.ts';
import type { DemoSchool } from './schools.ts';

export type FileData = RecordOf<typeof file>;

/** A child in a class, from a home that it may share with others. */
export interface Pupil {
  readonly home: Household;
  readonly name: string;
  readonly gender: Gender;
  readonly birthDate: CivilDate;
  readonly grade: number;
  readonly classNo: number;
}

/** Children start school at six; a few do so a year later or repeat a year. */
const STARTING_AGE = 6;
const LATE = 0.05;
/** Of all homes so many have two children in the school, and so many twins. */
const SIBLINGS = 0.1;
const TWINS = 0.012;

/** Children of one school whose parents are away, home by home. */
export function pupilsOf(
  school: DemoSchool,
  count: number,
  today: CivilDate,
  chance: Chance,
): Pupil[] {
  const pupils: Pupil[] = [];
  const [first, last] = school.grades;
  while (pupils.length < count) {
    const home = household(school, chance);
    const grade = chance.between(first, last);
    const pupil = pupilOf(school, home, grade, today, chance);
    pupils.push(pupil);
    if (pupils.length === count) break;
    if (chance.holds(TWINS)) pupils.push(twinOf(pupil, chance));
    else if (grade > first && chance.holds(SIBLINGS)) {
      pupils.push(pupilOf(school, home, chance.between(first, grade - 1), today, chance));
    }
  }
  return pupils;
}

/** A school at which two have one home: where there are none, the second child is of the first one’s. */
export function withSiblings(
  pupils: readonly Pupil[],
  school: DemoSchool,
  today: CivilDate,
  chance: Chance,
): readonly Pupil[] {
  const [first, second, ...rest] = pupils;
  if (!first || !second || siblingsAmong(pupils).length > 0) return pupils;
  return [first, pupilOf(school, first.home, second.grade, today, chance), ...rest];
}

/** The first two pupils who share a home, if any do. */
export function siblingsAmong(pupils: readonly Pupil[]): readonly Pupil[] {
  for (const pupil of pupils) {
    const together = pupils.filter(({ home }) => home === pupil.home);
    if (together.length > 1) return together.slice(0, 2);
  }
  return [];
}

function pupilOf(
  school: DemoSchool,
  home: Household,
  grade: number,
  today: CivilDate,
  chance: Chance,
): Pupil {
  const gender = genderOf(chance);
  return {
    home,
    gender,
    grade,
    name: home.childName(gender),
    birthDate: birthDateFor(grade, today, chance),
    classNo: chance.between(1, school.classesPerGrade),
  };
}

function twinOf(pupil: Pupil, chance: Chance): Pupil {
  const gender = genderOf(chance);
  return { ...pupil, gender, name: pupil.home.childName(gender) };
}

/** The school year that a day belongs to, by the calendar year of its first of September. */
export function schoolYearOf(day: CivilDate): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
}

/** A birth date that fits a grade, always under sixteen. */
function birthDateFor(grade: number, today: CivilDate, chance: Chance): CivilDate {
  const year = schoolYearOf(today) - STARTING_AGE - grade - (chance.holds(LATE) ? 1 : 0);
  const born = addDays(`${year}-09-01`, chance.between(0, 364));
  return ageOn(born, today) < 16 ? born : addDays(`${year + 1}-09-01`, chance.between(0, 364));
}

function genderOf(chance: Chance): Gender {
  return chance.holds(0.53) ? '1' : '2';
}
