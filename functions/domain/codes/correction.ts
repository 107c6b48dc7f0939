import type { CodeList } from './code-list.ts';

/** Why a record is corrected, as most do; the words are kept, with what is added to them. */
export const correctionReason = [
  { code: 'wrong', zh: '写错了内容', en: 'Something was written wrong' },
  { code: 'day', zh: '日期不对', en: 'The date was wrong' },
  { code: 'left', zh: '漏写了', en: 'Something was left out' },
  { code: 'other', zh: '其他', en: 'Something else' },
] as const satisfies CodeList;
