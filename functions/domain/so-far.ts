import type { CivilDate } from './calendar.ts';
import type { Dated } from './card.ts';

/** What is dated, if its day has come: a record dated after `today` proves nothing yet. */
export function soFar<Any extends Dated>(
  dated: Any | undefined,
  today: CivilDate,
): Any | undefined {
  return dated && dated.on <= today ? dated : undefined;
}
