import { addDays, startOfDay, type CivilDate } from '../domain/calendar.ts';
import type { Entry } from '../store/store.ts';
import type { Chance } from './chance.ts';
import type { StaffMember } from './staff.ts';

const MINUTE = 60_000;
/** Of a hundred records so many are entered the same day, some days later, or too late to count. */
const punctuality = { sameDay: 88, days: 11.4, tooLate: 0.6 };

const OPEN = 8 * 60;
const CLOSE = 17 * 60 + 30;

/**
 * Who entered something that happened on a day, and when: within working hours, before `today`, now and then late. On the
 * day itself not before `over`, in minutes of the day.
 */
export function entered(
  by: Pick<StaffMember, 'person' | 'name'>,
  at: CivilDate,
  today: CivilDate,
  chance: Chance,
  over = OPEN,
): Entry {
  const kind = chance.weighted(punctuality);
  const late =
    kind === 'sameDay' ? 0 : kind === 'days' ? chance.between(1, 9) : chance.between(15, 24);
  const later = addDays(at, late);
  const day = later < today ? later : at;
  const from = day === at ? over : OPEN;
  const minutes = chance.between(from, Math.max(CLOSE, from + 90));
  const enteredAt = startOfDay(day) + minutes * MINUTE + chance.between(0, 59_999);
  return { by: by.person, byName: by.name, device: `demo-${by.person}`, enteredAt };
}

/** How a verification was made: face to face in term, by phone in the holidays. */
export function meansOn(day: CivilDate, chance: Chance): string {
  const isHoliday = ['02', '07', '08'].includes(day.slice(5, 7));
  return isHoliday
    ? chance.weighted({ phone: 60, video: 25, homeVisit: 15 })
    : chance.weighted({ faceToFace: 78, phone: 9, homeVisit: 13 });
}
