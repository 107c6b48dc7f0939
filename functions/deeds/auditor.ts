import type { Instant } from '../domain/calendar.ts';
import type { Entry } from '../store/store.ts';

/** Who enters what an audit finds: the audit itself, never a person. */
export function auditor(now: Instant): Entry {
  return { by: 'audit', byName: '夜间核查', device: 'job', enteredAt: now };
}
