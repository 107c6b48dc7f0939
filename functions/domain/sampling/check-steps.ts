import type { CheckList } from './check.ts';
import { LOG, type LogEntry } from './log.ts';
import { NOTICE } from './notice.ts';
import type { Seed } from './seed.ts';
import { sha256Of } from './ticket.ts';

/** What a line of the log speaks of: the hash of it, and to the second when it was. */
interface Step {
  readonly events: readonly string[];
  readonly object?: string | undefined;
  readonly at?: string;
}

/**
 * Holds the log against the other files: each step that has been made stands in it, at its time, and is about the very
 * frame, notice, dice, draw and seed that lie beside it (SAMPLING §2.1).
 * @param hashes of the files that are here, by name
 */
export function checkSteps(
  entries: readonly LogEntry[] | undefined,
  seed: Seed | undefined,
  hashes: ReadonlyMap<string, string>,
  { check }: Pick<CheckList, 'check'>,
): void {
  check('steps', LOG, (note) => {
    if (!entries || !seed) return 'notHere';
    for (const step of stepsOf(seed, hashes)) {
      const lines = entries.filter(({ event }) => step.events.includes(event));
      const [event = ''] = step.events;
      if (lines.length === 0) note('step-missing', { event });
      else if (!lines.some((line) => isAbout(line, step)))
        note('step-differs', { event, line: lines.at(-1)?.seq });
    }
    return undefined;
  });
}

function stepsOf(seed: Seed, hashes: ReadonlyMap<string, string>): Step[] {
  const { dice_digits: dice, revealed_at: revealed } = seed;
  return [
    { events: ['frozen'], object: seed.frame_sha256 },
    { events: ['commit'], object: hashes.get(NOTICE), at: seed.committed_at },
    ...(dice ? [{ events: ['seed'], object: sha256Of(dice), at: seed.dice_at }] : []),
    ...(hashes.has('draw.csv') ? [{ events: ['drawn'], object: hashes.get('draw.csv') }] : []),
    // A round that was declared void after the dice is revealed with it.
    ...(revealed
      ? [{ events: ['reveal', 'void'], object: hashes.get('seed.json'), at: revealed }]
      : []),
  ];
}

function isAbout({ object_sha256, at }: LogEntry, step: Step): boolean {
  const isItsTime = step.at === undefined || at.replace(/\.\d+/, '') === step.at;
  return isItsTime && (step.object === undefined || step.object === object_sha256);
}
