import type { RoundCard } from '../card.ts';
import type { FormRecord } from '../record.ts';
import { foldMove, noRound } from './fold-move.ts';
import { lineOfMove } from './log-line.ts';

/** `round_log.jsonl` up to the reveal, as the manifest binds it, or as far as the round has come. */
export function logText(card: RoundCard, moves: readonly FormRecord[]): string {
  const inTurn = moves.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  let [before, text] = [noRound({ id: card.round, province: card.province }), ''];
  for (const move of inTurn) {
    if (move.enteredAt > (card.revealedAt ?? Infinity)) break;
    before = foldMove(before, move);
    text += lineOfMove(before, move);
  }
  return text;
}
