import * as fc from 'fast-check';
import {
  commitmentOf,
  designText,
  drawRound,
  frameOf,
  seedText,
  sha256Of,
  sownSeed,
  usualSizes,
  type Design,
  type FrameSchool,
  type RegisteredSchool,
  type Seed,
} from '../../../functions/domain/sampling/index.ts';
import { sourcesOf } from './fixture-round.ts';

export const SECRET = '5e'.repeat(32);

/** A key such as a round makes at random; here it follows from a text. */
export function keyOf(text: string): string {
  return sha256Of(text).slice(0, 24);
}

/** A school with so many children. */
export function aSchool(
  unit: string,
  children: number,
  more: Partial<RegisteredSchool> = {},
): RegisteredSchool {
  const keys = Array.from({ length: children }, (_, n) => keyOf(`${unit} ${n}`));
  return { unit, county: unit.slice(0, 6), kindOfSchool: 'primary', keys, ...more };
}

/** The files of a frame, and its schools. */
export function frameFiles(...what: Parameters<typeof frameOf>) {
  const files = new Map<string, string>();
  const making = frameOf(...what);
  for (;;) {
    const { done, value } = making.next();
    if (done) return { files, frame: value };
    files.set(value.file, (files.get(value.file) ?? '') + value.text);
  }
}

/** The design of a frame: two children of a school and one reserve, unless said otherwise. */
export function aDesign(frame: readonly FrameSchool[], more: Partial<Design> = {}): Design {
  return {
    roundId: 'R1',
    sizes: usualSizes(frame),
    mosFloor: 10,
    reserveTarget: 1,
    take: 2,
    takeReserve: 1,
    allocation: 'six a county',
    estimator: 'hajek',
    ...more,
  };
}

/** The seed of a round whose secret is revealed. */
export function aSeed(frame: string, design: string, more: Partial<Seed> = {}): Seed {
  return sownSeed({
    round_id: 'R1',
    frame_sha256: sha256Of(frame),
    design_sha256: sha256Of(design),
    commit_sha256: commitmentOf(more.round_id ?? 'R1', SECRET),
    committed_at: '2026-03-02T09:00:00+08:00',
    dice_digits: '07315826490538172946',
    dice_at: '2026-03-09T10:00:00+08:00',
    drand_chain: '',
    drand_round: '',
    drand_randomness: '',
    secret_hex: SECRET,
    revealed_at: '2026-03-20T10:00:00+08:00',
    ...more,
  });
}

/** All files of a round that was drawn, its manifest among them. */
export function aRound(
  schools: readonly RegisteredSchool[],
  more: { readonly design?: Partial<Design>; readonly seed?: Partial<Seed> } = {},
): Map<string, string> {
  const { files, frame } = frameFiles(schools);
  const design = designText(aDesign(frame, more.design));
  const seed = seedText(aSeed(files.get('frame_schools.csv') ?? '', design, more.seed));
  files.set('design.json', design).set('seed.json', seed);
  const { made, checks } = drawRound(sourcesOf(files));
  if (!made)
    throw new Error(JSON.stringify(checks.filter(({ differences }) => differences.length > 0)));
  return new Map([...files, ...made]);
}

/** Schools of two counties, of all sizes and kinds, as a register may have them. */
export const someSchools = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 0, max: 999 }),
      county: fc.constantFrom('370302', '370303'),
      kindOfSchool: fc.constantFrom('teachingPoint', 'primary', 'juniorSecondary', 'nineYear'),
      children: fc.oneof(fc.nat(12), fc.nat(60)),
      riskPermille: fc.constantFrom(250, 1000, 1500, 4000),
      must: fc.boolean().chain((may) => (may ? fc.nat(3).map((n) => n === 0) : fc.constant(false))),
    }),
    { minLength: 1, maxLength: 24, selector: ({ county, number }) => `${county}${number}` },
  )
  .map((rows) =>
    rows
      .map(({ county, number, children, ...rest }) =>
        aSchool(`${county}-${String(number).padStart(3, '0')}`, children, rest),
      )
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  );
