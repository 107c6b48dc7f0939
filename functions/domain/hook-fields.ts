import type { Field } from './field.ts';

/** What is asked about a hook, in the shape of a form's fields; `hooks.ts` says what is taken. */
export const hookFields = {
  kind: {
    kind: 'choice',
    label: { zh: '发到哪里', en: 'Where to' },
    privacy: 'internal',
    requiredToSave: true,
    codes: [
      { code: 'wecom', zh: '企业微信群', en: 'WeCom group' },
      { code: 'dingtalk', zh: '钉钉群', en: 'DingTalk group' },
      { code: 'json', zh: '其他系统', en: 'Another system' },
    ],
  },
  url: {
    kind: 'text',
    max: 500,
    label: { zh: '网址', en: 'Address' },
    privacy: 'internal',
    requiredToSave: true,
  },
  secret: {
    kind: 'text',
    max: 200,
    label: { zh: '密钥', en: 'Secret' },
    privacy: 'internal',
    requiredToSave: { field: 'kind', in: ['json'] },
  },
  events: {
    kind: 'choices',
    label: { zh: '发什么', en: 'What' },
    privacy: 'internal',
    requiredToSave: true,
    codes: [
      { code: 'morning', zh: '每天早上的件数', en: 'Counts each morning' },
      { code: 'weekly', zh: '每周一的提要', en: 'The digest on Monday' },
      { code: 'orderGiven', zh: '整改下达', en: 'Orders given' },
      { code: 'orderOverdue', zh: '整改过期', en: 'Orders overdue' },
    ],
  },
} as const satisfies Record<string, Field>;
