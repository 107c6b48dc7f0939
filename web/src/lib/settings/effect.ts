import { call, type Ask, type Reply } from '#lib/api/call.ts';

export type Effect = Reply<'previewSettings'>;
type Decision = Ask<'previewSettings'>['body'];

/**
 * Whom a decision would put overdue. Above a county there are too many schools for one request: counties are asked one by
 * one, and `onstep` says how far it has come.
 */
export async function effectOf(
  org: string,
  body: Decision,
  onstep: (done: number, of: number) => void,
): Promise<Effect> {
  const params = { org };
  const first = await call('previewSettings', { params, query: {}, body });
  const { counties } = first;
  const parts = [first];
  for (const [done, county] of counties.entries()) {
    onstep(done, counties.length);
    parts.push(await call('previewSettings', { params, query: { county }, body }));
  }
  return {
    ...first,
    schools: parts.flatMap(({ schools }) => schools),
    newly: parts.flatMap(({ newly }) => newly),
    newlyCount: parts.reduce((sum, { newlyCount }) => sum + newlyCount, 0),
  };
}
