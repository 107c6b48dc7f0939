import type { RoundCard } from '../card.ts';
import { officialTime } from '../official-time.ts';
import type { FormRecord } from '../record.ts';
import { logLine } from '../sampling/log.ts';
import { seedText } from '../sampling/seed.ts';
import { sha256Of } from '../sampling/ticket.ts';
import { noticeOf } from './notice.ts';
import { seedOf } from './seed.ts';

/** In whose name the server enters what it has frozen and drawn. */
export const SYSTEM = 'system';

/**
 * The line of the public log that a move adds (SAMPLING §2.18): who acted by role and number alone, and the hash of what
 * the step is about. It follows the hash that its maker saw, so a move that was changed later breaks the chain.
 * @param card the round right after the move
 */
export function lineOfMove(card: RoundCard, record: FormRecord): string {
  const { move = '', step, prev } = record.data as Readonly<Record<string, string | undefined>>;
  const event = move === 'ask' ? `ask-${step ?? ''}` : move;
  return logLine({
    seq: record.number ?? 0,
    at: officialTime(record.enteredAt, 'precise'),
    actor_role: roleOf(record.by, card.people),
    event,
    object_sha256: objectOf(card, record),
    prev_sha256: String(prev),
  });
}

function roleOf(by: string, people: readonly string[]): string {
  return by === SYSTEM ? SYSTEM : `provinceOfficer-${people.indexOf(by) + 1}`;
}

/** What a step binds: the frame, the notice with all that was promised in it, dice, draw and seed; or a reason. */
function objectOf(card: RoundCard, { data }: FormRecord): string {
  switch (data['move']) {
    case 'frozen':
      return String(data['frameSha256']);
    case 'commit':
      return sha256Of(noticeOf(card));
    case 'dice':
      return sha256Of(String(data['digits'])); // twenty digits are not guessed from it
    case 'seed':
      return sha256Of(card.digits ?? '');
    case 'drawn':
      return String(data['drawSha256']);
    case 'reveal':
      return sha256Of(seedText(seedOf(card)));
    case 'void':
      return sha256Of(card.secret ? seedText(seedOf(card)) : (card.voidedWhy ?? ''));
    default:
      return '';
  }
}
