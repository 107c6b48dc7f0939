import type { ChildCard } from '../card.ts';
import type { CodeList } from '../codes/code-list.ts';
import { evidenceSeen } from '../codes/status.ts';
import { isBlank } from '../field.ts';
import { form } from '../form.ts';
import { counts } from '../record.ts';

const result = [
  { code: 'unchanged', zh: '没有变化', en: 'Nothing changed' },
  { code: 'changed', zh: '有变化，已更新档案', en: 'Changed, and the file is updated' },
] as const satisfies CodeList;

const means = [
  { code: 'faceToFace', zh: '当面', en: 'Face to face' },
  { code: 'phone', zh: '电话', en: 'By phone' },
  { code: 'video', zh: '视频', en: 'By video' },
  { code: 'homeVisit', zh: '家访', en: 'Home visit' },
] as const satisfies CodeList;

/**
 * The whole file shown and confirmed once, changed or unchanged: 县级留守儿童档案更新频次不长于3个月.
 * "No change" is a dated verification too, never silence (DOMAIN §1.4, 七.1).
 */
export const verification = form({
  id: 'verification',
  version: 2,
  until: { 1: '2026-11-26' },
  subject: 'child',
  kind: 'event',
  title: { zh: '档案核实', en: 'File verification' },
  clause: '（七）1',
  fields: {
    fileNumber: {
      kind: 'integer',
      min: 1,
      max: 99_999,
      label: { zh: '核实的是第几版档案', en: 'Version of the file verified' },
      privacy: 'internal',
      requiredToSave: true,
    },
    result: {
      kind: 'choice',
      codes: result,
      label: { zh: '核实结果', en: 'Result' },
      privacy: 'internal',
      requiredToSave: true,
    },
    means: {
      kind: 'choice',
      codes: means,
      label: { zh: '怎么核实的', en: 'How it was verified' },
      privacy: 'internal',
      requiredToSave: true,
    },
    evidence: {
      kind: 'choices',
      codes: evidenceSeen,
      label: { zh: '看到了哪些认定依据', en: 'Evidence seen' },
      help: { zh: '一年至少看一次，没看不选', en: 'At least once a year; none if none' },
      privacy: 'personal',
      clause: '（三）',
      since: 2,
    },
    note: {
      kind: 'text',
      long: true,
      max: 500,
      label: { zh: '说明', en: 'Note' },
      help: { zh: '只写和档案有关的事', en: 'Only what concerns the file' },
      privacy: 'sensitive',
    },
  },
  groups: [
    {
      id: 'verification',
      title: { zh: '核实', en: 'Verification' },
      fields: ['fileNumber', 'result', 'means', 'evidence', 'note'],
    },
  ],
  fold: (card: ChildCard, record): ChildCard => {
    if (!counts(record)) return card;
    const seen = { on: record.at, record: record.id };
    const isNewest = !card.verified || card.verified.on <= record.at;
    const hasEvidence = !isBlank(record.data['evidence']);
    return {
      ...card,
      ...(isNewest && { verified: seen }),
      ...(hasEvidence && { evidence: seen }), // in order of their days: the last one stands
    };
  },
});
