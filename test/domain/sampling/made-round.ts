import * as fc from 'fast-check';
import {
  BEGINNING,
  commitmentOf,
  designText,
  drawRound,
  frameFiles,
  hashOfLine,
  logLine,
  manifestText,
  noticeText,
  seedText,
  sha256Of,
  sownSeed,
  usualSizes,
  type Design,
  type Domain,
  type FrameSchool,
  type Notice,
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

/** The notice with which the frame and design of a seed were committed to. */
export function aNotice(seed: Seed, more: Partial<Notice> = {}): string {
  const { round_id, frame_sha256, design_sha256, commit_sha256, committed_at } = seed;
  return noticeText({
    ...{ round_id, frame_sha256, design_sha256, commit_sha256, committed_at },
    dice_on: '2026-03-09',
    dice_time: '09:30',
    dice_place: '大厅',
    depositary: '公证处',
    ...more,
  });
}

/** A log of steps, each a minute after the one before or at its own time, and each bound to it. */
export function aLog(steps: readonly (readonly [string, string, string?])[]): string {
  let [text, prev] = ['', BEGINNING];
  for (const [n, [event, object_sha256, at]] of steps.entries()) {
    const time = at ?? `2026-03-01T09:0${n}:00+08:00`;
    const actor_role = 'provinceOfficer-1';
    const line = logLine({
      seq: n + 1,
      at: time,
      actor_role,
      event,
      object_sha256,
      prev_sha256: prev,
    });
    text += line;
    prev = hashOfLine(line);
  }
  return text;
}

/** The log of a round as its files have it. */
export function aLogOf(files: ReadonlyMap<string, string>, seed: Seed): string {
  const hash = (file: string) => sha256Of(files.get(file) ?? '');
  return aLog([
    ['frozen', seed.frame_sha256],
    ['commit', hash('notice.json'), seed.committed_at],
    ['seed', sha256Of(seed.dice_digits), seed.dice_at],
    ['drawn', hash('draw.csv'), '2026-03-10T09:00:00+08:00'],
    ['reveal', hash('seed.json'), seed.revealed_at],
  ]);
}

/** All files of a round that was drawn, its manifest among them. */
export function aRound(
  schools: readonly RegisteredSchool[],
  more: {
    readonly design?: Partial<Design>;
    readonly seed?: Partial<Seed>;
    readonly notice?: Partial<Notice>;
    readonly domains?: readonly Domain[];
  } = {},
): Map<string, string> {
  const { files: ofFrame, frame } = frameFiles(schools, [], { domains: more.domains });
  const files = new Map<string, string>(ofFrame);
  const sha256 = sha256Of(files.get('frame_domains.csv') ?? '');
  const domains = more.domains && { domains: { rates: more.domains, sha256 } };
  const design = designText(aDesign(frame, { ...domains, ...more.design }));
  const seed = aSeed(files.get('frame_schools.csv') ?? '', design, more.seed);
  files.set('design.json', design).set('seed.json', seedText(seed));
  if (more.notice) files.set('notice.json', aNotice(seed, more.notice));
  const { made, checks } = drawRound(sourcesOf(files));
  if (!made)
    throw new Error(JSON.stringify(checks.filter(({ differences }) => differences.length > 0)));
  return new Map([...files, ...made]);
}

/** A round as it is published: with its notice, its log, and a manifest of all of it. */
export function aPublishedRound(schools: readonly RegisteredSchool[]): Map<string, Uint8Array> {
  const files = aRound(schools);
  const seed = aSeed(files.get('frame_schools.csv') ?? '', files.get('design.json') ?? '');
  files.set('notice.json', aNotice(seed)).set('round_log.jsonl', aLogOf(files, seed));
  files.delete('manifest.json');
  const hashes = new Map([...files].map(([name, text]) => [name, sha256Of(text)]));
  files.set('manifest.json', manifestText({ roundId: 'R1', files: hashes }));
  return new Map([...files].map(([name, text]) => [name, new TextEncoder().encode(text)]));
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

/** A school with so many children of each domain. */
export function aDividedSchool(
  unit: string,
  counts: Readonly<Record<string, number>>,
  more: Partial<RegisteredSchool> = {},
): RegisteredSchool {
  const domains = new Map(
    Object.entries(counts).flatMap(([domain, count]) =>
      Array.from({ length: count }, (_, n) => [keyOf(`${unit} ${domain} ${n}`), domain] as const),
    ),
  );
  const domainOf = (key: string) => domains.get(key) ?? '';
  return { ...aSchool(unit, 0), keys: [...domains.keys()], domainOf, ...more };
}

/** Domains of any rates, and schools of all sizes whose children belong to them, many to the first or evenly. */
export const someDivided = fc
  .tuple(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1000 })), {
      minLength: 2,
      maxLength: 4,
    }),
    someSchools,
    fc.constantFrom(1, 4),
  )
  .map(([rates, schools, power]) => {
    // Not in the order of their ids, for children go by the order of the design.
    const domains = rates.map((rate, n): Domain => ({ id: `d${rates.length - n}`, rate }));
    const domainOf = (key: string) => {
      const place = (Number.parseInt(key.slice(0, 6), 16) / 0x1000000) ** power;
      return domains[Math.floor(place * domains.length)]?.id ?? '';
    };
    return { domains, schools: schools.map((school) => ({ ...school, domainOf })) };
  });
