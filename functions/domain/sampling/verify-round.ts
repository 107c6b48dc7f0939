import type { Check } from './check.ts';
import { checkSteps } from './check-steps.ts';
import { compareLines } from './compare-lines.ts';
import { drawLines, sampleLines } from './draw-file.ts';
import { readExcluded } from './excluded.ts';
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
  readonly checks: readonly Check[];
  /** SHA-256 of every file that is here, by name. */
  readonly hashes: ReadonlyMap<string, string>;
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
  const { folder, schools = [], design, drawn } = round;
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
  redraw(round, 'draw.csv', 'draw', isDrawn, isDrawn && drawn ? () => drawLines(drawn) : undefined);
  const children = round.children(false);
  const sampled =
    drawn && design && children && folder.has('sample.csv')
      ? { drawn, design, children }
      : undefined;
  redraw(
    round,
    'sample.csv',
    'sample',
    false,
    sampled && (() => sampleLines(sampled.drawn, sampled.children, sampled.design)),
  );
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
  return verdict(round, isDrawn, sampled?.children);
}

/** Holds a file against what is drawn again; without that it is read for its hash alone, at the end. */
function redraw(
  { folder, check }: OpenRound,
  file: string,
  id: 'draw' | 'sample',
  isNeeded: boolean,
  lines: (() => Iterable<string>) | undefined,
): void {
  if (lines) folder.read(file, isNeeded, (chunks, note) => compareLines(chunks, lines(), note), id);
  else check(id, file, () => 'notHere');
}

function verdict(
  round: OpenRound,
  isDrawn: boolean,
  sampled: ReadonlyMap<string, readonly unknown[]> | undefined,
): VerifiedRound {
  const { checks, drawn, folder } = round;
  const children = [...(sampled?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
  const reach = sampled ? 'children' : !drawn ? 'fingerprints' : isDrawn ? 'schools' : 'seed';
  const proved = round.hasFailed() ? 'nothing' : reach;
  return {
    proved,
    schools: isDrawn ? (drawn?.length ?? 0) : 0,
    children,
    checks,
    hashes: folder.hashes,
  };
}
