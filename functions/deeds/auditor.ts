import type { Instant } from '../domain/calendar.ts';
import type { Entry } from '../store/store.ts';

/** By this id an audit stands in what it enters. */
export const AUDITOR = 'audit';

/** Who enters what an audit finds: the audit itself, never a person. */
export function auditor(now: Instant): Entry {
  return { by: AUDITOR, byName: '夜间核查', device: 'job', enteredAt: now };
}
