import ts from 'typescript';
import { parsed, visit } from './read-imports.ts';
import { textOf } from './source-files.ts';

/** All texts of a language by their keys. */
export function messagesIn(language: 'zh' | 'en'): Readonly<Record<string, unknown>> {
  return JSON.parse(textOf(`web/messages/${language}.json`)) as Record<string, unknown>;
}

/** What a page of words answers for: the codes it has words for, and the keys of the texts it uses. */
export function wordsOf(path: string): { readonly codes: string[]; readonly keys: string[] } {
  const file = parsed(path);
  const codes: string[] = [];
  const keys: string[] = [];
  visit(file, (node) => {
    if (ts.isPropertyAssignment(node) && !ts.isComputedPropertyName(node.name))
      codes.push(node.name.text);
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(file) === 'm')
      keys.push(node.name.text);
  });
  return { codes, keys };
}
