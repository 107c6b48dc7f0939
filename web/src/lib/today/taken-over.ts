import * as m from '#lib/paraglide/messages.js';
import { dayWords } from '#lib/words/dates.ts';
import type { Standing } from '#lib/words/standing-words.ts';
import type { Duty } from './duties.ts';

/** The standing as the new person meets it: of a duty taken over overdue, the days left from the handover. */
export function takenOver({ standing, handover }: Duty): Standing {
  return handover ? { ...standing, state: 'dueSoon', daysLeft: handover.daysLeft } : standing;
}

/** Since when the child is the new person’s, and how late the duty was already; nothing where none changed hands. */
export function takenWords({ standing, handover }: Duty, today: string): string {
  if (!handover) return '';
  return m.taken_over({ on: dayWords(handover.on, today), n: -(standing.daysLeft ?? 0) });
}
