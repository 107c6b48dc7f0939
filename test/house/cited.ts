import { filesIn, textOf } from './source-files.ts';

/** The pages that words in capitals lead to, by number of section, row or line; `DECISIONS` leads to a page by its number. */
const pages: Readonly<Record<string, string>> = {
  SAMPLING: 'docs/sampling.md',
  DOMAIN: 'docs/domain.md',
};
const DECISIONS = 'docs/decisions/';

/** `§2.5`, `§3 B`, `E19`, `0017`, `七.1`; within a section also the number or letter of an item. */
const MARK = String.raw`(?:§?\d+(?:\.\d+)*(?: [A-Z]\b)?|[A-Z]\d+|[一二三四五六七八九十]+\.\d+|[a-z](?=\)))`;
/** A known word with what it cites, and any word at all before a section. */
const CITED = new RegExp(
  String.raw`\b(SAMPLING|DOMAIN|DECISIONS|[A-Z]{4,}(?= §)) (${MARK}(?:(?:, |-| )${MARK})*)`,
  'gu',
);
/** In pages numbers in brackets are decisions, too. */
const IN_BRACKETS = /\((0\d{3}(?:, 0\d{3})*)\)/g;

/** What people write: code, tests, words and pages. */
export function writtenFiles(): string[] {
  return [
    ...filesIn('cdk', 'docs', 'functions', 'scripts', 'test', 'web'),
    ...['CHANGELOG.md', 'README.md', 'README.zh-CN.md'],
  ].filter((path) => /\.(ts|mjs|js|svelte|css|html|json|md)$/.test(path));
}

/** All that a text cites, as it stands there; one that goes over the end of a line too. */
export function citedIn(path: string, text = textOf(path)): string[] {
  const flowing = text.replace(/\n\s*(?:\*|\/\/)?\s*/g, ' ');
  const found = [...flowing.matchAll(CITED)].map(([citation]) => citation);
  if (!path.endsWith('.md')) return found;
  const numbers = [...flowing.matchAll(IN_BRACKETS)].map(([, each = '']) => `DECISIONS ${each}`);
  return [...found, ...numbers];
}

/** True where a page has all that is cited of it. */
export function resolves(citation: string): boolean {
  const [, word = '', marks = ''] = /^(\w+) (.*)$/u.exec(citation) ?? [];
  if (word === 'DECISIONS') return marks.split(', ').every(isDecision);
  const path = pages[word];
  return path !== undefined && standAll(textOf(path), marks);
}

function isDecision(number: string): boolean {
  return filesIn('docs/decisions').some((path) => path.startsWith(`${DECISIONS}${number}-`));
}

/** Marks one after the other: what follows a section is looked for within it, else in the whole page. */
function standAll(page: string, marks: string): boolean {
  let within: string | undefined = page;
  for (const [mark] of marks.matchAll(new RegExp(`-?${MARK}`, 'gu'))) {
    const isSection = /^[§-]/.test(mark);
    const bare = mark.replace(/^-?§?/, '');
    if (isSection) within = sectionOf(page, bare);
    if (within === undefined) return false;
    if (!isSection && !within.split('\n').some((line) => opens(line, bare))) return false;
  }
  return true;
}

/** A section from its heading to the next one that is not below it. */
function sectionOf(page: string, number: string): string | undefined {
  const lines = page.split('\n');
  const depthOf = (line: string) => /^#*/.exec(line)?.[0].length ?? 0;
  const from = lines.findIndex((line) => depthOf(line) > 0 && opens(line, number));
  const depth = depthOf(lines[from] ?? '');
  if (depth === 0) return undefined;
  const isNext = (line: string, at: number) =>
    at > from && depthOf(line) > 0 && depthOf(line) <= depth;
  const to = lines.findIndex(isNext);
  return lines.slice(from, to < 0 ? undefined : to).join('\n');
}

/** True for a heading, a row or a line of a list that begins with a mark, and not with one that is longer. */
function opens(line: string, mark: string): boolean {
  const bare = line.replace(/^[#|*(\s-]+/, '');
  return bare.startsWith(mark) && !/^(\.?\d|\p{L})/u.test(bare.slice(mark.length));
}
