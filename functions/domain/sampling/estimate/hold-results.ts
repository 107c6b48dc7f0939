import type { DrawnChild } from '../draw-children.ts';
import type { OpenRound } from '../open-round.ts';
import { findingsOf, type Findings } from './findings.ts';
import {
  compareResultFile,
  outcomeOf,
  resultFileNames,
  resultFiles,
  type Outcome,
} from './result-files.ts';

/** What was found on the spot, and what follows from it. */
export interface HeldResults {
  readonly findings: Findings;
  readonly outcome: Outcome;
}

/**
 * Holds what follows from the findings against what is worked out from them again, where they are here.
 * @param sampled the children that were drawn again
 * @param isNeeded true where it is wrong that they are not here
 */
export function holdResults(
  round: OpenRound,
  sampled: ReadonlyMap<string, readonly DrawnChild[]> | undefined,
  isNeeded: boolean,
): HeldResults | undefined {
  const { folder, check } = round;
  const findings = findingsOf(round, sampled, isNeeded);
  const outcome = findings && outcomeOf(round, findings);
  for (const name of resultFileNames) {
    const text = outcome?.files[name];
    if (text === undefined) check(resultFiles[name], name, () => 'notHere');
    else
      folder.read(
        name,
        false,
        (chunks, note) => compareResultFile(name, text, chunks, note),
        resultFiles[name],
      );
  }
  return findings && outcome && { findings, outcome };
}
