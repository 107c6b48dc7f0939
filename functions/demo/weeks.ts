import type { CivilDate } from '../domain/calendar.ts';
import type { Draft } from '../domain/record.ts';
import { assignmentsOf } from './assignments.ts';
import { chargesOf, type Charge, type Kept } from './care-plan.ts';
import { chanceOf } from './chance.ts';
import { grownSchool } from './demo-accounts.ts';
import type { History } from './history.ts';
import type { Household } from './household.ts';
import { noticeOf } from './notices.ts';
import type { FileData } from './pupils.ts';
import type { DemoSchool } from './schools.ts';
import type { SchoolStaff, StaffMember } from './staff.ts';
import { talksWith, type Talking } from './talks.ts';
import { visitTo } from './visits.ts';

/** A pupil's file as it stands today, and its history. */
export interface Filed extends Kept {
  readonly file: FileData;
  readonly teacher: StaffMember;
  readonly history: History;
}
interface Around {
  readonly school: DemoSchool;
  readonly staff: SchoolStaff;
  readonly today: CivilDate;
  readonly seed: number;
}

/**
 * What the weeks of a school bring into the files of its children: who cares for them, notices to guardians, talks, and
 * visits, those to brothers and sisters in one. A stream of chances for each, so that none disturbs another.
 */
export function weeksOf(files: readonly Filed[], around: Around): readonly (readonly Draft[])[] {
  const { school, staff, today, seed } = around;
  const { id } = school.org;
  const charges = chargesOf(files, { school: id, staff, today }, chanceOf(seed, 'care', id));
  const visits = visitsAt(files, charges, around);
  const told = id === grownSchool ? toldOfHers(charges, staff) : [];
  return files.map((filed, n) => {
    const { file, begun, teacher, history } = filed;
    const own = charges[n] ?? [];
    const chance = chanceOf(seed, 'weeks', id, n);
    const { diligence } = school;
    const talking = { file, begun, charges: own, teacher, diligence, today, ...told[n] };
    return [
      ...assignmentsOf(own, { first: history.begun.entry, admin: staff.admin, today }, chance),
      ...noticeOf(file, begun, { teacher, today }, chance),
      ...talksWith(talking, chance),
      ...(visits[n] ? [visits[n]] : []),
    ];
  });
}

/**
 * Of the children of the teacher whom one signs in as, by place: one talk was corrected; one child went without in the
 * last fortnight, and so did the one whom she has taken over.
 */
function toldOfHers(
  charges: readonly (readonly Charge[])[],
  { all }: SchoolStaff,
): readonly Pick<Talking, 'without' | 'isCorrected'>[] {
  const hers = charges.map((own) => (own.at(-1)?.primary === all[1] ? own.length : 0));
  const [first, , third] = hers.flatMap((count, n) => (count === 1 ? [n] : []));
  return hers.map((count, n) => ({
    ...(n === first && { isCorrected: true }),
    ...((n === third || count > 1) && { without: [1] }),
  }));
}

/** The visit in each child's file; children of one home share theirs. */
function visitsAt(
  files: readonly Filed[],
  charges: readonly (readonly Charge[])[],
  { school, staff, today, seed }: Around,
): readonly (Draft | undefined)[] {
  const homes = new Map<Household, number[]>();
  for (const [n, { pupil }] of files.entries())
    homes.set(pupil.home, [...(homes.get(pupil.home) ?? []), n]);
  const visits: (Draft | undefined)[] = [];
  for (const [at, places] of [...homes.values()].entries()) {
    const home = places.flatMap((n) => {
      const filed = files[n];
      return filed ? [{ ...filed, charges: charges[n] ?? [] }] : [];
    });
    const chance = chanceOf(seed, 'visits', school.org.id, at);
    const made = visitTo(home, { staff, diligence: school.diligence, today }, chance);
    for (const [child, draft] of made.entries()) visits[places[child] ?? 0] = draft;
  }
  return visits;
}
