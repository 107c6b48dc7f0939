import type { CivilDate } from '../domain/calendar.ts';
import type { StaffCard } from '../domain/card.ts';
import { leavesFrom } from '../domain/leaves.ts';

/** The leaves of some people that are not over, the earliest first. */
export function leaveLines(staff: readonly StaffCard[], today: CivilDate) {
  return staff
    .flatMap((card) => leavesFrom(card, today).map((leave) => ({ person: card.person, ...leave })))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
