import type { ChildCard } from '../card.ts';
import { form } from '../form.ts';

/** Which school keeps the child's file. A transfer is the next number of this section. */
export const home = form({
  id: 'home',
  version: 1,
  subject: 'child',
  kind: 'section',
  title: { zh: '档案所在学校', en: 'School that keeps the file' },
  clause: '（七）1',
  fields: {
    school: {
      kind: 'text',
      max: 40,
      label: { zh: '学校', en: 'School' },
      privacy: 'internal',
      requiredToSave: true,
    },
  },
  groups: [{ id: 'home', title: { zh: '学校', en: 'School' }, fields: ['school'] }],
  fold: (card: ChildCard, record) => ({
    ...card,
    home: {
      school: String(record.data['school']),
      number: record.number ?? 0,
      on: record.at,
      record: record.id,
    },
  }),
});
