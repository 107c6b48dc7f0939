import type { Plugin } from 'vite';

export type Language = 'zh' | 'en';

/** What paraglide writes where a message, or the site, asks which language is spoken. */
const ASKED = 'experimentalStaticLocale';

interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves one language in what is built: the messages that paraglide compiles for all of them say this one, and texts of
 * the domain, which are written as `{ zh, en }`, keep an empty string in place of the other.
 */
export function oneLanguage(language: Language): Plugin {
  const said = JSON.stringify(language);
  return {
    name: 'one-language',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/paraglide/messages/'))
        return {
          map: null,
          code: code.replaceAll(/= experimentalStaticLocale \?\?[^\n;]*/g, `= ${said}`),
        };
      if (id.endsWith('/paraglide/runtime.js')) {
        const spoken = code.replace(`const ${ASKED} = undefined`, `const ${ASKED} = ${said}`);
        if (spoken === code) this.error('Paraglide asks for the language in another way.');
        return { map: null, code: spoken };
      }
      if (!/\/functions\/domain\/.*\.ts$/.test(id) || !code.includes('en:')) return null;
      const other = language === 'zh' ? 'en' : 'zh';
      return { map: null, code: without(code, otherTexts(this.parse(code), other)) };
    },
  };
}

function without(code: string, cuts: readonly Cut[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of cuts.toSorted((one, other) => one.start - other.start)) {
    kept += `${code.slice(from, start)}''`;
    from = end;
  }
  return kept + code.slice(from);
}

/** Where the other language’s words stand in texts: objects of a `zh` and an `en` that are written out. */
function otherTexts(tree: unknown, other: Language): Cut[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => otherTexts(each, other));
  if (!isRecord(tree)) return [];
  const found = tree['type'] === 'ObjectExpression' ? textIn(tree['properties'], other) : undefined;
  return found ? [found] : Object.values(tree).flatMap((each) => otherTexts(each, other));
}

function textIn(properties: unknown, other: Language): Cut | undefined {
  if (!Array.isArray(properties)) return undefined;
  const written = new Map<unknown, Cut>();
  for (const property of properties as unknown[]) {
    if (!isRecord(property) || !isRecord(property['key']) || !isRecord(property['value'])) continue;
    const { key, value } = property;
    const { type, start, end } = value;
    if (type === 'Literal' && typeof start === 'number' && typeof end === 'number')
      written.set(key['name'], { start, end });
  }
  // A code bears its Chinese words into records, whoever writes them.
  const keeps = other === 'zh' && written.has('code');
  return written.has('zh') && written.has('en') && !keeps ? written.get(other) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
