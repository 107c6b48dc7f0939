/**
 * The drawing of the house, made from the imports: `node scripts/run.mjs test/house.ts --write` puts it into the
 * readme. A solid arrow is an import, a dotted one an import of types alone.
 */
import { writeFileSync } from 'node:fs';
import { readImports } from './house/read-imports.ts';
import { roomOf } from './house/rooms.ts';
import { root, sourceFiles, textOf } from './house/source-files.ts';

/** The pages that show the drawing. */
export const pages = ['README.md', 'README.zh-CN.md'] as const;
const BLOCK = /(<!-- house -->\n)[\s\S]*?(<!-- \/house -->)/;

/** Boxes of the pure part, drawn within one frame; from outside an arrow leads to the frame. */
const PURE = ['domain', 'codes', 'forms', 'rules', 'cases', 'reports', 'ledger', 'sampling'];
const labels: Readonly<Record<string, string>> = {
  domain: 'form · field · fold · rule · access …',
  table: 'table · wire · env',
  parallel: 'in-parallel',
  answer: 'answer · asked · problem-response …',
  ways: 'http · job · local',
};

/** The rooms and the imports between them as a flowchart in Mermaid. */
export function drawHouse(): string {
  const arrows = arrowsBetween();
  const ends = new Set([...arrows.keys()].flatMap((arrow) => arrow.split(' ')));
  const box = (id: string) => `${id}["${labels[id] ?? id}"]`;
  const drawn = [...arrows].map(([arrow, typeOnly]) => {
    const [from, to] = arrow.split(' ');
    return `  ${from} ${typeOnly ? '-.->' : '-->'} ${to}`;
  });
  return [
    '```mermaid',
    'flowchart TD',
    '  subgraph pure["functions/domain, pure"]',
    ...PURE.filter((id) => ends.has(id)).map((id) => `    ${box(id)}`),
    '  end',
    ...[...ends]
      .filter((id) => id !== 'pure' && !PURE.includes(id))
      .sort()
      .map((id) => `  ${box(id)}`),
    ...drawn.sort(),
    '```',
  ].join('\n');
}

/** `from to` for every pair of boxes with an import between them, and whether types alone are imported. */
function arrowsBetween(): Map<string, boolean> {
  const arrows = new Map<string, boolean>();
  for (const { from, to, own, typeOnly } of sourceFiles().flatMap(readImports)) {
    if (!own) continue;
    const [tail, head] = [roomOf(from).box, roomOf(to).box];
    if (tail === head) continue;
    const within = PURE.includes(tail) && PURE.includes(head);
    const arrow = `${tail} ${PURE.includes(head) && !within ? 'pure' : head}`;
    arrows.set(arrow, typeOnly && (arrows.get(arrow) ?? true));
  }
  return arrows;
}

/** What stands between the marks of a page; nothing where it has no marks. */
export function drawnOn(page: string): string | undefined {
  return BLOCK.exec(textOf(page))?.[0].split('\n').slice(1, -1).join('\n');
}

if (import.meta.main && process.argv.includes('--write'))
  for (const page of pages)
    writeFileSync(
      new URL(page, root),
      textOf(page).replace(
        BLOCK,
        (_, open: string, close: string) => `${open}${drawHouse()}\n${close}`,
      ),
    );
