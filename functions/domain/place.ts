import type { Place } from './access.ts';

/** An organisation with those above it, as the register has it. */
interface Placed {
  readonly id: string;
  readonly kind: 'province' | 'city' | 'county' | 'school';
  readonly county?: string;
  readonly city?: string;
  readonly province?: string;
}

/** Where an organisation lies. */
export function placeOf({ id, kind, county, city, province }: Placed): Place {
  return {
    ...(county && { county }),
    ...(city && { city }),
    ...(province && { province }),
    [kind]: id,
    org: id,
  };
}

/** The organisations whose decisions hold at a place, from the top. */
export function levelsOf({ province, city, county, school }: Place): string[] {
  return [province, city, county, school].filter((org) => org !== undefined);
}
