import {
  ONE,
  over,
  rational,
  reduced,
  sum,
  times,
  ZERO,
  type Rational,
} from '../../statistics/rational.ts';
import type { ChildCounts } from '../domain.ts';
import type { DrawnSchool } from '../draw-schools.ts';
import type { Result } from './results.ts';
import { isClosed, isVisited, type Visits } from './visits.ts';

/** A school of which something is known: children were seen there, it has none, or it is closed. */
export interface KnownSchool {
  readonly unit: string;
  readonly stratum: string;
  /** Chance had a say in its draw: it adds to the variance between schools. */
  readonly isRandom: boolean;
  /** π_1 in lowest terms, less where others of its stratum let nobody in. */
  readonly chance: Rational;
  /** Its children, domain by domain; without domains one part, and none of a school without children. */
  readonly parts: readonly KnownPart[];
}

/** The children of a school, or those of one domain of it. */
export interface KnownPart extends Part {
  /** π_1 of its children, in lowest terms. */
  readonly chance: Rational;
}

interface Part {
  readonly domain: string;
  /** N_i, and of them those who were observed. */
  readonly listed: number;
  readonly observed: readonly Result[];
}

interface Released {
  readonly school: DrawnSchool;
  readonly base: Rational;
  readonly is: 'closed' | 'answered' | 'silent';
  readonly parts: readonly Part[];
}

/**
 * The schools of a stratum that were released and of which something is known, with their chances (SAMPLING §2.8). With k
 * released π_1 = k·z / Z, closed ones counted. Where some gave no access, the others speak for them: weights grow by
 * (Σ w eligible) / (Σ w responding); those of a domain’s children by the schools that answered for it.
 * @param drawn schools of one stratum
 * @param counts children of each drawn school on its list, by domain
 * @param observed children of each school, by its id
 */
export function knownSchools(
  drawn: readonly DrawnSchool[],
  visits: Visits,
  counts: ReadonlyMap<string, ChildCounts>,
  observed: ReadonlyMap<string, readonly Result[]>,
): KnownSchool[] {
  const released = drawn.filter(({ unit }) => visits.has(unit));
  const k = BigInt(released.filter(({ chance }) => chance).length);
  const all = released.map((school): Released => {
    const { unit, chance, z } = school;
    const visit = visits.get(unit) ?? 'UNKNOWN';
    const children = observed.get(unit) ?? [];
    const parts = visit === 'OOS_NO_CHILD_EVER' ? [] : partsOf(counts.get(unit), children);
    const isAnswered = visit === 'OOS_NO_CHILD_EVER' || isVisited(visit);
    const isSilent = !isAnswered || (parts.length > 0 && children.length === 0);
    return {
      school,
      base: chance ? rational(k * z, chance.Z) : ONE,
      is: isClosed(visit) ? 'closed' : isSilent ? 'silent' : 'answered',
      parts,
    };
  });
  const eligible = weightOf(all.filter(({ is }) => is !== 'closed'));
  const answered = all.filter(({ is }) => is === 'answered');
  const shareOf = (those: readonly Released[]) => over(weightOf(those), eligible);
  const lacks = (each: Released, domain: string) =>
    each.parts.some((part) => part.domain === domain && part.observed.length === 0);
  return all
    .filter(({ is }) => is !== 'silent')
    .map((each) => ({
      unit: each.school.unit,
      stratum: each.school.stratum,
      isRandom: each.school.chance !== undefined,
      chance: reduced(each.is === 'closed' ? each.base : times(each.base, shareOf(answered))),
      parts: (each.is === 'closed' ? [] : each.parts)
        .filter(({ observed }) => observed.length > 0)
        .map((part) => {
          const those = answered.filter((other) => !lacks(other, part.domain));
          return { ...part, chance: reduced(times(each.base, shareOf(those))) };
        }),
    }));
}

function partsOf(counts: ChildCounts = new Map(), children: readonly Result[]): Part[] {
  return [...counts]
    .filter(([, listed]) => listed > 0)
    .map(([domain, listed]) => ({
      domain,
      listed,
      observed: children.filter(({ child }) => child.domain === domain),
    }));
}

/** The sum of 1 / π_1. */
function weightOf(those: readonly Released[]): Rational {
  return those.length === 0 ? ZERO : sum(those.map(({ base }) => over(ONE, base)));
}
