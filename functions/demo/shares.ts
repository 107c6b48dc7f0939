import { demoSchool, grownSchool } from './demo-accounts.ts';
import { largeCounty } from './register.ts';
import type { DemoSchool } from './schools.ts';

/** The county that one looks at has more children in a school, and the school that one signs in to most. */
const LARGE_COUNTY_WEIGHT = 1.5;
const GROWN_SCHOOL_WEIGHT = 17;

/** Shares children out by the weight of the schools, to the last one. */
export function childrenPerSchool(schools: readonly DemoSchool[], children: number): number[] {
  const weights = schools.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [given, reached] = [0, 0];
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((children * reached) / total);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

function weightOf({ org, weight }: DemoSchool): number {
  if (org.id === demoSchool) return 0;
  if (org.id === grownSchool) return GROWN_SCHOOL_WEIGHT;
  return org.county === largeCounty ? weight * LARGE_COUNTY_WEIGHT : weight;
}
