import type { Actor } from '../domain/access.ts';
import { civilDate, type Instant } from '../domain/calendar.ts';
import type { RoundCard, RoundFrame } from '../domain/card.ts';
import type { RoundStep } from '../domain/cases/round.ts';
import { filesOfRound } from '../domain/rounds/files.ts';
import { SYSTEM } from '../domain/rounds/log-line.ts';
import { markCounts } from '../domain/rounds/marks.ts';
import { diceAgreed, diceFrom } from '../domain/rounds/why-not.ts';
import type { OpenedRound, Store } from '../store/store.ts';
import { namesOf } from './names-of.ts';
import { missingCounties } from './queue-of-round.ts';
import { roundHead } from './round-head.ts';
import { markLines } from './round-marks.ts';

/** A round as its page shows it to one of those who conduct it. What one has read off the dice nobody else is shown. */
export async function roundPage(
  { card, moves }: OpenedRound,
  { actor, store, now }: { readonly actor: Actor; readonly store: Store; readonly now: Instant },
) {
  const province = await store.org(card.province);
  const nameOf = await namesOf({ province: card.province }, store);
  const parts = card.state === 'freezing' && (await partsOf(card, store));
  const { asked, frame, drawn, dice, notice, plan, marks } = card;
  const counts = marks ? markCounts(marks) : card.markCounts;
  // Who has asked for the freeze looks again and again, at what cannot change meanwhile.
  const isWaiting = asked?.by === actor.person;
  return {
    ...roundHead(card, province?.name ?? ''),
    asOf: now,
    moves: card.moves,
    ...(plan && { plan }),
    ...(counts && { markCounts: counts }),
    ...(marks && !isWaiting && { marks: await markLines(card, store, civilDate(now)) }),
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
    ...(frame && { frame: frameFacts(frame) }),
    ...(parts && { parts }),
    ...(notice && { diceFrom: diceFrom(card) }),
    secret: secretState(card, actor.person),
    recorders: dice.map(({ by }) => ({ byName: nameOf(by), isMine: by === actor.person })),
    ...(dice.length >= 2 && { diceAgree: diceAgreed(card) !== undefined }),
    ...(drawn && { drawn: { schools: drawn.schools, children: drawn.children } }),
    files: filesOfRound(card),
    log: moves.map((move) => ({
      number: move.number ?? 0,
      at: move.enteredAt,
      move: String(move.data['move']),
      ...(move.data['step'] !== undefined && { step: move.data['step'] as RoundStep }),
      byName: nameOf(move.by),
      isServer: move.by === SYSTEM,
    })),
  };
}

function frameFacts({ schools, children, kishPermille }: RoundFrame) {
  return { schools, children, ...(kishPermille !== undefined && { kishPermille }) };
}

/** So many counties that are not in are named. */
const NAMED = 5;

async function partsOf(card: RoundCard, store: Store) {
  const [done, missing] = await Promise.all([store.roundParts(card), missingCounties(card, store)]);
  const orgs = await Promise.all(missing.slice(0, NAMED).map((county) => store.org(county)));
  return {
    done: done.length,
    of: done.length + missing.length,
    missing: orgs.flatMap((org) => (org ? [org.name] : [])),
  };
}

function secretState({ commitSha256, secretShownTo, lodged }: RoundCard, me: string) {
  if (commitSha256 === undefined) return 'none' as const;
  if (lodged) return 'lodged' as const;
  if (secretShownTo === undefined) return 'notShown' as const;
  return secretShownTo === me ? ('shownToMe' as const) : ('shown' as const);
}
