import type { JobHandler } from '../asked.ts';
import { eraseIfPast } from '../deeds/erase-if-past.ts';
import { LeftOut } from '../deeds/left-out.ts';
import { rulesAt } from '../deeds/rules-at.ts';
import { schoolsTonight } from '../deeds/schools-tonight.ts';
import { placeOf } from '../domain/place.ts';
import { isPastKeeping } from '../domain/retention.ts';

/**
 * Destroys the keys of files that have been kept long enough, in a thirtieth of a county's schools each night: within a
 * month of its day each is gone. A file that cannot be read delays only itself.
 *
 * @throws LeftOut when everything is done but for some files
 */
export const erase: JobHandler = async (due) => {
  const { county = '', store, today } = due;
  const schools = await schoolsTonight(county, due);
  const unread: string[] = [];
  let erased = 0;
  for (const school of schools) {
    const { settings } = await rulesAt(placeOf(school), due);
    const months = settings.thresholds.fileKept;
    for (const card of await store.childCards(school.id)) {
      if (!isPastKeeping(card, months, today)) continue;
      const isGone = await eraseIfPast(card.child, school.id, months, due).catch(
        () => void unread.push(card.child),
      );
      if (isGone) erased++;
    }
  }
  const counts = { counties: 1, schools: schools.length, erased, unread: unread.length };
  if (unread.length > 0) throw new LeftOut(counts, unread);
  return counts;
};
