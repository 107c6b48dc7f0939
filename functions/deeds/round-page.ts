import type { Actor } from '../domain/access.ts';
import type { Instant } from '../domain/calendar.ts';
import type { RoundCard } from '../domain/card.ts';
import type { FormRecord } from '../domain/record.ts';
import { hashOfLine, lineOfMove } from '../domain/rounds/log.ts';
import { filesOfRound } from '../domain/rounds/package.ts';
import { diceAgreed, diceFrom, SYSTEM } from '../domain/rounds/steps.ts';
import type { Store } from '../store/store.ts';
import { namesOf } from './names-of.ts';
import { roundHead } from './round-head.ts';
import { countiesUnder } from './schools-under.ts';

/** A round as its page shows it to one of those who conduct it. What one has read off the dice nobody else is shown. */
export async function roundPage(
  { card, moves }: { readonly card: RoundCard; readonly moves: readonly FormRecord[] },
  { actor, store, now }: { readonly actor: Actor; readonly store: Store; readonly now: Instant },
) {
  const province = await store.org(card.province);
  const nameOf = await namesOf({ province: card.province }, store);
  const isFreezing = card.state === 'freezing' && province !== undefined;
  const parts = isFreezing && {
    done: (await store.roundParts(card)).length,
    of: (await countiesUnder(province, store)).length,
  };
  const { asked, frame, drawn, dice, notice, plan } = card;
  return {
    ...roundHead(card, province?.name ?? ''),
    asOf: now,
    moves: card.moves,
    ...(plan && { plan }),
    ...(asked && {
      asked: {
        step: asked.step,
        byName: nameOf(asked.by),
        isMine: asked.by === actor.person,
        ...(asked.notice && { notice: asked.notice }),
        ...(asked.why !== undefined && { why: asked.why }),
      },
    }),
    ...(card.asOf !== undefined && { frozenAsOf: card.asOf }),
    ...(frame && { frame: { schools: frame.schools, children: frame.children } }),
    ...(parts && { parts }),
    ...(notice && { notice, diceFrom: diceFrom(card) }),
    secret: secretState(card, actor.person),
    recorders: dice.map(({ by }) => ({ byName: nameOf(by), isMine: by === actor.person })),
    ...(dice.length >= 2 && { diceAgree: diceAgreed(card) !== undefined }),
    ...(drawn && { drawn: { schools: drawn.schools, children: drawn.children } }),
    files: filesOfRound(card),
    log: moves.map((move) => ({
      number: move.number ?? 0,
      at: move.enteredAt,
      move: String(move.data['move']),
      ...(move.data['step'] !== undefined && { step: move.data['step'] as string }),
      byName: nameOf(move.by),
      isServer: move.by === SYSTEM,
      hash: hashOfLine(lineOfMove(card, move)),
    })),
  };
}

function secretState({ commitSha256, secretShownTo, lodged }: RoundCard, me: string) {
  if (commitSha256 === undefined) return 'none' as const;
  if (lodged) return 'lodged' as const;
  if (secretShownTo === undefined) return 'notShown' as const;
  return secretShownTo === me ? ('shownToMe' as const) : ('shown' as const);
}
