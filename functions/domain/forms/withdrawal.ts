import type { ChildCard } from '../card.ts';
import type { CodeList } from '../codes/code-list.ts';
import { form } from '../form.ts';

const why = [
  { code: 'wrongChild', zh: '记错了人', en: 'Wrong child' },
  { code: 'twice', zh: '记了两次', en: 'Recorded twice' },
  { code: 'didNotHappen', zh: '没有这回事', en: 'It did not happen' },
  { code: 'other', zh: '其他', en: 'Something else' },
] as const satisfies CodeList;

/**
 * Takes back a record that should not be there. The record stays readable with the reason; it counts no longer, for a
 * superseded record has no effect on the card.
 */
export const withdrawal = form({
  id: 'withdrawal',
  version: 1,
  subject: 'child',
  kind: 'event',
  title: { zh: '撤回记录', en: 'Record withdrawn' },
  clause: '（十七）',
  fields: {
    why: {
      kind: 'choice',
      codes: why,
      label: { zh: '为什么撤回', en: 'Why' },
      privacy: 'internal',
      requiredToSave: true,
    },
    note: {
      kind: 'text',
      max: 100,
      label: { zh: '说明', en: 'Note' },
      privacy: 'sensitive',
    },
  },
  groups: [{ id: 'withdrawal', title: { zh: '撤回', en: 'Withdrawal' }, fields: ['why', 'note'] }],
  fold: (card: ChildCard) => card,
});
