import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';

const web = join(import.meta.dirname, '../../web');
const outdir = join(web, 'src/lib/paraglide');

// The build compiles the words; a test that runs before any build does it itself.
if (!existsSync(join(outdir, 'runtime.js')))
  await compile({ project: join(web, 'project.inlang'), outdir, emitTsDeclarations: true });
const { overwriteGetLocale } = await import('#lib/paraglide/runtime.js');

/** What is said in one language of the site. */
export function speaking<Said>(language: 'zh' | 'en', say: () => Said): Said {
  overwriteGetLocale(() => language);
  return say();
}

/** What is said in each language of the site. */
export function inBothLanguages(say: () => string): { zh: string; en: string } {
  return { zh: speaking('zh', say), en: speaking('en', say) };
}
