import { decimal } from '../../statistics/decimal.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';
import { csvLines } from '../csv.ts';
import { RESULTS } from '../estimate/results.ts';
import { DISPOSITIONS } from '../estimate/visits.ts';
import type { Lqas } from '../lqas.ts';
import type { Bulletin, BulletinRate } from './bulletin.ts';
import type { BulletinCounty, Rated } from './counties.ts';
import { notes } from './notes.ts';
import { shownRate } from './shown.ts';

export const BULLETIN = 'bulletin.json';
export const BULLETIN_CSV = 'bulletin.csv';
/** What anybody types to check all of it. */
export const VERIFY = 'npm run verify -- DIR';

/** What it is worked out from, besides what the seed binds. */
const SOURCES = [DISPOSITIONS, RESULTS];

/**
 * `bulletin.json`, to the byte (SAMPLING §2.18).
 * @param hashes SHA-256 of the files that are here, by name
 */
export function bulletinText(bulletin: Bulletin, hashes: ReadonlyMap<string, string>): string {
  const { edition, seed, schools, children, weights } = bulletin;
  return canonicalJson(
    {
      schema: 'lbc-bulletin-1',
      round_id: seed.round_id,
      version: edition.version,
      why: edition.why,
      before_sha256: edition.before,
      frame: { ...bulletin.frame },
      schools: {
        ...{ released: schools.released, reserves: schools.reserves },
        ...{ eligible: schools.eligible, answered: schools.answered },
        dispositions: { ...schools.by },
        silent: schools.silent.map(({ unit: unit_id, county, disposition }) => ({
          ...{ unit_id, county, disposition },
        })),
      },
      children: {
        dispositions: { ...children.by },
        not_observed: children.unseen,
        reserves: children.reserves,
      },
      weights: weights
        ? {
            least: decimal(weights.least, 2),
            most: decimal(weights.most, 2),
            kish: decimal(weights.kish, 2),
          }
        : null,
      province: new Map(bulletin.rates.map((each) => [each.indicator, ofProvince(each)])),
      classed_by: classedBy(bulletin.classedBy),
      counties: new Map(bulletin.counties.map((each) => [each.county, ofCounty(each)])),
      seed: seedRecord(bulletin),
      sources: new Map(SOURCES.map((name) => [name, hashes.get(name) ?? ''])),
      verify: VERIFY,
      notes: notes.map(({ zh, en }) => ({ zh, en })),
    },
    'lines',
  );
}

function ofProvince({ schools, observed, rate, zeroFound }: BulletinRate): Json {
  return {
    ...{ schools, observed },
    ...(rate && ratedMembers(rate)),
    ...(zeroFound && {
      zero_found: { most_failing: zeroFound.most, needed_for_below_1pct: zeroFound.needed },
    }),
  };
}

function ofCounty({ decision, by, isSmall, schools, observed, failures, rate }: BulletinCounty) {
  return {
    ...{ class: decision, classed_by: by, is_small: isSmall, schools, observed, failures },
    ...(rate && ratedMembers(rate)),
  };
}

function ratedMembers(rated: Rated): { readonly [member: string]: Json } {
  const { rate, se, low, high } = shownRate(rated);
  return { rate, se, ci95: [low, high], method: rated.published.method };
}

function classedBy({ indicator, lqas }: { readonly indicator: string; readonly lqas: Lqas }) {
  const [p_good, p_bad] = [decimal(lqas.good, 3), decimal(lqas.bad, 3)];
  return { indicator, p_good, p_bad, alpha: decimal(lqas.alpha, 3), beta: decimal(lqas.beta, 3) };
}

/** What the draw came from. */
function seedRecord({ seed }: Bulletin): Json {
  const { frame_sha256, design_sha256, commit_sha256, committed_at, revealed_at } = seed;
  const { dice_digits, dice_at, drand_chain, drand_round, drand_randomness, seed_sha256 } = seed;
  return {
    ...{ frame_sha256, design_sha256, commit_sha256, committed_at, revealed_at },
    ...{ dice_digits, dice_at, drand_chain, drand_round, drand_randomness, seed_sha256 },
  };
}

const columns = [
  'area',
  'indicator',
  'schools',
  'children',
  'failures',
  'rate',
  'se',
  'ci95_low',
  'ci95_high',
  'method',
  'class',
  'classed_by',
  'small_sample',
];

/** `bulletin.csv`: a row for each indicator of the province, then one for each county. Cells that do not apply are empty. */
export function bulletinLines({ rates, counties, classedBy }: Bulletin): Generator<string> {
  return csvLines(columns, [
    ...rates.map(({ indicator, schools, observed, rate }) => [
      ...['province', indicator, schools, observed, '', ...ratedCells(rate)],
      ...['', '', ''],
    ]),
    ...counties.map((each) => [
      ...[each.county, classedBy.indicator, each.schools, each.observed, each.failures],
      ...ratedCells(each.rate),
      ...[each.decision, each.by, each.isSmall ? 1 : 0],
    ]),
  ]);
}

function ratedCells(rated: Rated | undefined): string[] {
  if (!rated) return ['', '', '', '', ''];
  const { rate, se, low, high } = shownRate(rated);
  return [rate, se, low, high, rated.published.method];
}
