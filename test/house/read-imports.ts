import ts from 'typescript';
import { textOf } from './source-files.ts';

/** One import: from a file, to a path of the project or to a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** False for a package or a module of Node. */
  readonly own: boolean;
  /** Gone when the types are stripped. */
  readonly typeOnly: boolean;
}

/** The TypeScript of a file; of a Svelte component, its scripts. */
export function parsed(path: string): ts.SourceFile {
  const text = textOf(path);
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
}

/** All imports of a file, re-exports and those within types too. */
export function readImports(path: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ from: path, typeOnly, ...target(path, specifier.text) });
  };
  visit(parsed(path), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
  });
  return found;
}

/** Calls `look` with a node and all nodes below it. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, script]) => script)
    .join('\n');
}

/** `import type …`, or a list of names each of which is a type. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function target(from: string, specifier: string): Pick<Import, 'to' | 'own'> {
  if (specifier.startsWith('.')) {
    const at = new URL(specifier, `file:///${from}`).pathname.slice(1);
    return { to: decodeURIComponent(at), own: true };
  }
  const inWeb = /^(?:#lib|\$lib)\//;
  if (inWeb.test(specifier)) return { to: specifier.replace(inWeb, 'web/src/lib/'), own: true };
  return { to: specifier, own: false };
}
