import { countyUnits, type CountyUnit } from '../domain/codes/divisions.ts';
import { province } from '../domain/codes/divisions.ts';
import type { Org } from '../store/store.ts';
import { chanceOf, type Chance } from './chance.ts';
import * as parts from './place-parts.ts';

/** How well a school keeps its three months. */
export type Diligence = 'careful' | 'ordinary' | 'careless';

export interface DemoSchool {
  readonly org: Org;
  readonly town: string;
  /** The years of schooling it teaches, first and last. */
  readonly grades: readonly [number, number];
  readonly classesPerGrade: number;
  readonly diligence: Diligence;
  /** How many children it has for each of another school's. */
  readonly weight: number;
}

/** The kinds of school here, with their share of children and their classes in a grade. */
const kinds = {
  nineYear: { weight: 5, classesPerGrade: 3 },
  primary: { weight: 4, classesPerGrade: 2 },
  villagePrimary: { weight: 2, classesPerGrade: 1 },
  teachingPoint: { weight: 0.7, classesPerGrade: 1 },
  juniorSecondary: { weight: 5, classesPerGrade: 4 },
} as const;
type Kind = keyof typeof kinds;

/** What one town has, its central school first. Towns follow one another in this order, over and over. */
const towns: readonly (readonly Kind[])[] = [
  ['nineYear', 'teachingPoint', 'teachingPoint'],
  [
    'primary',
    'juniorSecondary',
    'villagePrimary',
    'villagePrimary',
    'teachingPoint',
    'teachingPoint',
  ],
  ['primary', 'juniorSecondary', 'villagePrimary', 'teachingPoint'],
];

/**
 * The schools and teaching points of a county, `count` in all. A teaching point has no number of its own: it goes by
 * that of its central school.
 */
export function schoolsOf(
  county: CountyUnit,
  count: number,
  seed: number,
  firstTowns: readonly string[] = [],
): DemoSchool[] {
  const chance = chanceOf(seed, 'schools', county.id);
  const taken = new Set<string>();
  const schools: DemoSchool[] = [];
  let number = 0;
  for (let round = 0; schools.length < count; round++) {
    const town =
      firstTowns[round] ??
      fresh(taken, () => chance.pick(parts.townHeads) + chance.pick(parts.townTails));
    let [central, centralCode] = ['', ''];
    let points = 0;
    for (const kind of (towns[round % towns.length] ?? []).slice(0, count - schools.length)) {
      const isPoint = kind === 'teachingPoint';
      const id = isPoint
        ? `${central}-tp${(points += 1)}`
        : `${county.id}-${String((number += 1)).padStart(3, '0')}`;
      if (central === '') [central, centralCode] = [id, codeOf(county, kind, number)];
      const code = isPoint
        ? `${centralCode}-TP${String(points).padStart(2, '0')}`
        : codeOf(county, kind, number);
      const village = fresh(taken, () => villageName(chance));
      schools.push(
        school(county, { id, code, kind, town, name: nameOf(kind, town, village) }, chance),
      );
    }
  }
  return schools;
}

function school(
  county: CountyUnit,
  { id, code, kind, town, name }: Record<'id' | 'code' | 'town' | 'name', string> & { kind: Kind },
  chance: Chance,
): DemoSchool {
  const sort = kind === 'villagePrimary' ? 'primary' : kind;
  const diligence = chance.weighted({ careful: 72, ordinary: 20, careless: 8 });
  const org: Org = {
    id,
    kind: 'school',
    name,
    sort,
    code,
    county: county.id,
    city: county.city,
    province: province.id,
  };
  return {
    org,
    town,
    diligence,
    grades: gradesOf(kind, county.city),
    ...kinds[kind],
    weight: kinds[kind].weight * (0.5 + chance.next()),
  };
}

/** The first digits of a school’s code say what it is (DOMAIN §3.3): 21 primary, 31 junior secondary. */
const classOfCode: Partial<Record<Kind, string>> = { juniorSecondary: '31', nineYear: '31' };

/** A code as schools have: class, province, a number of its own. */
function codeOf(county: CountyUnit, kind: Kind, number: number): string {
  const place = String(countyUnits.indexOf(county) + 1).padStart(3, '0');
  return `${classOfCode[kind] ?? '21'}37${place}${String(number).padStart(3, '0')}`;
}

function gradesOf(kind: Kind, city: string): [number, number] {
  const lastOfPrimary = parts.fiveFourCities.has(city) ? 5 : 6;
  if (kind === 'nineYear') return [1, 9];
  if (kind === 'juniorSecondary') return [lastOfPrimary + 1, 9];
  return [1, kind === 'teachingPoint' ? 3 : lastOfPrimary];
}

function nameOf(kind: Kind, town: string, village: string): string {
  const names: Record<Kind, string> = {
    nineYear: `${town}中心学校`,
    primary: `${town}中心小学`,
    villagePrimary: `${village}小学`,
    teachingPoint: `${village}教学点`,
    juniorSecondary: `${town}中学`,
  };
  return names[kind];
}

/** A village such as 东石庄 or 大井峪. */
export function villageName(chance: Chance): string {
  return (
    chance.pick(parts.villageHeads) +
    chance.pick(parts.villageMiddles) +
    chance.pick(parts.villageTails)
  );
}

/** A name that is not taken yet. */
function fresh(taken: Set<string>, make: () => string): string {
  for (;;) {
    const name = make();
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
