/** Measures every bench, or those that are named: a line of JSON a figure, the newest run kept in docs/benchmarks.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { withFigures } from './kept-table.ts';

/** A bench measures, and says under which versions of what. */
type Bench = () => Promise<{ readonly figures: readonly Figure[]; readonly under: string }>;
/** Each is loaded when its turn comes: to name them takes no time. */
const benches: Readonly<Record<string, Bench>> = {
  audit: async () => (await import('./audit.ts')).audit(),
  bill: async () => (await import('./bill.ts')).bill(),
  bundle: async () => (await import('./bundle.ts')).bundle(),
  burden: async () => (await import('./burden.ts')).burden(),
  capacity: async () => (await import('./capacity.ts')).capacity(),
  cold: async () => (await import('./cold.ts')).cold(),
  draw: async () => (await import('./draw.ts')).draw(),
  import: async () => (await import('./import-ledger.ts')).importLedger(),
  warm: async () => (await import('./warm.ts')).warm(),
  web: async () => (await import('./web.ts')).web(),
};
const names = Object.keys(benches).join(', ');

const PAGE = join(import.meta.dirname, '../../docs/benchmarks.md');
const GIBIBYTE = 2 ** 30;

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  process.stdout.write(
    `npm run bench [-- NAME ...] measures all benches or those named: ${names}.\n`,
  );
  process.exit();
}
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are: ${names}.\n`);
  process.exit(1);
}

let shut = 0;
for (const [name, measure] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { figures, under } = await measure();
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
  shut += figures.filter(({ ok }) => !ok).length;
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  writeFileSync(PAGE, withFigures(page, name, figures, `${machine()}; ${under}`));
}
process.exitCode = shut > 0 ? 1 : 0;

function machine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / GIBIBYTE)} GB`;
  return `${day}: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory}, ${process.platform}; Node ${process.versions.node}`;
}
