import type { CodeList } from './code-list.ts';

/** The two terms of a school year. */
export const termKind = [
  { code: 'autumn', zh: '秋季学期', en: 'Autumn term' },
  { code: 'spring', zh: '春季学期', en: 'Spring term' },
] as const satisfies CodeList;
