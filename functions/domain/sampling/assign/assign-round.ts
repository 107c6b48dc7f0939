import type { Check } from '../check.ts';
import { holdDraw } from '../hold-draw.ts';
import { MANIFEST, manifestText } from '../manifest.ts';
import { openRound } from '../open-round.ts';
import type { Sources, Tell } from '../reading.ts';
import { sha256Of } from '../ticket.ts';
import { ASSIGNMENT, assignmentLines } from './assignment-file.ts';
import { assignmentOf } from './hold-assignment.ts';

/** What an assignment makes, or why it was not made. */
export interface AssignedRound {
  readonly checks: readonly Check[];
  /** Seats that were filled. */
  readonly seats: number;
  /** `assignment.csv` and `manifest.json`; nothing where a check has failed. */
  readonly made?: ReadonlyMap<string, string>;
}

/**
 * Sends inspectors to the schools of a drawn round (SAMPLING §2.11), from `inspectors.csv` and `conflicts.csv`, which the
 * design binds. The round is drawn again first.
 * @param files by name; further ones are bound by the manifest as well, and what this makes is made anew
 */
export function assignRound(files: Sources, tell?: Tell): AssignedRound {
  const round = openRound(files, tell);
  holdDraw(round, true, false);
  const seats = assignmentOf(round, true);
  const { seed, folder, checks } = round;
  if (!seats || !seed || round.hasFailed()) return { checks, seats: 0 };
  folder.readRest(new Set([ASSIGNMENT, MANIFEST]));
  const text = [...assignmentLines(seats)].join('');
  const hashes = new Map([...folder.hashes, [ASSIGNMENT, sha256Of(text)]]);
  const manifest = manifestText({ roundId: seed.round_id, files: hashes });
  return {
    checks,
    seats: seats.length,
    made: new Map([
      [ASSIGNMENT, text],
      [MANIFEST, manifest],
    ]),
  };
}
