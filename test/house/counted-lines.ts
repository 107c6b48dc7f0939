import ts from 'typescript';
import { parsed, visit } from './read-imports.ts';
import { textOf } from './source-files.ts';

/**
 * The lines of a file that count against its room's ceiling. Lists of fields, codes and other data do not: the lines
 * within an interface or type, and within any object or list that holds no function and stands outside of functions,
 * or is marked `as const`.
 */
export function countedLines(path: string): number {
  const lines = textOf(path).trimEnd().split('\n').length;
  return path.endsWith('.svelte') ? lines : lines - linesOfData(parsed(path));
}

function linesOfData(file: ts.SourceFile): number {
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  let lines = 0;
  const look = (node: ts.Node): void => {
    if (isData(node)) lines += Math.max(0, lineOf(node.getEnd()) - lineOf(node.getStart(file)) - 1);
    else ts.forEachChild(node, look);
  };
  look(file);
  return lines;
}

function isData(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (!ts.isObjectLiteralExpression(node) && !ts.isArrayLiteralExpression(node)) return false;
  const constant = ts.isAsExpression(node.parent) && ts.isConstTypeReference(node.parent.type);
  return (constant || !ts.findAncestor(node, ts.isFunctionLike)) && !holdsFunction(node);
}

function holdsFunction(node: ts.Node): boolean {
  let found = false;
  visit(node, (each) => {
    found ||= ts.isFunctionLike(each);
  });
  return found;
}
