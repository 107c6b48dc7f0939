/** Measures every bench, or those that are named: a line of JSON a figure, the newest run kept in docs/benchmarks.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { audit } from './audit.ts';
import { bill } from './bill.ts';
import { bundle } from './bundle.ts';
import { burden } from './burden.ts';
import { capacity } from './capacity.ts';
import { cold } from './cold.ts';
import { draw } from './draw.ts';
import type { Figure } from './figure.ts';
import { importLedger } from './import-ledger.ts';
import { withFigures } from './kept-table.ts';
import { warm } from './warm.ts';
import { web } from './web.ts';

/** A bench measures, and says under which versions of what. */
type Bench = () => Promise<{ readonly figures: readonly Figure[]; readonly under: string }>;
const benches: Readonly<Record<string, Bench>> = {
  audit,
  bill,
  bundle,
  burden,
  capacity,
  cold,
  draw,
  import: importLedger,
  warm,
  web,
};

const PAGE = join(import.meta.dirname, '../../docs/benchmarks.md');
const GIBIBYTE = 2 ** 30;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  const names = Object.keys(benches).join(', ');
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
