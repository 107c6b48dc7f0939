import type { CompilerOptions } from '@inlang/paraglide-js';
import { join } from 'node:path';

export type Language = 'zh' | 'en';

/** How the words of the site are compiled, and how a browser keeps which language it speaks. */
export const words: CompilerOptions = {
  project: join(import.meta.dirname, 'project.inlang'),
  outdir: join(import.meta.dirname, 'src/lib/paraglide'),
  strategy: ['localStorage', 'baseLocale'],
  localStorageKey: 'language',
  emitTsDeclarations: true,
};

/** The language in which the site is built; where there is none, as in development, it holds both. */
export const language = spoken(process.env['SITE_LANGUAGE']);

function spoken(asked: string | undefined): Language | undefined {
  return asked === 'zh' || asked === 'en' ? asked : undefined;
}
