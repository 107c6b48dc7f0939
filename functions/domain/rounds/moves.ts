import { moved } from '../case.ts';
import { round } from '../cases/round.ts';
import type {
  AskedStep,
  RoundCard,
  RoundDraw,
  RoundFrame,
  RoundNotice,
  RoundStep,
} from '../card.ts';
import type { FormRecord } from '../record.ts';
import { hashOfLine, lineOfMove } from './log.ts';
import { diceAgreed, refusalOf, SYSTEM, type RoundMove } from './steps.ts';

/** The round after a move. One that was not open takes its number and its line of the log, and changes nothing else. */
export function appliedMove(before: RoundCard, record: FormRecord): RoundCard {
  const { by, enteredAt: at, data, number = 0 } = record;
  const move = data['move'] as RoundMove;
  const step = data['step'] as RoundStep | undefined;
  const isNew = by !== SYSTEM && !before.people.includes(by);
  const people = isNew ? [...before.people, by] : before.people;
  const card = { ...before, people, moves: number };
  const next = refusalOf(before, { move, step, by, at }) ? card : made(card, move, record);
  return { ...next, chain: hashOfLine(lineOfMove(next, record)), lastAt: at };
}

function made(before: RoundCard, move: RoundMove, record: FormRecord): RoundCard {
  const { by, enteredAt: at, data } = record;
  if (move === 'ask') return { ...before, asked: askedIn(record) };
  const { asked, ...rest } = before;
  const state = moved(round, before.state, move) ?? before.state;
  const steady = { ...before, state }; // a step that waits goes on waiting
  const card = { ...rest, state }; // what was asked for is done, or taken back
  switch (move) {
    case 'plan': {
      const { title, perCounty, take, takeReserve, reserveTarget } = data;
      const plan = { perCounty, take, takeReserve, reserveTarget } as RoundCard['plan'];
      return { ...card, title: String(title), ...(plan && { plan }) };
    }
    case 'freeze':
      return { ...card, asOf: at };
    case 'frozen':
      return { ...steady, frame: without(data) as unknown as RoundFrame };
    case 'commit':
      return {
        ...card,
        ...(asked?.notice && { notice: asked.notice }),
        commitSha256: String(data['commitSha256']),
        committedAt: at,
      };
    case 'showSecret':
      return { ...steady, secretShownTo: by };
    case 'lodge':
      return { ...steady, lodged: true };
    case 'dice': {
      const others = before.dice.filter((each) => each.by !== by);
      return { ...steady, dice: [...others, { by, digits: String(data['digits']) }] };
    }
    case 'seed':
      return { ...steady, digits: diceAgreed(before) ?? '', diceAt: at };
    case 'drawn':
      return { ...steady, drawn: without(data) as unknown as RoundDraw };
    case 'reveal':
      return { ...card, revealedAt: at };
    case 'publish':
      return { ...card, publishedAt: at };
    case 'void':
      return { ...card, voidedWhy: asked?.why ?? '' };
    case 'draw':
    case 'field':
    case 'takeBack':
      return card;
  }
}

function askedIn({ by, data }: FormRecord): AskedStep {
  const { diceOn, diceTime, dicePlace, depositary, why } = data as Readonly<Record<string, string>>;
  const notice = { diceOn, diceTime, dicePlace, depositary } as unknown as RoundNotice;
  return {
    step: data['step'] as RoundStep,
    by,
    ...(diceOn !== undefined && { notice }),
    ...(why !== undefined && { why }),
  };
}

function without({ move: _move, prev: _prev, ...rest }: FormRecord['data']): object {
  return rest;
}
