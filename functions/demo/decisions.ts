import { calendar } from '../domain/forms/index.ts';
import { sectionOf } from '../domain/record.ts';
import type { Store } from '../store/store.ts';
import { startOfDay, type CivilDate } from '../domain/calendar.ts';
import { terms } from './terms.ts';

/** The day on which the demo province published its calendar. */
const PUBLISHED: CivilDate = '2024-08-15';

/** Publishes the calendar of the demo province; a second time changes nothing. */
export async function publishCalendar(
  store: Pick<Store, 'decide'>,
  province: string,
): Promise<void> {
  const by = { by: 'P-province-officer', byName: '', device: 'demo' };
  const entry = { ...by, enteredAt: startOfDay(PUBLISHED) };
  await store.decide(
    province,
    sectionOf(calendar, 1, { ...entry, at: PUBLISHED, data: { terms } }),
  );
}
