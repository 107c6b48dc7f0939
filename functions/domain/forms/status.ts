import type { ChildCard } from '../card.ts';
import { fileStatus, leaving } from '../codes/status.ts';
import { form, type RecordOf } from '../form.ts';

/**
 * Whether a child is among those its file is kept for: under sixteen, parents away (Guideline (三)). Who has left keeps
 * the file; nothing is due any more. A later one takes the child back.
 */
export const status = form({
  id: 'status',
  version: 1,
  subject: 'child',
  kind: 'event',
  title: { zh: '退出或恢复', en: 'Leaving or returning' },
  clause: '（三）',
  fields: {
    status: {
      kind: 'choice',
      codes: fileStatus,
      label: { zh: '办理', en: 'What' },
      privacy: 'internal',
      requiredToSave: true,
    },
    why: {
      kind: 'choice',
      codes: leaving,
      label: { zh: '退出原因', en: 'Why' },
      privacy: 'personal',
      shownWhen: { field: 'status', in: ['left'] },
      requiredToSave: true,
    },
    note: {
      kind: 'text',
      long: true,
      max: 300,
      label: { zh: '说明', en: 'Note' },
      help: {
        zh: '凭什么认定，之后由谁关心',
        en: 'On what grounds, and who looks after the child',
      },
      privacy: 'sensitive',
    },
  },
  groups: [
    {
      id: 'status',
      title: { zh: '退出或恢复', en: 'Leaving or returning' },
      fields: ['status', 'why', 'note'],
    },
  ],
  fold: (card: ChildCard, { data, at, id }): ChildCard => {
    const { status: next, why } = data as RecordOf<typeof status>;
    const left = next === 'left' ? { on: at, record: id, reason: why } : undefined;
    return { ...card, left };
  },
});
