import type { ChildCard } from '../card.ts';
import type { CodeList } from '../codes/code-list.ts';
import { duties } from '../duties.ts';
import { form } from '../form.ts';

const duty = Object.values(duties).map(({ id, duty }) => ({
  code: id,
  ...duty,
})) satisfies CodeList;

/**
 * F23, what a school says about a finding: what was done, and what shows it (Guideline （十七）, 问题整改). Its words may
 * speak of the child, so they lie with the child, under its key; the finding names the record.
 */
export const answer = form({
  id: 'answer',
  number: 'F23',
  version: 1,
  subject: 'child',
  kind: 'event',
  title: { zh: '整改回复', en: 'Answer to a finding' },
  clause: '（十七）',
  fields: {
    duty: {
      kind: 'choice',
      codes: duty,
      label: { zh: '哪项工作', en: 'Which duty' },
      privacy: 'internal',
      requiredToSave: true,
    },
    measures: {
      kind: 'text',
      long: true,
      min: 10,
      max: 500,
      label: { zh: '做了什么，还差什么', en: 'What was done, and what is still to do' },
      help: {
        zh: '县里查看孩子档案时能看到',
        en: 'The county reads it where it opens the child’s file',
      },
      privacy: 'sensitive',
      requiredToSave: true,
    },
    photos: {
      kind: 'photos',
      max: 3,
      label: { zh: '佐证照片', en: 'Pictures as proof' },
      privacy: 'sensitive',
    },
  },
  groups: [
    {
      id: 'answer',
      title: { zh: '整改回复', en: 'Answer' },
      fields: ['duty', 'measures', 'photos'],
    },
  ],
  fold: (card: ChildCard) => card,
});
