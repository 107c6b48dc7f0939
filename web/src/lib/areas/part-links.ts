import { childrenLink, findingsLink } from '#lib/words/links.ts';
import type { AreaFigures, Measure } from './measures.ts';

/** Where a part and its figures open: an area into its parts, a school into its rows; nothing for whoever sees no rows. */
export interface PartLinks {
  readonly part: (id: string) => string | undefined;
  readonly of: (id: string) => string | undefined;
  readonly left: (id: string) => string | undefined;
}

/** An area’s page under a measure. */
export function areaLink(area: string, measure: string): string {
  return `/areas/${area}?share=${encodeURIComponent(measure)}`;
}

/** The ways down from the parts of an area under a measure. */
export function partLinks({ id: area, kind, masked }: AreaFigures, measure: Measure): PartLinks {
  const below = (id: string) => areaLink(id, measure.key);
  if (kind !== 'county') return { part: below, of: below, left: below };
  // Outside the county no row of a child opens.
  if (masked) return { part: () => undefined, of: () => undefined, left: () => undefined };
  return { part: (id) => `/areas/${area}?school=${id}`, ...rowLinks(area, measure) };
}

/** The rows behind the figures of a school. */
export function rowLinks(county: string, { key, rule }: Measure): Pick<PartLinks, 'of' | 'left'> {
  if (key === 'coverage') return { of: () => undefined, left: () => undefined };
  if (key === 'whole')
    return {
      of: (school) => childrenLink(school),
      left: (school) => `${childrenLink(school)}&sort=-missing`,
    };
  const all = (school: string) => childrenLink(school, undefined, rule);
  const isWindow = key === 'closed' || key === 'open';
  return { of: all, left: isWindow ? all : (school) => findingsLink(county, school, rule) };
}
