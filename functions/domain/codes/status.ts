import type { CodeList } from './code-list.ts';

export const fileStatus = [
  { code: 'left', zh: '退出', en: 'Leaves' },
  { code: 'active', zh: '恢复', en: 'Returns' },
] as const satisfies CodeList;

/** Why a child leaves those the file is kept for (F01, 退出原因). */
export const leaving = [
  { code: 'reached16', zh: '已满16周岁', en: 'Is sixteen' },
  { code: 'parentReturned', zh: '父母返乡', en: 'A parent has come back' },
  { code: 'joinedParents', zh: '随父母外出', en: 'Has joined the parents' },
  { code: 'capacityRestored', zh: '一方恢复监护能力', en: 'A parent can care again' },
  { code: 'transferredOut', zh: '转到系统外学校', en: 'Moved to a school elsewhere' },
  { code: 'deceased', zh: '死亡', en: 'Has died' },
  { code: 'misidentified', zh: '误认', en: 'Was listed by mistake' },
  { code: 'other', zh: '其他', en: 'Something else' },
] as const satisfies CodeList;

/** On what evidence a child is on file, looked at when the file is verified (Guideline (三)). */
export const evidenceSeen = [
  { code: 'workProof', zh: '务工证明或合同', en: 'Proof of work or contract' },
  { code: 'residence', zh: '外地居住证明', en: 'Proof of residence elsewhere' },
  { code: 'village', zh: '村（居）证明', en: 'Statement of the village' },
  { code: 'parents', zh: '与父母通话核实', en: 'The parents, by phone' },
  { code: 'medical', zh: '病残等证明', en: 'Medical or disability certificate' },
  { code: 'civilAffairs', zh: '民政名单', en: 'List of civil affairs' },
] as const satisfies CodeList;
