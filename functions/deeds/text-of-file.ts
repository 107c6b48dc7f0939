import type { RoundCard } from '../domain/card.ts';
import type { FormRecord } from '../domain/record.ts';
import { noticeText } from '../domain/rounds/notice.ts';
import { logText, manifestOf, seedOf } from '../domain/rounds/package.ts';
import { seedText } from '../domain/sampling/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Store } from '../store/store.ts';

/**
 * A file of a round to the byte, from where it lies or made of what was entered. Who may have it is asked before.
 * @throws Problem not-found
 */
export async function textOfFile(
  file: string,
  { card, moves }: { readonly card: RoundCard; readonly moves: readonly FormRecord[] },
  store: Pick<Store, 'roundSecret' | 'roundFile'>,
): Promise<string> {
  if (file === 'notice.json') return noticeText(card);
  if (file === 'round_log.jsonl') return logText(card, moves);
  if (file === 'seed.json' || file === 'manifest.json') {
    const secret = await store.roundSecret(card);
    return file === 'seed.json' ? seedText(seedOf(card, secret)) : manifestOf(card, moves, secret);
  }
  const bytes = await store.roundFile(card, file);
  if (!bytes) throw new Problem('not-found');
  return new TextDecoder().decode(bytes);
}
