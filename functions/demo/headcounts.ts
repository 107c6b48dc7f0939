import { addDays, type CivilDate } from '../domain/calendar.ts';
import { headcount } from '../domain/forms/index.ts';
import { sectionOf, type Draft } from '../domain/record.ts';
import { chanceOf } from './chance.ts';
import { demoSchool, grownSchool } from './demo-accounts.ts';
import { entered } from './entered.ts';
import { schoolYearOf } from './pupils.ts';
import type { DemoSchool } from './schools.ts';
import { staffAt } from './staff.ts';

/** A school's count of identified children, at the start of the school year. */
export interface DemoHeadcount {
  readonly school: string;
  readonly draft: Draft;
}

const sources = { school: 70, civilAffairs: 12, village: 16, other: 2 };
/** Of a hundred schools so many have said how many children they identified. */
const SAID = 0.9;
/** The ledger of the school where one imports it has thirty rows. */
const IMPORTED = 30;

/**
 * Headcounts of most schools, a little above the files there are. Some schools have not said any, and the one after the
 * grown school has fewer than it has files.
 */
export function headcountsOf(
  schools: readonly DemoSchool[],
  files: readonly number[],
  today: CivilDate,
  seed: number,
): DemoHeadcount[] {
  const after = schools.findIndex(({ org }) => org.id === grownSchool) + 1;
  return schools.flatMap((school, place) => {
    const { id } = school.org;
    const chance = chanceOf(seed, 'headcount', id);
    const shown = id === demoSchool || id === grownSchool || place === after;
    if (!shown && !chance.holds(SAID)) return [];
    const there = id === demoSchool ? IMPORTED : (files[place] ?? 0);
    const missing = chance.holds(0.5) ? chance.between(0, Math.ceil(there / 8)) : 0;
    const children = place === after ? Math.max(0, there - 2) : there + missing;
    const asked = addDays(`${schoolYearOf(today)}-09-07`, chance.between(0, 20));
    const countedOn = asked < today ? asked : addDays(today, -1);
    const data = { children, source: chance.weighted(sources), countedOn };
    const entry = entered(staffAt(school, seed).admin, countedOn, today, chance);
    return [{ school: id, draft: sectionOf(headcount, 1, { ...entry, at: countedOn, data }) }];
  });
}
