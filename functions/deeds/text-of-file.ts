import type { RoundCard } from '../domain/card.ts';
import { Problem } from '../domain/problem.ts';
import { keptAs } from '../domain/rounds/files.ts';
import { logText } from '../domain/rounds/log.ts';
import { manifestOf } from '../domain/rounds/manifest.ts';
import { noticeOf } from '../domain/rounds/notice.ts';
import { seedOf } from '../domain/rounds/seed.ts';
import { LOG, MANIFEST, NOTICE, seedText, sha256Of } from '../domain/sampling/index.ts';
import type { OpenedRound, Store } from '../store/store.ts';

/**
 * A file of a round to the byte, from where it lies or made of what was entered. Who may have it is asked before.
 * @throws Problem not-found
 */
export async function textOfFile(
  file: string,
  { card, moves }: OpenedRound,
  store: Pick<Store, 'roundFile'>,
): Promise<string> {
  if (file === NOTICE) return noticeOf(card);
  if (file === LOG) return logText(card, moves);
  if (file === 'seed.json') return seedText(seedOf(card));
  if (file === MANIFEST) return manifestOf(card, moves);
  return new TextDecoder().decode(await keptFile(file, card, store));
}

/**
 * A file of a round as it was kept, found by the hash under which it was entered and held against it.
 * @throws Problem not-found; Error where it is another one
 */
export async function keptFile(
  file: string,
  card: RoundCard,
  store: Pick<Store, 'roundFile'>,
): Promise<Uint8Array> {
  const hash = keptAs(file, card);
  const bytes = hash === undefined ? undefined : await store.roundFile(card, hash);
  if (!bytes) throw new Problem('not-found');
  if (sha256Of(bytes) !== hash) throw new Error('a file of a round is not the one that was kept');
  return bytes;
}
