/** One step of the bench `draw`, run by it as a process of its own; prints one line of JSON. */
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commitmentOf,
  designText,
  frameOf,
  seedText,
  sha256Of,
  sownSeed,
  usualSizes,
  type FrameSchool,
  type RegisteredSchool,
} from '../../functions/domain/sampling/index.ts';
import { drawFolder, verifyFolder } from '../../functions/local/round-commands.ts';
import { sourcesIn } from '../../functions/local/round-folder.ts';

export interface DrawnFrame {
  /** Seconds of the deed, and of hashing the frame alone. */
  readonly spent: number;
  readonly hashing: number;
  /** MB. */
  readonly peak: number;
}

const COUNTIES = 136;
const KINDS = ['teachingPoint', 'primary', 'juniorSecondary', 'nineYear'];
const ROUND = 'BENCH';
const [deed = '', folder = '', schools = '', children = ''] = process.argv.slice(2);

const hashing = deed === 'make' ? 0 : secondsOf(hashFrame);
const spent = secondsOf(() => {
  if (deed === 'make') return makeRound(Number(schools), Number(children));
  const { ok, lines } = deed === 'draw' ? drawFolder(folder) : verifyFolder(folder);
  if (!ok) throw new Error(lines.join('\n'));
});
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
const answer: DrawnFrame = { spent, hashing, peak };
process.stdout.write(JSON.stringify(answer));

function secondsOf(what: () => void): number {
  const begun = performance.now();
  what();
  return Math.round((performance.now() - begun) / 10) / 100;
}

function hashFrame(): void {
  const files = sourcesIn(folder);
  for (const name of ['frame_schools.csv', 'frame_children.csv']) {
    const hash = createHash('sha256');
    for (const chunk of files.get(name) ?? []) hash.update(chunk);
    hash.digest('hex');
  }
}

function makeRound(count: number, all: number): void {
  const making = frameOf(registered(count, all));
  let frame: readonly FrameSchool[];
  for (;;) {
    const { done, value } = making.next();
    if (done) {
      frame = value;
      break;
    }
    appendFileSync(join(folder, value.file), value.text);
  }
  const design = designText({
    roundId: ROUND,
    sizes: usualSizes(frame),
    mosFloor: 10,
    reserveTarget: 2,
    take: 10,
    takeReserve: 2,
    allocation: 'six a county',
    estimator: 'hajek',
  });
  const secret = randomBytes(32).toString('hex');
  const seed = sownSeed({
    round_id: ROUND,
    frame_sha256: sha256Of(readFileSync(join(folder, 'frame_schools.csv'), 'utf8')),
    design_sha256: sha256Of(design),
    commit_sha256: commitmentOf(ROUND, secret),
    committed_at: '2026-03-02T09:00:00+08:00',
    dice_digits: '07315826490538172946',
    dice_at: '2026-03-09T10:00:00+08:00',
    drand_chain: '',
    drand_round: '',
    drand_randomness: '',
    secret_hex: secret,
    revealed_at: '2026-03-20T10:00:00+08:00',
  });
  writeFileSync(join(folder, 'design.json'), design);
  writeFileSync(join(folder, 'seed.json'), seedText(seed));
}

/** Schools by county, from a third of the mean to five thirds of it. */
function* registered(count: number, all: number): Generator<RegisteredSchool> {
  const mean = all / count;
  for (let n = 0; n < count; n++) {
    const county = String(370_000 + Math.floor((n * COUNTIES) / count));
    const size = Math.round(mean * (1 + ((n % 5) - 2) / 3));
    yield {
      unit: `${county}-${String(n).padStart(5, '0')}`,
      county,
      kindOfSchool: KINDS[n % KINDS.length] ?? '',
      keys: Array.from({ length: size }, () => randomBytes(12).toString('hex')),
    };
  }
}
