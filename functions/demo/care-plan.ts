import { addDays, daysBetween, type CivilDate } from '../domain/calendar.ts';
import type { Chance } from './chance.ts';
import { handoverNotes } from './care-words.ts';
import { grownSchool } from './demo-accounts.ts';
import { siblingsAmong, type Pupil } from './pupils.ts';
import type { SchoolStaff, StaffMember } from './staff.ts';
import { schoolDay } from './verified-days.ts';

/** Who cares for a child from a day on, and what was left for them by whoever did before. */
export interface Charge {
  readonly from: CivilDate;
  readonly primary: StaffMember;
  readonly deputy?: StaffMember;
  readonly note?: string;
}
/** A pupil whose file began on a day. */
export interface Kept {
  readonly pupil: Pupil;
  readonly begun: CivilDate;
}

/** Most children are in the care of their class teacher; so many of another teacher; so many changed hands lately. */
const BY_OTHERS = 0.16;
const HANDED_OVER = 0.1;
const WITH_DEPUTY = 0.28;
/** In so many days before today. */
const LATELY = 50;
/** Children in all of the teacher whom one signs in as, and some of the one without a class. */
const EIGHT = 8;
const TWO = 2;
/** A file is so many days old before it changes hands. */
const SETTLED = 20;

/** Who cares for each pupil of a school, from the first day of the file until today. */
export function chargesOf(
  kept: readonly Kept[],
  {
    school,
    staff,
    today,
  }: { readonly school: string; readonly staff: SchoolStaff; readonly today: CivilDate },
  chance: Chance,
): readonly (readonly Charge[])[] {
  const usual = kept.map((child) => usualCharges(child, staff, today, chance));
  return school === grownSchool ? withEight(kept, usual, staff, today) : usual;
}

/** The one who cares for a child on a day. */
export function chargeOn(charges: readonly Charge[], day: CivilDate): Charge | undefined {
  return charges.findLast(({ from }) => from <= day) ?? charges[0];
}

function usualCharges(
  { pupil, begun }: Kept,
  staff: SchoolStaff,
  today: CivilDate,
  chance: Chance,
): readonly Charge[] {
  const teacher = staff.teacherOf(pupil.grade, pupil.classNo);
  const other = chance.pick(staff.others.length > 0 ? staff.others : [staff.admin]);
  const [first, second] = chance.holds(BY_OTHERS) ? [other, teacher] : [teacher, other];
  const isDeputised = chance.holds(WITH_DEPUTY);
  const charge = { from: begun, primary: first, ...(isDeputised && { deputy: second }) };
  const day = schoolDay(addDays(today, -chance.between(3, LATELY)));
  const note = chance.pick(handoverNotes);
  const isHandedOver = chance.holds(HANDED_OVER) && daysBetween(begun, day) > SETTLED;
  return isHandedOver ? [charge, { from: day, primary: second, note }] : [charge];
}

/**
 * At the school that one looks at: eight children for its class teacher, two of one home among them, and one of another
 * class since yesterday; who of her own classes is left, and some others, for the teacher without a class.
 */
function withEight(
  kept: readonly Kept[],
  usual: readonly (readonly Charge[])[],
  staff: SchoolStaff,
  today: CivilDate,
): readonly (readonly Charge[])[] {
  const [, hers] = staff.all;
  const [mentor] = staff.others;
  if (!hers || !mentor) return usual;
  const isOwn = ({ pupil }: Kept) => hers.classes.includes(`${pupil.grade}-${pupil.classNo}`);
  const isSettled = ({ begun }: Kept) => daysBetween(begun, today) > SETTLED;
  const siblings = siblingsAmong(kept.map(({ pupil }) => pupil));
  const isSibling = ({ pupil }: Kept) => siblings.includes(pupil);
  const late = kept.find((child) => !isOwn(child) && !isSibling(child) && isSettled(child));
  const others = kept.filter((child) => !isSibling(child));
  const chosen = [
    ...kept.filter(isSibling),
    ...others.filter(isOwn),
    ...others.filter((child) => !isOwn(child)),
  ]
    .filter((child) => child !== late)
    .slice(0, EIGHT - (late ? 1 : 0));
  const rest = kept.filter((child) => child !== late && !chosen.includes(child));
  return kept.map((child, n) => {
    const { begun } = child;
    const before = (usual[n] ?? []).filter(({ primary }) => primary !== hers);
    if (chosen.includes(child)) return [{ from: begun, primary: hers }];
    if (child === late) {
      const handover = { from: addDays(today, -1), primary: hers, note: handoverNotes[0] };
      return [{ from: begun, primary: before[0]?.primary ?? mentor }, handover];
    }
    const isForMentor = isOwn(child) || rest.indexOf(child) < TWO;
    return isForMentor ? [{ from: begun, primary: mentor }] : before;
  });
}
