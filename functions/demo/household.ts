import type { Chance } from './chance.ts';
import * as parts from './name-parts.ts';
import { villageName, type DemoSchool } from './schools.ts';

export type Gender = '1' | '2';

/** What the children of one home share. */
export interface Household {
  readonly father: string;
  readonly mother: string;
  readonly guardian: { readonly name: string; readonly relation: Relation; readonly phone: string };
  readonly fatherPhone: string;
  readonly motherPhone: string;
  readonly village: string;
  readonly hardship: boolean;
  /** A name for a child of this home, none twice. */
  readonly childName: (gender: Gender) => string;
}

const relations = {
  '61': 30,
  '62': 32,
  '63': 10,
  '64': 12,
  '81': 5,
  '83': 3,
  '90': 4,
  '88': 4,
} as const;
type Relation = keyof typeof relations;
/** One home in so many has names with a dot; one child in so many a character that is hard to write. */
const DOTTED = 0.004;
const RARE = 0.012;

/** A home near a school: parents, the person who looks after the children, where they live. */
export function household(school: DemoSchool, chance: Chance): Household {
  const shared = {
    fatherPhone: phone(chance),
    motherPhone: phone(chance),
    village: `${school.town}镇${villageName(chance)}村`,
    hardship: chance.holds(0.22),
  };
  return { ...shared, ...(chance.holds(DOTTED) ? dottedFamily(chance) : family(chance)) };
}

type Family = Pick<Household, 'father' | 'mother' | 'guardian' | 'childName'>;

function family(chance: Chance): Family {
  const [surname, mothers] = [chance.pick(parts.surnames), chance.pick(parts.surnames)];
  const relation = chance.weighted(relations);
  return {
    father: surname + chance.pick(parts.fathersNames),
    mother: mothers + chance.pick(parts.mothersNames),
    guardian: {
      relation,
      name: guardianName(relation, surname, mothers, chance),
      phone: phone(chance),
    },
    childName: distinct((gender) => surname + givenName(gender, chance)),
  };
}

function dottedFamily(chance: Chance): Family {
  const { father, mother, grandfather, grandmother, boys, girls } = chance.pick(
    parts.dottedFamilies,
  );
  const relation = chance.pick(['61', '62'] as const);
  return {
    father,
    mother,
    guardian: {
      relation,
      name: relation === '61' ? grandfather : grandmother,
      phone: phone(chance),
    },
    childName: distinct((gender) => chance.pick(gender === '1' ? boys : girls)),
  };
}

function guardianName(
  relation: Relation,
  fathers: string,
  mothers: string,
  chance: Chance,
): string {
  const names: Record<Relation, () => string> = {
    61: () => fathers + chance.pick(parts.grandfathersNames),
    62: () => chance.pick(parts.surnames) + chance.pick(parts.grandmothersNames),
    63: () => mothers + chance.pick(parts.grandfathersNames),
    64: () => chance.pick(parts.surnames) + chance.pick(parts.grandmothersNames),
    81: () => fathers + chance.pick(parts.fathersNames),
    83: () => fathers + chance.pick(parts.fathersNames),
    90: () => fathers + chance.pick(parts.mothersNames),
    88: () => mothers + chance.pick(parts.mothersNames),
  };
  return names[relation]();
}

function givenName(gender: Gender, chance: Chance): string {
  if (chance.holds(RARE)) return chance.pick(parts.rareNames[gender === '1' ? 'boys' : 'girls']);
  if (chance.holds(0.1)) return chance.pick(parts.shortNames);
  return chance.pick(gender === '1' ? parts.boysNames : parts.girlsNames);
}

function distinct(make: (gender: Gender) => string): (gender: Gender) => string {
  const given = new Set<string>();
  return (gender) => {
    let name = make(gender);
    for (let tries = 0; given.has(name) && tries < 20; tries++) name = make(gender);
    given.add(name);
    return name;
  };
}

/** A mobile number that reaches nobody: 154 has been given to no network. */
export function phone(chance: Chance): string {
  return `154${String(chance.between(0, 99_999_999)).padStart(8, '0')}`;
}
