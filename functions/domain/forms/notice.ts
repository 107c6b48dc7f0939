import type { ChildCard } from '../card.ts';
import type { CodeList } from '../codes/code-list.ts';
import { relation } from '../codes/child.ts';
import { form } from '../form.ts';

const channel = [
  { code: 'paper', zh: '纸质', en: 'On paper' },
  { code: 'faceToFace', zh: '当面讲明', en: 'Explained in person' },
  { code: 'phone', zh: '电话讲明', en: 'Explained by phone' },
  { code: 'message', zh: '消息', en: 'Message' },
] as const satisfies CodeList;

/**
 * F27, the guardian was told how the child's information is handled. The files that a duty demands need no consent, but
 * every one of them needs this notice (DOMAIN §5.2).
 */
export const notice = form({
  id: 'notice',
  number: 'F27',
  version: 1,
  subject: 'child',
  kind: 'event',
  mayComeLate: true,
  title: { zh: '个人信息告知', en: 'Privacy notice given' },
  clause: '《个人信息保护法》第三十五条',
  fields: {
    noticeVersion: {
      kind: 'text',
      max: 20,
      label: { zh: '告知书版本', en: 'Version of the notice' },
      privacy: 'internal',
      requiredToSave: true,
    },
    guardianName: {
      kind: 'name',
      label: { zh: '告知了谁', en: 'Who was told' },
      privacy: 'personal',
      requiredToSave: true,
    },
    guardianRelation: {
      kind: 'choice',
      codes: relation,
      label: { zh: '与孩子的关系', en: 'Relation to the child' },
      privacy: 'personal',
      requiredToSave: true,
    },
    channel: {
      kind: 'choice',
      codes: channel,
      label: { zh: '怎么告知的', en: 'How' },
      privacy: 'internal',
      requiredToSave: true,
    },
    note: {
      kind: 'text',
      long: true,
      max: 300,
      label: { zh: '说明', en: 'Note' },
      privacy: 'sensitive',
    },
  },
  groups: [
    {
      id: 'notice',
      title: { zh: '告知', en: 'Notice' },
      fields: ['noticeVersion', 'guardianName', 'guardianRelation', 'channel', 'note'],
    },
  ],
  fold: (card: ChildCard, { at, id }) =>
    card.notified && card.notified.on > at ? card : { ...card, notified: { on: at, record: id } },
});
