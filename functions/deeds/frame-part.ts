import { civilDate, type CivilDate, type Instant } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import { isOnFile } from '../domain/on-file.ts';
import type { ExcludedSchool, RegisteredSchool } from '../domain/sampling/index.ts';
import { inParallel } from '../in-parallel.ts';
import type { Org, Store } from '../store/store.ts';

/** What a county puts into a frame: its schools with the keys of their children, and schools out of scope. */
export interface FramePart {
  readonly schools: readonly (Omit<RegisteredSchool, 'keys'> & {
    readonly school: string;
    readonly keys: readonly string[];
  })[];
  readonly excluded: readonly ExcludedSchool[];
  /** Children whose cards lie here while their records have them at another school: nobody has moved the card yet. */
  readonly elsewhere: readonly { readonly school: string; readonly key: string }[];
  /** The domain of each child, by its key, that is to be drawn more often than others. Parts of before had none. */
  readonly domains?: Readonly<Record<string, string>>;
}

/** How a child stands in a frame: by a key, and in a domain if it is in one. */
interface Naming {
  readonly keyOf: (child: string) => string;
  readonly domainOf: (card: ChildCard) => string | undefined;
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
  { keyOf, domainOf }: Naming,
  store: Pick<Store, 'orgsBelow' | 'filesAsOf'>,
): Promise<FramePart> {
  const day = civilDate(asOf);
  const schools = (await store.orgsBelow(county)).filter(({ kind }) => kind === 'school');
  const read = await inParallel(
    schools,
    async (school) => ({ school, ...(await store.filesAsOf(school.id, asOf)) }),
    4,
  );
  const active = read.flatMap(({ elsewhere }) => elsewhere).filter((card) => isOnFile(card, day));
  const all = [...read.flatMap(({ cards }) => cards), ...active];
  const domains = all.flatMap((card) => {
    const domain = domainOf(card);
    return domain === undefined ? [] : [[keyOf(card.child), domain] as const];
  });
  return {
    schools: read
      .filter(({ school }) => whyOut(school, day) === undefined)
      .map(({ school, cards, unread }) => {
        const listed = cards.filter((card) => isOnFile(card, day)).map(({ child }) => child);
        const where = { unit: unitOf(school), county: codeOf(county), school: school.id };
        return {
          ...where,
          kindOfSchool: school.sort ?? '',
          keys: [...listed, ...unread].map(keyOf),
        };
      }),
    excluded: schools.flatMap((school) => {
      const reason = whyOut(school, day);
      return reason === undefined ? [] : [{ unit: unitOf(school), reason, evidence: '' }];
    }),
    elsewhere: active.map(({ child, home }) => ({ school: home?.school ?? '', key: keyOf(child) })),
    domains: Object.fromEntries(domains),
  };
}

/** Why a school is out of scope on a day: it is closed, or the guideline does not bind it (SAMPLING §2.2). */
export function whyOut({ closedOn, applicability }: Org, day: CivilDate): string | undefined {
  return closedOn !== undefined && closedOn <= day ? 'closed' : applicability;
}

function unitOf({ code }: Org): string {
  if (!code) throw new Error('a school has no code');
  return code;
}

/** A county’s code: what its id says after the province’s. */
function codeOf(county: string): string {
  return county.replace(/^[a-z]+-/, '');
}
