import { canonicalJson, type Json } from './canonical-json.ts';
import type { Note } from './difference.ts';
import { areDomains, type Domain, type Domains } from './domain.ts';
import { isInspection } from './inspection.ts';
import { isLqas } from './lqas.ts';
import { ID, SHA256 } from './patterns.ts';
import { exactly, isObject, like, readJson, whole, words, type Members } from './read-json.ts';

/** How schools and children are drawn: settled, hashed and published before the seed (SAMPLING §2.5, §2.18). */
export interface Design {
  readonly roundId: string;
  /** Schools to be drawn in each stratum. */
  readonly sizes: ReadonlyMap<string, number>;
  /** A school with fewer children is drawn as if it had so many. */
  readonly mosFloor: number;
  /** Reserve schools wanted in each stratum. */
  readonly reserveTarget: number;
  /** Children of a school, and reserves for those who have left. */
  readonly take: number;
  readonly takeReserve: number;
  /** How the sizes were arrived at, in words. */
  readonly allocation: string;
  readonly estimator: string;
  /** The factors of which the risk of a school is the product, where the frame says which it has (SAMPLING §2.6). */
  readonly riskFactors?: readonly string[];
  /** Parts of the children that are drawn at rates of their own (SAMPLING §2.9). */
  readonly domains?: Domains;
  /** What later steps of the round need: `lqas`, `inspectors`. */
  readonly further?: ReadonlyMap<FurtherMember, Json>;
}
export type FurtherMember = 'lqas' | 'inspectors';

/** A factor, as the frame names it. */
const FACTOR_NAME = /^[a-z]{1,40}$/;

const members: Members = {
  needed: {
    schema: exactly('lbc-design-1'),
    algorithm: exactly('lbc-sample-1'),
    round_id: like(ID),
    method: exactly('PPS_SYS'),
    n: (value) =>
      isObject(value) &&
      Object.entries(value).every(([stratum, size]) => ID.test(stratum) && whole(1)(size)),
    n_total: whole(1),
    mos_floor: whole(1),
    reserve_target: whole(0),
    take: whole(1),
    take_reserve: whole(0),
    allocation: words,
    estimator: words,
  },
  optional: {
    domains: areDomains,
    domains_sha256: like(SHA256),
    lqas: isLqas,
    inspectors: isInspection,
    risk_factors: (value) => Array.isArray(value) && value.every(like(FACTOR_NAME)),
  },
};

/** `design.json`, to the byte. */
export function designText(design: Design): string {
  const { roundId, sizes, mosFloor, reserveTarget, take, takeReserve, further = [] } = design;
  const { domains } = design;
  return canonicalJson(
    new Map<string, Json>([
      ['schema', 'lbc-design-1'],
      ['algorithm', 'lbc-sample-1'],
      ['round_id', roundId],
      ['method', 'PPS_SYS'],
      ['n', sizes],
      ['n_total', totalOf(sizes)],
      ['mos_floor', mosFloor],
      ['reserve_target', reserveTarget],
      ['take', take],
      ['take_reserve', takeReserve],
      ['allocation', design.allocation],
      ['estimator', design.estimator],
      ...(design.riskFactors ? [['risk_factors', design.riskFactors] as const] : []),
      ...(domains ? membersOf(domains) : []),
      ...further,
    ]),
    'compact',
  );
}

function membersOf({ rates, sha256 }: Domains): [string, Json][] {
  const each = rates.map(({ id, rate }) => ({ id, rate }));
  return [
    ['domains', each],
    ['domains_sha256', sha256],
  ];
}

/** Reads `design.json`; nothing where it is not as it must be. */
export function readDesign(chunks: Iterable<Uint8Array>, note: Note): Design | undefined {
  const read = readJson(chunks, members, 'compact', note);
  if (!read) return undefined;
  const without = ['domains', 'domains_sha256'].filter((member) => !read.has(member));
  if (without.length === 1) return void note('member-missing', { member: without[0] });
  const sizes = new Map(Object.entries(read.get('n') as Record<string, number>));
  const found = totalOf(sizes);
  if (read.get('n_total') !== found)
    note('total-differs', { expected: read.get('n_total') as number, found });
  const factors = read.get('risk_factors') as readonly string[] | undefined;
  const further = (['lqas', 'inspectors'] as const)
    .filter((name) => read.has(name))
    .map((name) => [name, read.get(name) as Json] as const);
  return {
    roundId: read.get('round_id') as string,
    sizes,
    mosFloor: read.get('mos_floor') as number,
    reserveTarget: read.get('reserve_target') as number,
    take: read.get('take') as number,
    takeReserve: read.get('take_reserve') as number,
    allocation: read.get('allocation') as string,
    estimator: read.get('estimator') as string,
    ...(factors && { riskFactors: factors }),
    ...(without.length === 0 && {
      domains: {
        rates: read.get('domains') as readonly Domain[],
        sha256: read.get('domains_sha256') as string,
      },
    }),
    ...(further.length > 0 && { further: new Map(further) }),
  };
}

function totalOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** The design’s strata are those of the frame, and none asks for more schools than it has. */
export function compareStrata(
  { sizes }: Design,
  strata: ReadonlyMap<string, readonly unknown[]>,
  note: Note,
): void {
  for (const [stratum, schools] of strata) {
    const found = sizes.get(stratum);
    if (found === undefined) note('stratum-left-out', { stratum });
    else if (found > schools.length)
      note('too-many-schools', { stratum, expected: schools.length, found });
  }
  for (const stratum of sizes.keys())
    if (!strata.has(stratum)) note('stratum-unknown', { stratum });
}
