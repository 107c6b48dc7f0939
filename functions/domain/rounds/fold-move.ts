import { moved } from '../case.ts';
import { round, type RoundStep } from '../cases/round.ts';
import type { AskedStep, RoundCard, RoundDraw, RoundFrame, RoundNotice } from '../card.ts';
import type { Data, FormRecord } from '../record.ts';
import { hashOfLine } from '../sampling/log.ts';
import { lineOfMove, SYSTEM } from './log-line.ts';
import { markCounts, marksAfter } from './marks.ts';
import type { RoundPlan } from './plan.ts';
import { diceAgreed, whyNot, type RoundMove } from './why-not.ts';

/** A round of which nothing is known yet. */
export function noRound({ id: round, province }: { id: string; province: string }): RoundCard {
  const none = { dice: [], people: [], lastAt: 0, moves: 0, root: '', records: 0 };
  return { round, province, state: 'none', ...none };
}

/** The round after a move. One that was not open takes its number and its line of the log, and changes nothing else. */
export function foldMove(before: RoundCard, record: FormRecord): RoundCard {
  const { by, enteredAt: at, data, number = 0 } = record;
  const move = data['move'] as RoundMove;
  const step = data['step'] as RoundStep | undefined;
  const isNew = by !== SYSTEM && !before.people.includes(by);
  const people = isNew ? [...before.people, by] : before.people;
  const card = { ...before, people, moves: number };
  const next = whyNot(before, { move, step, by, at }) ? card : made(card, move, record);
  return { ...next, chain: hashOfLine(lineOfMove(next, record)), lastAt: at };
}

/**
 * A record bears the instant at which it came in, and is written within the half minute that its request may take. What is
 * frozen is as of an instant before which nothing is on its way any more, in milliseconds.
 */
const WRITTEN = 30_000;

function made(before: RoundCard, move: RoundMove, record: FormRecord): RoundCard {
  const { by, enteredAt: at, data } = record;
  if (move === 'ask') return { ...before, asked: askedIn(record) };
  const { asked, ...rest } = before;
  const state = moved(round, before.state, move) ?? before.state;
  const waiting = { ...before, state }; // a step that was asked for goes on waiting
  const settled = { ...rest, state }; // what was asked for is done, or taken back
  switch (move) {
    case 'plan': {
      const { title, ...plan } = without(data) as RoundPlan & { readonly title?: unknown };
      return { ...settled, title: String(title), plan };
    }
    case 'mark':
      return { ...waiting, marks: marksAfter(before.marks, data['marks'] as readonly Data[]) };
    case 'freeze':
      return { ...settled, asOf: at - WRITTEN };
    case 'frozen': {
      // Who must be visited is sealed with the frame from now on.
      const { marks, ...frozen } = waiting;
      const frame = without(data) as unknown as RoundFrame;
      return { ...frozen, frame, ...(marks && { markCounts: markCounts(marks) }) };
    }
    case 'commit':
      return {
        ...settled,
        ...(asked?.notice && { notice: asked.notice }),
        commitSha256: String(data['commitSha256']),
        committedAt: at,
      };
    case 'showSecret':
      return { ...waiting, secretShownTo: by };
    case 'lodge':
      return { ...waiting, lodged: true };
    case 'dice': {
      const others = before.dice.filter((each) => each.by !== by);
      return { ...waiting, dice: [...others, { by, digits: String(data['digits']) }] };
    }
    case 'seed':
      return { ...waiting, digits: diceAgreed(before) ?? '', diceAt: at };
    case 'drawn':
      return { ...waiting, drawn: without(data) as unknown as RoundDraw };
    case 'goOn':
      return waiting;
    case 'field':
      return { ...settled, openedAt: at };
    case 'reveal': {
      const secret = data['secretHex'];
      if (typeof secret !== 'string') return before; // without it, nothing is revealed
      return { ...settled, revealedAt: at, secret };
    }
    case 'publish':
      return { ...settled, publishedAt: at };
    case 'void': {
      // Once dice are thrown the secret comes out with it: nobody throws a draw away unseen.
      const secret = data['secretHex'];
      const isOwed = before.digits !== undefined && before.revealedAt === undefined;
      if (isOwed && secret === undefined) return before; // without it, it is no void
      const revealed = isOwed && { revealedAt: at, secret: String(secret) };
      return { ...settled, voidedWhy: asked?.why ?? '', ...revealed };
    }
    case 'draw':
    case 'takeBack':
      return settled;
  }
}

function askedIn({ by, data }: FormRecord): AskedStep {
  const { diceOn, diceTime, dicePlace, depositary, why } = data as Readonly<Record<string, string>>;
  const step = data['step'] as RoundStep;
  const notice = { diceOn, diceTime, dicePlace, depositary } as unknown as RoundNotice;
  if (step === 'commit') return { step, by, notice };
  return { step, by, ...(step === 'void' && why !== undefined && { why }) };
}

function without({ move: _move, prev: _prev, ...rest }: FormRecord['data']): object {
  return rest;
}
