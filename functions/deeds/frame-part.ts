import { civilDate, type Instant } from '../domain/calendar.ts';
import { isOnFile } from '../domain/on-file.ts';
import type { ExcludedSchool, RegisteredSchool } from '../domain/sampling/index.ts';
import { inParallel } from '../in-parallel.ts';
import type { Org, Store } from '../store/store.ts';

/** What a county puts into a frame: its schools with the keys of their children, and schools out of scope. */
export interface FramePart {
  readonly schools: readonly (Omit<RegisteredSchool, 'keys'> & {
    readonly school: string;
    /** By its key in this round, each child. */
    readonly children: Readonly<Record<string, string>>;
  })[];
  readonly excluded: readonly ExcludedSchool[];
}

/**
 * The register of a county as it stood at an instant (SAMPLING §2.2): every school, those without children too, for a zero
 * claim is what an inspection must be able to test; of the children those whose files were active. A child whose file does
 * not open is on the list all the same.
 * @throws Error for a school that has no code of the real world: it could be neither frozen nor left out
 */
export async function framePart(
  county: string,
  asOf: Instant,
  keyOf: (child: string) => string,
  store: Pick<Store, 'orgsBelow' | 'filesAsOf'>,
): Promise<FramePart> {
  const day = civilDate(asOf);
  const inScope: Org[] = [];
  const excluded: ExcludedSchool[] = [];
  for (const school of await store.orgsBelow(county)) {
    if (school.kind !== 'school') continue;
    if (!school.code) throw new Error('a school has no code');
    const isOut = school.closedOn !== undefined && school.closedOn <= day;
    if (isOut) excluded.push({ unit: school.code, reason: 'closed', evidence: '' });
    else inScope.push(school);
  }
  const schools = await inParallel(
    inScope,
    async ({ id, code = '', sort = '' }) => {
      const { cards, unread } = await store.filesAsOf(id, asOf);
      const active = cards.filter((card) => isOnFile(card, day)).map(({ child }) => child);
      const children = Object.fromEntries(
        [...active, ...unread].map((each) => [keyOf(each), each]),
      );
      return { school: id, unit: code, county: codeOf(county), kindOfSchool: sort, children };
    },
    4,
  );
  return { schools, excluded };
}

/** A county’s code: what its id says after the province’s. */
function codeOf(county: string): string {
  return county.replace(/^[a-z]+-/, '');
}
