import type { FindingCard } from '../card.ts';
import { finding } from '../cases/finding.ts';
import { moved } from '../case.ts';
import type { CodeList } from '../codes/code-list.ts';
import { form } from '../form.ts';

const move = [
  { code: 'open', zh: '发现', en: 'Opened' },
  { code: 'close', zh: '销号', en: 'Closed' },
] as const satisfies CodeList;

/** One move of a finding, numbered: two audits that make the same move write the same section. */
export const findingMove = form({
  id: 'finding-move',
  version: 1,
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
  },
  groups: [{ id: 'move', title: { zh: '办理', en: 'Move' }, fields: ['move', 'dueOn'] }],
  fold: (card: FindingCard, record) => {
    const name = record.data['move'] as (typeof move)[number]['code'];
    const state = moved(finding, card.state, name);
    const moves = record.number ?? 0;
    if (state === undefined) return { ...card, moves }; // its number is taken all the same
    const dated =
      name === 'open'
        ? {
            openedOn: record.at,
            dueOn: record.data['dueOn'] as string,
            occurrences: card.occurrences + 1,
          }
        : { closedOn: record.at };
    return { ...card, ...dated, state, moves };
  },
});
