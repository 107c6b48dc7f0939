import type { CivilDate } from '../domain/calendar.ts';
import { care } from '../domain/forms/index.ts';
import { sectionOf, type Draft } from '../domain/record.ts';
import type { Entry } from '../store/store.ts';
import type { Charge } from './care-plan.ts';
import { whyOther } from './care-words.ts';
import type { Chance } from './chance.ts';
import { entered } from './entered.ts';
import type { StaffMember } from './staff.ts';

/** Parents and guardian of so many children are told on the day itself. */
const TOLD = 0.9;
/** In so many assignments the care person's phone is not left out. */
const WITH_PHONE = 0.93;

/** The assignments of one child, the first with the file itself, each made by the admin. */
export function assignmentsOf(
  charges: readonly Charge[],
  {
    first,
    admin,
    today,
  }: { readonly first: Entry; readonly admin: StaffMember; readonly today: CivilDate },
  chance: Chance,
): Draft[] {
  return charges.map((charge, n) => {
    const entry = n === 0 ? first : entered(admin, charge.from, today, chance);
    return sectionOf(care, n + 1, { ...entry, at: charge.from, data: dataOf(charge, chance) });
  });
}

function dataOf({ primary, deputy, note, from }: Charge, chance: Chance): Draft['data'] {
  const { person, name, post, isWoman, phone } = primary;
  const isNeither = post !== 'classTeacher' && !isWoman;
  const why = chance.pick(whyOther);
  return {
    primary: person,
    primaryName: name,
    primaryRole: post,
    primaryWoman: isWoman,
    ...(isNeither && { whyOther: why }),
    ...(chance.holds(WITH_PHONE) && { phone }),
    ...(deputy && { deputy: deputy.person, deputyName: deputy.name }),
    ...(note !== undefined && { handover: note }),
    ...(chance.holds(TOLD) && { toldParentOn: from }),
    ...(chance.holds(TOLD) && { toldGuardianOn: from }),
  };
}
