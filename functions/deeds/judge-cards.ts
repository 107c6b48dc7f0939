import type { CivilDate } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import type { Rule, Standing } from '../domain/rule.ts';

/** Rules held against cards once each, however often a report asks; the cards that no rule fails on. */
export interface Judged {
  /** The same rules, answering from what was judged. */
  readonly rules: readonly Rule[];
  readonly cards: readonly ChildCard[];
  /** Children on whose card a rule throws. */
  readonly unjudged: readonly string[];
}

/** Holds every rule against every card on a day. A card on which one throws is left out of all, and delays no other. */
export function judgeCards(
  rules: readonly Rule[],
  cards: readonly ChildCard[],
  today: CivilDate,
): Judged {
  const standings = new Map(cards.map((card) => [card, standingsOf(card, rules, today)]));
  const once = rules.map((rule, at): Rule => {
    const standing = (card: ChildCard) => standings.get(card)?.[at] ?? rule.standing(card, today); // a card that was not among them
    return { ...rule, standing };
  });
  const isJudged = (card: ChildCard) => standings.get(card) !== undefined;
  return {
    rules: once,
    cards: cards.filter(isJudged),
    unjudged: cards.filter((card) => !isJudged(card)).map(({ child }) => child),
  };
}

function standingsOf(
  card: ChildCard,
  rules: readonly Rule[],
  today: CivilDate,
): readonly Standing[] | undefined {
  try {
    return rules.map((rule) => rule.standing(card, today));
  } catch {
    return undefined;
  }
}
