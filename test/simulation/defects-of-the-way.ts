/** Defects of what lies around the house: devices, the queue, a restore. */
import type { Defect } from './defects.ts';

export const ofTheWay: readonly Defect[] = [
  {
    what: 'a device takes silence for a no, and sends under another id',
    foundBy: ['oneSubmissionOneRecord', 'everyChangeHasItsAuthor'],
    spoil: { outbox: 'another-id' },
  },
  {
    what: 'a device tries once, and counts it as done',
    foundBy: ['everyAcknowledgedRecordIsReadable'],
    spoil: { outbox: 'one-try' },
  },
  {
    what: 'a message is acknowledged before its work',
    foundBy: ['eachOverdueDutyIsReportedOnce', 'everyAcknowledgedRecordIsReadable'],
    spoil: { queue: 'acknowledges-first' },
  },
  {
    what: 'a worker drops the rest of its batch at a fault',
    foundBy: ['eachOverdueDutyIsReportedOnce', 'everyAcknowledgedRecordIsReadable'],
    spoil: { queue: 'stops-at-a-fault' },
  },
  {
    what: 'a restore keeps later records',
    foundBy: ['restoreEqualsFold'],
    spoil: { restore: (_then, now) => now },
  },
  {
    what: 'a restore loses the moves of findings',
    foundBy: ['restoreEqualsFold'],
    spoil: { restore: (then) => then.filter(({ pk }) => !pk.startsWith('F#')) },
  },
];
