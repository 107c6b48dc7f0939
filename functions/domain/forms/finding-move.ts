import type { CivilDate } from '../calendar.ts';
import type { FindingCard } from '../card.ts';
import { finding } from '../cases/finding.ts';
import { moved } from '../case.ts';
import type { CodeList } from '../codes/code-list.ts';
import { form } from '../form.ts';
import type { FormRecord } from '../record.ts';

const move = [
  { code: 'open', zh: '发现', en: 'Opened' },
  { code: 'close', zh: '销号', en: 'Closed' },
  { code: 'remind', zh: '提醒', en: 'Reminded' },
  { code: 'order', zh: '责令整改', en: 'Ordered' },
  { code: 'answer', zh: '回复', en: 'Answered' },
  { code: 'sendBack', zh: '退回', en: 'Sent back' },
] as const satisfies CodeList;
type Move = (typeof move)[number]['code'];

/** Words about a child have no place in a finding: a county chooses why. */
const why = [
  { code: 'notDone', zh: '事情还没有办', en: 'Not done yet' },
  { code: 'noProof', zh: '没有佐证', en: 'No proof' },
  { code: 'notClear', zh: '情况没有说清', en: 'Not clear' },
] as const satisfies CodeList;

/** An order, and what is sent back, name the day by which the school answers. */
const asksForAnswer = { field: 'move', in: ['order', 'sendBack'] } as const;

/** One move of a finding, numbered: two that are made at once, by audits or people, take the same number, and one stays. */
export const findingMove = form({
  id: 'finding-move',
  version: 2,
  until: { 1: '2026-11-27' },
  subject: 'finding',
  kind: 'section',
  title: { zh: '问题整改', en: 'Finding' },
  clause: '（十七）',
  fields: {
    move: {
      kind: 'choice',
      codes: move,
      label: { zh: '办理', en: 'Move' },
      privacy: 'internal',
      requiredToSave: true,
    },
    dueOn: { kind: 'date', label: { zh: '到期日', en: 'Was due on' }, privacy: 'internal' },
    orderDueOn: {
      kind: 'date',
      since: 2,
      label: { zh: '回复期限', en: 'To be answered by' },
      privacy: 'internal',
      future: true,
      shownWhen: asksForAnswer,
      requiredToSave: asksForAnswer,
    },
    why: {
      kind: 'choice',
      codes: why,
      since: 2,
      label: { zh: '退回原因', en: 'Why sent back' },
      privacy: 'internal',
      shownWhen: { field: 'move', in: ['sendBack'] },
      requiredToSave: { field: 'move', in: ['sendBack'] },
    },
    answer: {
      kind: 'text',
      max: 26,
      since: 2,
      label: { zh: '回复', en: 'The answer' },
      privacy: 'internal',
      shownWhen: { field: 'move', in: ['answer'] },
      requiredToSave: { field: 'move', in: ['answer'] },
    },
  },
  groups: [
    {
      id: 'move',
      title: { zh: '办理', en: 'Move' },
      fields: ['move', 'dueOn', 'orderDueOn', 'why', 'answer'],
    },
  ],
  fold: (card: FindingCard, record) => {
    const name = record.data['move'] as Move;
    const state = moved(finding, card.state, name);
    const moves = record.number ?? 0;
    if (state === undefined) return { ...card, moves }; // its number is taken all the same
    return { ...dated(card, name, record), state, moves };
  },
});

/** The card with the days that a move stands for. What was ordered of an earlier occurrence no longer holds. */
function dated(card: FindingCard, name: Move, { at, data }: FormRecord): FindingCard {
  if (name === 'close') return { ...card, closedOn: at };
  if (name === 'remind') return { ...card, remindedOn: at };
  if (name === 'answer') return { ...card, answeredOn: at, answer: String(data['answer']) };
  const { why: _why, ...plain } = card;
  if (name !== 'open') {
    const why = name === 'sendBack' && { why: String(data['why']) };
    return { ...plain, ...why, orderedOn: at, orderDueOn: data['orderDueOn'] as CivilDate };
  }
  const { root, records, rule, child, school, state, moves, closedOn } = card;
  const again = {
    openedOn: at,
    dueOn: data['dueOn'] as CivilDate,
    occurrences: card.occurrences + 1,
  };
  return {
    rule,
    child,
    school,
    state,
    moves,
    root,
    records,
    ...(closedOn && { closedOn }),
    ...again,
  };
}
