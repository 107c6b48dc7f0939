import { sizeOf, type Measure } from './composite.ts';
import type { FrameSchool } from './frame-school.ts';

/** A school with its size measure. */
export interface Sized {
  readonly school: FrameSchool;
  /** What its chance is in proportion to. */
  readonly z: bigint;
}

/** z = size · risk (SAMPLING §2.6). */
export function sized(school: FrameSchool, measure: Measure): Sized {
  return { school, z: sizeOf(school, measure) * BigInt(school.riskPermille) };
}

/** A stratum before chance has its say. */
export interface Divided {
  readonly forced: readonly Sized[];
  readonly certain: readonly Sized[];
  /** Those among whom `n` are drawn by chance; `Z` is the sum of their size measures. */
  readonly rest: readonly Sized[];
  readonly n: number;
  readonly Z: bigint;
}

/**
 * Who is visited in any case (SAMPLING §2.6): those that must be, and those so large that their chance would be one. Of
 * the rest two are drawn at least, so that no stratum hangs on a single draw and no school is without a chance.
 * @param schools of one stratum, sorted by id
 */
export function divided(schools: readonly Sized[], size: number): Divided {
  const forced = schools.filter(({ school }) => school.must);
  const certain: Sized[] = [];
  let rest = schools.filter(({ school }) => !school.must);
  let n = Math.max(size - forced.length, Math.min(LEAST, rest.length));
  for (;;) {
    const Z = rest.reduce((sum, { z }) => sum + z, 0n);
    const isCertain = ({ z }: Sized) => BigInt(n) * z >= Z;
    const found = rest.filter(isCertain);
    if (found.length > 0) {
      rest = rest.filter((each) => !isCertain(each));
      certain.push(...found);
      n -= found.length;
    } else if (n < LEAST && rest.length > 0) n = LEAST;
    else return { forced, certain, rest, n: rest.length > 0 ? n : 0, Z };
  }
}
const LEAST = 2;
