import type { Check } from '../check.ts';
import { MANIFEST, manifestText } from '../manifest.ts';
import { openRound } from '../open-round.ts';
import type { Sources, Tell } from '../reading.ts';
import { holdDraw } from '../hold-draw.ts';
import { sha256Of } from '../ticket.ts';
import { findingsOf } from './findings.ts';
import { outcomeOf, resultFileNames, type Outcome } from './result-files.ts';

/** What an estimation makes, or why it was not made. */
export interface EstimatedRound {
  readonly checks: readonly Check[];
  readonly outcome?: Outcome;
  /** The files that follow from the findings, and `manifest.json`; nothing where a check has failed. */
  readonly made?: ReadonlyMap<string, string>;
}

/**
 * Estimates a round from all its files and from what was found on the spot, `dispositions.csv` and `results.csv`. It is
 * drawn again first: nothing is estimated from a draw that the seed does not give.
 * @param files by name; further ones are bound by the manifest as well, and what this makes is made anew
 */
export function estimateRound(files: Sources, tell?: Tell): EstimatedRound {
  const round = openRound(files, tell);
  const sampled = holdDraw(round, true);
  const findings = findingsOf(round, sampled, true);
  const { seed, folder, checks } = round;
  if (!findings || !seed || round.hasFailed()) return { checks };
  const outcome = outcomeOf(round, findings);
  if (!outcome) return { checks };
  folder.readRest(new Set([...resultFileNames, MANIFEST]));
  const made = new Map<string, string>(Object.entries(outcome.files));
  const hashes = new Map([
    ...folder.hashes,
    ...[...made].map(([name, text]) => [name, sha256Of(text)] as const),
  ]);
  made.set(MANIFEST, manifestText({ roundId: seed.round_id, files: hashes }));
  return { checks, outcome, made };
}
