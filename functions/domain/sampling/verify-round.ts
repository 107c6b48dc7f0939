import { holdAssignment } from './assign/hold-assignment.ts';
import type { Check } from './check.ts';
import { checkSteps } from './check-steps.ts';
import type { DrawnChild } from './draw-children.ts';
import type { Bulletin } from './bulletin/bulletin.ts';
import { holdBulletin } from './bulletin/hold-bulletin.ts';
import { holdResults } from './estimate/hold-results.ts';
import type { Outcome } from './estimate/result-files.ts';
import { readExcluded } from './excluded.ts';
import { holdDraw } from './hold-draw.ts';
import { LOG, readLog } from './log.ts';
import { compareHashes, MANIFEST, readManifest } from './manifest.ts';
import { openRound, type OpenRound } from './open-round.ts';
import type { Sources, Tell } from './reading.ts';

/** What was found when a round was drawn again. */
export interface VerifiedRound {
  /**
   * How far the proof reaches. `fingerprints`: the secret is sealed, so only hashes were compared; `seed`: it was declared
   * void before anything was drawn; `schools`: without the restricted files; `children`: all of it; `nothing`: a check has failed.
   */
  readonly proved: 'nothing' | 'fingerprints' | 'seed' | 'schools' | 'children';
  /** Schools and children that were drawn again, reserves included; 0 where they could not be. */
  readonly schools: number;
  readonly children: number;
  /** What was found on the spot, where it is here: weights, estimates and classes were worked out from it again. */
  readonly estimated?: Seen;
  /** What its bulletin tells, where it is here and was worked out again. */
  readonly bulletin?: Bulletin;
  readonly checks: readonly Check[];
  /** SHA-256 of every file that is here, by name. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** What was asked, and of how many children. */
export interface Seen {
  readonly indicators: readonly string[];
  readonly observed: number;
}

/**
 * Verifies a round from its files alone (SAMPLING §2.19 a): draws it again and holds every file against what binds it.
 * Bad files give differences; nothing is thrown for them.
 * @param files by name. `frame_children.csv` and `sample.csv` are restricted and may be missing; without `manifest.json`
 *   what the other files bind is checked
 * @param tell told how far the reading has come
 */
export function verifyRound(files: Sources, tell?: Tell): VerifiedRound {
  const round = openRound(files, tell);
  const { folder, schools = [] } = round;
  const manifest = folder.read(MANIFEST, false, readManifest);
  const isRevealed = round.seed !== undefined && round.seed.secret_hex !== '';
  if (isRevealed && round.seed?.revealed_at === '')
    round.check('times', 'seed.json', (note) => note('time-missing', { member: 'revealed_at' }));
  folder.read('frame_excluded.csv', false, (chunks, note) => readExcluded(chunks, schools, note));
  const entries = folder.read(LOG, false, readLog, 'log');
  // One that was declared void after its dice and before its draw has none.
  const wasDrawn =
    manifest?.files.has('draw.csv') ?? entries?.some(({ event }) => event === 'drawn') ?? true;
  const isDrawn = folder.has('draw.csv') || (isRevealed && wasDrawn);
  const sampled = holdDraw(round, isDrawn, false);
  holdAssignment(round);
  const held = holdResults(round, sampled, false);
  const bulletin = holdBulletin(round, held);
  folder.readRest(new Set());
  checkSteps(entries, round.seed, folder.hashes, round);
  if (manifest) {
    round.check('round-id', MANIFEST, (note) => {
      const [expected, found] = [round.seed?.round_id, manifest.roundId];
      if (expected === undefined) return 'notHere';
      return expected === found ? undefined : note('round-differs', { expected, found });
    });
    compareHashes(manifest, folder.hashes, round);
  }
  const found = verdict(round, isDrawn, sampled, held?.outcome);
  return { ...found, ...(found.proved !== 'nothing' && bulletin && { bulletin }) };
}

type Sampled = ReadonlyMap<string, readonly DrawnChild[]> | undefined;

function verdict(
  round: OpenRound,
  isDrawn: boolean,
  sampled: Sampled,
  outcome: Outcome | undefined,
): VerifiedRound {
  const { checks, drawn, folder } = round;
  const children = [...(sampled?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
  const reach = sampled ? 'children' : !drawn ? 'fingerprints' : isDrawn ? 'schools' : 'seed';
  const proved = round.hasFailed() ? 'nothing' : reach;
  return {
    proved,
    schools: isDrawn ? (drawn?.length ?? 0) : 0,
    children,
    ...(proved !== 'nothing' && outcome && { estimated: seenIn(outcome) }),
    checks,
    hashes: folder.hashes,
  };
}

function seenIn({ estimates }: Outcome): Seen {
  const seen = [...estimates.values()].map((groups) => groups.get('province')?.observed ?? 0);
  return { indicators: [...estimates.keys()], observed: Math.max(0, ...seen) };
}
