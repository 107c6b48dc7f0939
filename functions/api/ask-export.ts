import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import { filesOfRound, isForReading } from '../domain/rounds/files.ts';
import type { Handler } from '../asked.ts';
import { exportLines } from '../deeds/export-lines.ts';

const HOUR = 3_600_000;

/** Has a file made ready, by a job that may be left alone. The same id asks for the same file, however often it is sent. */
export const askExport: Handler<'askExport'> = async (asked) => {
  const { actor, params, body, store, now, today } = asked;
  const opened = await store.openRound(params);
  const isThere = opened && filesOfRound(opened.card).includes(body.file);
  if (!isThere || (body.as === 'xlsx' && !isForReading(body.file))) throw new Problem('not-found');
  const before = await store.roundExport(params, body.id);
  if (before && before.by !== actor.person) throw new Problem('not-found');
  const mine = (await store.roundExports(params)).filter(
    ({ by, expiresAt: until }) => by === actor.person && until > now,
  );
  if (!before && mine.length >= parameters.exportsADay.value) throw new Problem('exports-over');
  const expiresAt = now + parameters.exportKept.value * HOUR;
  const by = { by: actor.person, byName: actor.name, askedAt: now, expiresAt };
  if (!before) await store.putRoundExport({ ...params, ...body, ...by, state: 'asked' });
  if (before?.state !== 'ready')
    await store.enqueue({ job: 'exportFile', today, ...params, export: body.id });
  return exportLines(asked);
};
