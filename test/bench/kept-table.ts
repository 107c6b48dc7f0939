import type { Figure } from './figure.ts';

const HEAD = `# Benchmarks

Written by \`npm run bench\`, which measures anew and keeps the newest run of each bench. A figure counts first: presses,
texts, units, bytes, requests. \`floor\` is the least that the thing itself demands, \`ratio\` how far above it we are,
\`goal\` the most it may be. A figure above its goal fails the command.
`;
const COLUMNS = ['figure', 'value', 'unit', 'floor', 'ratio', 'goal', 'ok'];

/** The page with the figures of one bench in place of its former ones; the other benches stay as they are. */
export function withFigures(
  page: string,
  bench: string,
  figures: readonly Figure[],
  where: string,
): string {
  const sections = new Map(sectionsOf(page));
  sections.set(bench, `${where}\n\n${tableOf(figures)}`);
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1));
  return [HEAD, ...sorted.map(([name, text]) => `## ${name}\n\n${text}\n`)].join('\n');
}

function sectionsOf(page: string): [string, string][] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return [name, lines.join('\n').trim()];
    });
}

function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, floor, ratio, goal, ok }) => [
    name,
    value,
    unit,
    floor,
    ratio,
    `≤ ${goal}`,
    ok ? 'yes' : '**no**',
  ]);
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
