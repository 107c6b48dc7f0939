import type { Membership } from '../domain/access.ts';
import { chanceOf, type Chance } from './chance.ts';
import { phone } from './household.ts';
import { knownStaff } from './known-staff.ts';
import { menTeachersNames, surnames, womenTeachersNames } from './name-parts.ts';
import type { DemoSchool } from './schools.ts';

/** Somebody who works at a school, cares for children and signs what is entered there. */
export interface StaffMember {
  readonly person: string;
  readonly name: string;
  readonly phone: string;
  readonly isWoman: boolean;
  readonly post: 'classTeacher' | 'subjectTeacher' | 'psychTeacher' | 'lifeTeacher' | 'leader';
  /** Of a class teacher, by grade and number. */
  readonly classes: readonly string[];
}

/** Who works at one school. */
export interface SchoolStaff {
  readonly all: readonly StaffMember[];
  readonly admin: StaffMember;
  /** Teachers without a class of their own. */
  readonly others: readonly StaffMember[];
  /** The class teacher, who stays with a class for as long as it is at the school. */
  teacherOf(grade: number, classNo: number): StaffMember;
}

const from = '2024-09-01';
/** Of a hundred teachers. */
const WOMEN = 0.66;
const posts = ['subjectTeacher', 'psychTeacher', 'subjectTeacher', 'lifeTeacher'] as const;
/** Teachers without a class, by kind of school; a teaching point has one at most. */
const withoutClass: Readonly<Record<string, number>> = {
  nineYear: 4,
  primary: 2,
  teachingPoint: 1,
  juniorSecondary: 4,
};

/** The staff of a school, the same for the same seed. */
export function staffAt(school: DemoSchool, seed: number): SchoolStaff {
  const all = knownStaff[school.org.id] ?? madeUp(school, seed);
  const [first, ...rest] = all;
  if (!first) throw new Error('a school without anybody');
  const byClass = new Map(rest.flatMap((each) => each.classes.map((name) => [name, each])));
  return {
    all,
    admin: first,
    others: rest.filter(({ classes }) => classes.length === 0),
    teacherOf: (grade, classNo) => byClass.get(`${grade}-${classNo}`) ?? first,
  };
}

/** The membership that somebody's work at a school gives. */
export function membershipOf({ post, classes }: StaffMember, org: string): Membership {
  if (post === 'leader') return { role: 'schoolAdmin', org, from };
  if (classes.length > 0) return { role: 'classTeacher', org, from, classes };
  return { role: 'teacher', org, from };
}

/** The admin first, then a teacher for every class, then those without one; no two of a school have one name. */
function madeUp({ org, grades, classesPerGrade }: DemoSchool, seed: number): StaffMember[] {
  const { id, sort = '' } = org;
  const [first, last] = grades;
  const taken = new Set<string>();
  const somebody = (post: StaffMember['post'], suffix: string, classes: readonly string[] = []) => {
    const person = `${id}-${suffix}`;
    const chance = chanceOf(seed, 'staff', person);
    const isWoman = chance.holds(WOMEN);
    const name = freshName(isWoman, taken, chance);
    return { person, name, phone: phone(chance), isWoman, post, classes };
  };
  const classes = Array.from({ length: (last - first + 1) * classesPerGrade }, (_, n) => {
    const grade = first + Math.floor(n / classesPerGrade);
    return `${grade}-${(n % classesPerGrade) + 1}`;
  });
  const others = posts.slice(0, withoutClass[sort] ?? 1);
  return [
    somebody('leader', 'admin'),
    ...classes.map((name) => somebody('classTeacher', `t${name}`, [name])),
    ...others.map((post, n) => somebody(post, `s${n + 1}`)),
  ];
}

function freshName(isWoman: boolean, taken: Set<string>, chance: Chance): string {
  const given = isWoman ? womenTeachersNames : menTeachersNames;
  for (;;) {
    const name = chance.pick(surnames) + chance.pick(given);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
