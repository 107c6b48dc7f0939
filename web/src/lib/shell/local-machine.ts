import { Refusal, refusalOf } from '#lib/api/refusal.ts';

/** What only the demo on one machine offers: a clock that can be set, and the night’s audit at a press. */
async function post(path: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => undefined,
  );
  if (!reply) throw new Refusal(503, 'offline');
  if (!reply.ok) throw await refusalOf(reply);
  return await reply.json();
}

/** Sets the demo’s day. */
export async function setDay(date: string): Promise<void> {
  await post('/local/clock', { date });
}

type AuditCounts = Readonly<Record<'schools' | 'overdue' | 'opened' | 'closed', number>>;

/** Runs the audit of the demo’s day; answers its counts. */
export async function runAudit(): Promise<AuditCounts> {
  return (await post('/local/jobs/audit', {})) as AuditCounts;
}
