import { find } from './found.ts';
import { deviceClockDecidesNothing, everyChangeHasItsAuthor } from './of-authors.ts';
import { cardIsTheFold, lastDoneMovesBackOnlyBySuperseding } from './of-cards.ts';
import { poisonedRowDelaysOnlyItself } from './of-poison.ts';
import { nothingPersonalLeaks, refusedStayWithinTheirUnits } from './of-privacy.ts';
import { everyAcknowledgedRecordIsReadable, oneSubmissionOneRecord } from './of-records.ts';
import { restoreEqualsFold } from './of-restores.ts';
import { eachOverdueDutyIsReportedOnce } from './of-sweeps.ts';
import type { Queue } from './queue.ts';
import type { Run } from './run.ts';
import type { Servers } from './server.ts';

/** In so many runs a row is poisoned at the end: it costs two more sweeps. */
const POISONED = 0.15;

/**
 * The invariants of a run, in the order of their numbers. The ninth, same seed and frame give the same sample, is the
 * draw's own and is held in its tests.
 * @throws Broken by the first that does not hold
 */
export async function holdsAll(run: Run, servers: Servers, queue: Queue): Promise<void> {
  const found = await find(run);
  await everyAcknowledgedRecordIsReadable(found); // 1
  oneSubmissionOneRecord(found); // 2
  await cardIsTheFold(found); // 3
  lastDoneMovesBackOnlyBySuperseding(found); // 4
  everyChangeHasItsAuthor(found); // 5
  await eachOverdueDutyIsReportedOnce(found); // 6
  deviceClockDecidesNothing(found); // 8
  nothingPersonalLeaks(found); // 10
  refusedStayWithinTheirUnits(found); // 11
  await restoreEqualsFold(found); // 12
  if (run.luck.chance(POISONED)) await poisonedRowDelaysOnlyItself(found, servers, queue); // 7
}
