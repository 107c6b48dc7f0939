import { addDays, daysBetween, type CivilDate } from '../domain/calendar.ts';
import type { Draft } from '../domain/record.ts';
import { chanceOf, type Chance } from './chance.ts';
import { childFile } from './child-file.ts';
import type { DemoAccount } from './demo-account.ts';
import { demoAccounts, grownSchool } from './demo-accounts.ts';
import { headcountsOf, type DemoHeadcount } from './headcounts.ts';
import { historyOf, type History } from './history.ts';
import { identityNumbers, type NextIdentityNumber } from './identity-numbers.ts';
import { demoMembers, type DemoMember } from './members.ts';
import { pupilsOf, schoolYearOf, withSiblings } from './pupils.ts';
import { demoSize, registerOf, type DemoSize, type Register } from './register.ts';
import type { DemoSchool } from './schools.ts';
import { childrenPerSchool } from './shares.ts';
import { staffAt } from './staff.ts';
import { schoolDay, verifiedDays } from './verified-days.ts';
import { weeksOf, type Filed } from './weeks.ts';

const SEED = 20_261_123;
/** Histories go back so many days. */
const TWO_YEARS = 730;
/** How many school years ago files were begun, of a hundred. */
const yearsOnFile = { '0': 14, '1': 64, '2': 22 };
/** Days of a school year in which most files are begun, and days of the whole of it. */
const FILING = 25;
const SCHOOL_YEAR = 280;

/** A child with a file: where it is kept, and its history. */
export interface DemoChild extends History {
  readonly school: string;
}
export interface DemoProvince {
  /** Each organisation after the one above it. */
  readonly orgs: Register['orgs'];
  readonly accounts: readonly DemoAccount[];
  /** Who works at the schools that one looks at, besides those who have an account. */
  readonly members: readonly DemoMember[];
  /** How many children the schools say they have identified. */
  readonly headcounts: readonly DemoHeadcount[];
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
  const counts = childrenPerSchool(schools, size.children);
  return {
    orgs,
    accounts: demoAccounts(),
    members: demoMembers(schools, seed),
    headcounts: headcountsOf(schools, counts, today, seed),
    *children() {
      const making = { today, seed, nextNumber: identityNumbers() };
      for (const [place, school] of schools.entries())
        yield* childrenOf(school, counts[place] ?? 0, making);
    },
  };
}

function* childrenOf(school: DemoSchool, count: number, making: Making): Generator<DemoChild> {
  const { today, seed, nextNumber } = making;
  const { id } = school.org;
  const chance = chanceOf(seed, 'children', id);
  const staff = staffAt(school, seed);
  const made = pupilsOf(school, count, today, chance);
  const pupils =
    id === grownSchool ? withSiblings(made, school, today, chanceOf(seed, 'siblings', id)) : made;
  const files = pupils.map((pupil): Filed => {
    const { grade, classNo } = pupil;
    const teacher = staff.teacherOf(grade, classNo);
    const begun = begunOn(grade - school.grades[0], today, chance);
    const classChance = chanceOf(seed, 'class', id, grade, classNo);
    const verified = verifiedDays(begun, today, { ...school, classChance, chance });
    const idNo = nextNumber(pupil.birthDate, pupil.gender);
    const file = childFile(pupil, school, { idNo, begun }, chance);
    const past = { begun, verified, today, teacher, admin: staff.admin };
    return { pupil, begun, file, teacher, history: historyOf(file, past, chance) };
  });
  const weeks = weeksOf(files, { school, staff, today, seed });
  for (const [n, { history }] of files.entries())
    yield { school: id, begun: history.begun, later: inOrder(history.later, weeks[n] ?? []) };
}

/** As it came about, day by day; on one day as it was told. */
function inOrder(...told: readonly (readonly Draft[])[]): Draft[] {
  return told.flat().sort((a, b) => daysBetween(b.at, a.at));
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
