import type { CodeList } from './code-list.ts';

/** What a restricted record is about: the choices of a talk that lead to one. */
export const matters = [
  { code: 'serious', zh: '情绪很不好', en: 'Very bad mood' },
  { code: 'bullying', zh: '受欺负', en: 'Bullied' },
] as const satisfies CodeList;

/** Whom the school must tell of a serious matter: the parents and who has been asked to look after the child. */
export const toldWhom = [
  { code: 'father', zh: '父亲', en: 'Father' },
  { code: 'mother', zh: '母亲', en: 'Mother' },
  { code: 'guardian', zh: '受委托监护人', en: 'Delegated guardian' },
] as const satisfies CodeList;
