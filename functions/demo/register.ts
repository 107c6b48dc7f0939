import { cities, countyUnits, province, type CountyUnit } from '../domain/codes/divisions.ts';
import type { Org } from '../store/store.ts';
import { demoTowns } from './demo-accounts.ts';
import { schoolsOf, type DemoSchool } from './schools.ts';

/** How large a made-up province is. */
export interface DemoSize {
  /** Counties of each city that have schools; the others stand in the register alone. */
  readonly countiesPerCity: number;
  /** Schools and teaching points of the large county. */
  readonly largeCounty: number;
  /** Schools and teaching points in all. */
  readonly schools: number;
  readonly children: number;
}

/** What a newcomer's machine is filled with. */
export const demoSize: DemoSize = {
  countiesPerCity: 1,
  largeCounty: 75,
  schools: 260,
  children: 1500,
};
/** A whole province, for benches. */
export const provinceSize: DemoSize = {
  countiesPerCity: Infinity,
  largeCounty: 75,
  schools: 10_000,
  children: 300_000,
};

/** The county with many schools. */
export const largeCounty = 'sd-370302';
/** What stands above a province in the register. */
const ABOVE = 'everything';

export interface Register {
  readonly orgs: readonly { readonly org: Org; readonly parent: string }[];
  readonly schools: readonly DemoSchool[];
}

/** The province, its cities and county units as they are, and schools that nobody goes to. */
export function registerOf(size: DemoSize, seed: number): Register {
  const schools = [...shared(size)].flatMap(([county, count]) =>
    schoolsOf(county, count, seed, county.id === largeCounty ? demoTowns : []),
  );
  return {
    schools,
    orgs: [
      { org: { ...province, kind: 'province' }, parent: ABOVE },
      ...cities.map((city) => ({ org: cityOrg(city), parent: province.id })),
      ...countyUnits.map((unit) => ({ org: countyOrg(unit), parent: unit.city })),
      ...schools.map(({ org }) => ({ org, parent: org.county ?? '' })),
    ],
  };
}

/** How many schools each county gets that has any: the large one its own number, the others alike. */
function shared(size: DemoSize): Map<CountyUnit, number> {
  const chosen = cities.flatMap(({ id }) => ruralFirst(id).slice(0, size.countiesPerCity));
  const others = chosen.filter(({ id }) => id !== largeCounty);
  const left = size.schools - size.largeCounty;
  return new Map(
    chosen.map((unit) => {
      if (unit.id === largeCounty) return [unit, size.largeCounty];
      const place = others.indexOf(unit);
      return [unit, Math.floor(left / others.length) + (place < left % others.length ? 1 : 0)];
    }),
  );
}

/** A city's county units, the large county and then the rural ones first. */
function ruralFirst(city: string): CountyUnit[] {
  const order: readonly CountyUnit['sort'][] = [
    'county',
    'countyCity',
    'district',
    'functionalZone',
  ];
  const rank = (unit: CountyUnit) => (unit.id === largeCounty ? -1 : order.indexOf(unit.sort));
  return countyUnits.filter((unit) => unit.city === city).sort((a, b) => rank(a) - rank(b));
}

function cityOrg({ id, name }: { readonly id: string; readonly name: string }): Org {
  return { id, kind: 'city', name, province: province.id };
}

function countyOrg({ id, name, city, sort }: CountyUnit): Org {
  const zone = sort === 'functionalZone' ? { sort } : {};
  return { id, kind: 'county', name, city, province: province.id, ...zone, harmPhones };
}

/** No number in China begins like these: nobody's telephone rings. */
const harmPhones = { education: '0000-0000110', civilAffairs: '0000-0000120' };
