import * as m from '#lib/paraglide/messages.js';
import { dayWords } from '#lib/words/dates.ts';
import { codeWords } from '#lib/words/text-of.ts';
import { findingMove } from '../../../../functions/domain/forms/finding-move.ts';
import type { FindingOutcome } from '../../../../functions/wire.ts';
import type { Finding } from './finding-rows.ts';

/** What a county may do about findings; `recheck` looks again and closes those whose duty is met. */
export type Act = 'remind' | 'order' | 'sendBack' | 'recheck';

/** How far a finding has come: 已下达整改，12-02前回复. */
export function stateWords({ state, orderOverdue, orderDueOn = '' }: Finding, today: string) {
  const on = dayWords(orderDueOn, today);
  if (state === 'ordered')
    return orderOverdue ? m.finding_order_overdue({ on }) : m.finding_ordered({ on });
  if (state === 'answered') return m.finding_answered();
  return state === 'closed' ? m.finding_closed() : m.finding_open();
}

/** What else is to be known: sent back and why, or when it was reminded of. */
export function noteWords({ state, why, remindedOn }: Finding, today: string): string {
  if (state === 'ordered' && why !== undefined) return m.finding_sent_back({ why: whyWords(why) });
  if (remindedOn === undefined || state === 'closed') return '';
  return m.finding_reminded({ on: dayWords(remindedOn, today) });
}

export const whys = findingMove.fields.why.codes;

function whyWords(why: string): string {
  return codeWords(whys, why) ?? '';
}

/** One move as the history names it: 责令整改, 12-02前回复. */
export function moveWords(move: string, data: Record<string, string>, today: string): string[] {
  const { orderDueOn, why } = data;
  return [
    codeWords(findingMove.fields.move.codes, move) ?? '',
    ...(why === undefined ? [] : [whyWords(why)]),
    ...(orderDueOn === undefined ? [] : [m.answer_by({ on: dayWords(orderDueOn, today) })]),
  ];
}

const done: Record<Act, (n: { n: number }) => string> = {
  remind: m.acted_remind,
  order: m.acted_order,
  sendBack: m.acted_sendBack,
  recheck: m.acted_recheck,
};

/** What came of a press, counted: nothing that was left as it was goes unsaid. */
export function outcomeWords(act: Act, outcomes: readonly FindingOutcome[]): string[] {
  const n = (which: FindingOutcome['outcome']) =>
    outcomes.filter(({ outcome }) => outcome === which).length;
  const said = [
    { n: n('done'), words: done[act] },
    { n: n('notMet'), words: m.acted_not_met },
    { n: n('changed'), words: m.acted_changed },
  ];
  return said.filter((each) => each.n > 0).map((each) => each.words({ n: each.n }));
}
