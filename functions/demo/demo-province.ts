import { addDays, type CivilDate } from '../domain/calendar.ts';
import { chanceOf, type Chance } from './chance.ts';
import { childFile } from './child-file.ts';
import type { DemoAccount } from './demo-account.ts';
import { demoAccounts, demoSchool, grownSchool } from './demo-accounts.ts';
import { historyOf, type History } from './history.ts';
import { identityNumbers, type NextIdentityNumber } from './identity-numbers.ts';
import { pupilsOf, schoolYearOf, type Pupil } from './pupils.ts';
import { demoSize, largeCounty, registerOf, type DemoSize, type Register } from './register.ts';
import type { DemoSchool } from './schools.ts';
import { adminOf, teacherOf } from './staff.ts';
import { schoolDay, verifiedDays } from './verified-days.ts';

const SEED = 20_261_123;
/** Histories go back so many days. */
const TWO_YEARS = 730;
/** How many school years ago files were begun, of a hundred. */
const yearsOnFile = { '0': 14, '1': 64, '2': 22 };
/** Days of a school year in which most files are begun, and days of the whole of it. */
const FILING = 25;
const SCHOOL_YEAR = 280;
/** The county that one looks at has more children in a school, and the school that one signs in to most. */
const LARGE_COUNTY_WEIGHT = 1.5;
const GROWN_SCHOOL_WEIGHT = 17;

/** A child with a file: where it is kept, and its history. */
export interface DemoChild extends History {
  readonly school: string;
}
export interface DemoProvince {
  /** Each organisation after the one above it. */
  readonly orgs: Register['orgs'];
  readonly accounts: readonly DemoAccount[];
  /** Children school by school, made as they are asked for: however many there are, only one school's are held. */
  children(): Generator<DemoChild>;
}
interface Making {
  readonly today: CivilDate;
  readonly seed: number;
  readonly nextNumber: NextIdentityNumber;
}

/**
 * A province that does not exist, the same for the same day, size and seed: register, staff, children under sixteen whose
 * parents are away, and the history of each file up to the day before `today`.
 */
export function demoProvince(
  today: CivilDate,
  size: DemoSize = demoSize,
  seed = SEED,
): DemoProvince {
  const { orgs, schools } = registerOf(size, seed);
  return {
    orgs,
    accounts: demoAccounts(),
    *children() {
      const making = { today, seed, nextNumber: identityNumbers() };
      const counts = childrenPerSchool(schools, size.children);
      for (const [place, school] of schools.entries())
        yield* childrenOf(school, counts[place] ?? 0, making);
    },
  };
}

function* childrenOf(school: DemoSchool, count: number, making: Making): Generator<DemoChild> {
  const chance = chanceOf(making.seed, 'children', school.org.id);
  for (const pupil of pupilsOf(school, count, making.today, chance))
    yield childOf(pupil, school, making, chance);
}

function childOf(
  pupil: Pupil,
  school: DemoSchool,
  { today, seed, nextNumber }: Making,
  chance: Chance,
): DemoChild {
  const { id } = school.org;
  const { grade, classNo } = pupil;
  const teacher = teacherOf(id, grade, classNo, seed);
  const begun = begunOn(grade - school.grades[0], today, chance);
  const classChance = chanceOf(seed, 'class', id, grade, classNo);
  const verified = verifiedDays(begun, today, { diligence: school.diligence, classChance, chance });
  const idNo = nextNumber(pupil.birthDate, pupil.gender);
  const file = childFile(pupil, school, { idNo, begun }, chance);
  return {
    school: id,
    ...historyOf(file, { begun, verified, today, teacher, admin: adminOf(id, seed) }, chance),
  };
}

/** The day on which a file began: mostly in the first weeks of a school year, for a few children at some other time. */
function begunOn(yearsHere: number, today: CivilDate, chance: Chance): CivilDate {
  const yearsAgo = Math.min(yearsHere, Number(chance.weighted(yearsOnFile)));
  const asked = `${schoolYearOf(today) - yearsAgo}-09-06`;
  const earliest = addDays(today, -TWO_YEARS);
  const from = asked < earliest ? earliest : asked;
  const day = addDays(from, chance.between(2, chance.holds(0.75) ? FILING : SCHOOL_YEAR));
  return schoolDay(day < today ? day : addDays(today, -1));
}

/** Shares children out by the weight of the schools, to the last one. */
function childrenPerSchool(schools: readonly DemoSchool[], children: number): number[] {
  const weights = schools.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [given, reached] = [0, 0];
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((children * reached) / total);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

function weightOf({ org, weight }: DemoSchool): number {
  if (org.id === demoSchool) return 0;
  if (org.id === grownSchool) return GROWN_SCHOOL_WEIGHT;
  return org.county === largeCounty ? weight * LARGE_COUNTY_WEIGHT : weight;
}
