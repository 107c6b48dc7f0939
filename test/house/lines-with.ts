import ts from 'typescript';
import { parsed, visit } from './read-imports.ts';

type Look = (node: ts.Node) => boolean;

/** `path: code (line n)` for every piece of code, in any of the files, that `isMeant` finds. */
export function linesWith(paths: readonly string[], isMeant: Look): string[] {
  return paths.flatMap((path) => {
    const file = parsed(path);
    const found: string[] = [];
    visit(file, (node) => {
      if (!isMeant(node)) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${path}: ${node.getText(file).split('\n')[0]} (line ${line + 1})`);
    });
    return found;
  });
}

const called = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

/** Asks the clock or chance: `new Date()`, `Date()`, `Date.now`, `Math.random`, `performance.now`. */
export const isClockOrChance: Look = (node) =>
  (ts.isNewExpression(node) && called(node.expression, 'Date') && !node.arguments?.length) ||
  (ts.isCallExpression(node) && called(node.expression, 'Date')) ||
  (ts.isPropertyAccessExpression(node) &&
    /^(Date\.now|Math\.random|performance\.now)$/.test(node.getText()));

/** Waits for something: `async`, `await`, a promise. */
export const isWaiting: Look = (node) =>
  node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node) || called(node, 'Promise');

/** Begins like a key of the table: `C#`, `S#`, `O#` … */
export const isKey: Look = (node) =>
  (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && /^[A-Z]#/.test(node.text);

export const isEnvironment: Look = (node) =>
  ts.isPropertyAccessExpression(node) && node.getText() === 'process.env';
