import type { Due } from '../asked.ts';
import type { JobMessage, JobRun, Store } from '../store/store.ts';
import { Problem } from '../domain/problem.ts';
import { LeftOut } from './left-out.ts';

type Counts = Readonly<Record<string, number>>;
/** So many ids of what was left out are kept: enough to begin to look. */
const KEPT = 20;

/** What a message is about: its county, or the one thing that was asked for; of a round, the county’s part or a file. */
export function subjectOf(message: JobMessage): string {
  const { county, province, round, export: file } = message;
  if (round !== undefined) return [province, round, file ?? county].filter(Boolean).join('~');
  return county ?? message.import ?? message.child ?? message.school ?? '';
}

/**
 * Does the work of a message and notes how it went, for the operator: begun, ended, tries, counts, and of a fault its
 * name alone. A run that was cut short stands there as begun and not ended.
 * @throws whatever the work throws
 */
export async function noteRun(
  message: JobMessage,
  { store, now }: { readonly store: Store; readonly now: () => Due['now'] },
  work: () => Promise<Counts>,
): Promise<Counts> {
  const of = subjectOf(message);
  const before = await store.jobRun(message.job, message.today, of);
  const begun: JobRun = { of, message, tries: (before?.tries ?? 0) + 1, startedAt: now() };
  await store.putJobRun(begun);
  try {
    const counts = await work();
    await store.putJobRun({ ...begun, endedAt: now(), counts });
    return counts;
  } catch (fault) {
    // The fault itself is what counts: where it cannot be noted, the alarm still rings.
    await store.putJobRun({ ...begun, endedAt: now(), ...faultOf(fault) }).catch(() => undefined);
    throw fault;
  }
}

function faultOf(fault: unknown): Pick<JobRun, 'fault' | 'counts' | 'left'> {
  if (fault instanceof LeftOut)
    return { fault: fault.name, counts: fault.counts, left: fault.ids.slice(0, KEPT) };
  if (fault instanceof Problem) return { fault: fault.code };
  return { fault: fault instanceof Error ? fault.name : 'Unknown' };
}
