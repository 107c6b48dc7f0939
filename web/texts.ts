import type { Language } from './language.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * A module of the domain, with an empty string for what its texts say in the other language. Texts are written as
 * `{ zh, en }`.
 */
export function inOneLanguage(code: string, tree: unknown, language: Language): string {
  const places = otherWords(tree, language === 'zh' ? 'en' : 'zh');
  let kept = '';
  let from = 0;
  for (const { start, end } of places.toSorted((one, next) => one.start - next.start)) {
    kept += `${code.slice(from, start)}''`;
    from = end;
  }
  return kept + code.slice(from);
}

/** Where words of the other language stand in texts that are written out. */
function otherWords(tree: unknown, other: Language): Place[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => otherWords(each, other));
  if (!isRecord(tree)) return [];
  const found =
    tree['type'] === 'ObjectExpression' ? wordsIn(tree['properties'], other) : undefined;
  return found ? [found] : Object.values(tree).flatMap((each) => otherWords(each, other));
}

function wordsIn(properties: unknown, other: Language): Place | undefined {
  if (!Array.isArray(properties)) return undefined;
  const written = new Map<unknown, Place>();
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
