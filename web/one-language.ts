import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { words, type Language } from './language.ts';
import { inOneLanguage } from './texts.ts';

const ALL_WORDS = "import * as m from '#lib/paraglide/messages.js';";

/**
 * Leaves one language in what is built. Words without a place to fill stand where they are said; all other messages say
 * this language alone, each imported by itself; and so do the texts of the domain.
 */
export function oneLanguage(language: Language): Plugin[] {
  const plain = plainWords(language);
  const files = messageFiles();
  return [
    {
      name: 'words-in-place',
      enforce: 'pre',
      transform(code, id) {
        if (!code.includes(ALL_WORDS)) return null;
        const used = new Set<string>();
        const said = code.replaceAll(/\bm\.(\w+)(\(\))?/g, (written, name: string, call) => {
          const inPlace = call === undefined ? undefined : plain.get(name);
          if (inPlace !== undefined) return inPlace;
          const file = files.get(name);
          if (file === undefined) return written;
          used.add(`import { "${name}" as m_${name} } from '#lib/paraglide/messages/${file}';`);
          return `m_${name}${call ?? ''}`;
        });
        if (/\bm\b(?!_)[.([]/.test(said)) this.error(`Words that cannot be found, in ${id}`);
        return { map: null, code: said.replace(ALL_WORDS, [...used].join(' ')) };
      },
    },
    {
      name: 'one-language',
      enforce: 'post',
      transform(code, id) {
        if (id.includes('/paraglide/'))
          return { map: null, moduleSideEffects: false, code: spoken(code, id, language) };
        if (!/\/functions\/domain\/.*\.ts$/.test(id)) return null;
        // The domain is pure: importing it does nothing.
        const said = inOneLanguage(code, this.parse(code), language);
        return { map: null, moduleSideEffects: false, code: said };
      },
    },
  ];
}

/** What paraglide compiled, with the question which language it is answered. */
function spoken(code: string, id: string, language: Language): string {
  if (id.endsWith('/runtime.js')) {
    const asked = 'const experimentalStaticLocale = undefined';
    if (!code.includes(asked)) throw new Error('Paraglide asks for the language in another way.');
    return code.replace(asked, `const experimentalStaticLocale = '${language}'`);
  }
  const name = new RegExp(`^const ${language}_(\\w+) =`, 'm').exec(code)?.[1];
  if (!name) return code;
  const chosen = new RegExp(`(const ${name} =)[\\s\\S]*?^\\}\\);$`, 'm');
  if (!chosen.test(code)) throw new Error(`Paraglide compiles ${name} in another way.`);
  return code.replace(chosen, `$1 ${language}_${name};`);
}

/** The words that are always the same, each as it is written in a program. */
function plainWords(language: Language): ReadonlyMap<string, string> {
  const file = join(import.meta.dirname, 'messages', `${language}.json`);
  const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  return new Map(
    all.flatMap(([name, said]) =>
      typeof said === 'string' && !/[{}\\]/.test(said) ? [[name, JSON.stringify(said)]] : [],
    ),
  );
}

/** The file of each message that was compiled, by the message’s name. */
function messageFiles(): ReadonlyMap<string, string> {
  const folder = join(words.outdir, 'messages');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return new Map(
    files.flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      const name = /^export \{ \w+ as "(\w+)" \}|^export const (\w+) =/m.exec(code);
      return name ? [[name[1] ?? name[2] ?? '', file]] : [];
    }),
  );
}
