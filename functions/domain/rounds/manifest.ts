import type { RoundCard } from '../card.ts';
import type { FormRecord } from '../record.ts';
import { LOG } from '../sampling/log.ts';
import { manifestText } from '../sampling/manifest.ts';
import { NOTICE } from '../sampling/notice.ts';
import { seedText } from '../sampling/seed.ts';
import { sha256Of } from '../sampling/ticket.ts';
import { filesOfRound, keptAs } from './files.ts';
import { logText } from './log.ts';
import { noticeOf } from './notice.ts';
import { seedOf } from './seed.ts';

/** `manifest.json` of a revealed round: every file of its folder, the restricted ones too, by its hash. */
export function manifestOf(card: RoundCard, moves: readonly FormRecord[]): string {
  const kept = filesOfRound(card).flatMap((file) => {
    const hash = keptAs(file, card);
    return hash === undefined ? [] : [[file, hash] as const];
  });
  const files = new Map([
    ...kept,
    [NOTICE, sha256Of(noticeOf(card))],
    ['seed.json', sha256Of(seedText(seedOf(card)))],
    [LOG, sha256Of(logText(card, moves))],
  ]);
  return manifestText({ roundId: card.round, files });
}
