/** The sweep of the bench `audit`, run by it as a process of its own; prints one line of JSON. */
import { auditSchool } from '../../functions/deeds/audit-school.ts';
import { demoProvince, publishCalendar } from '../../functions/demo/index.ts';
import { documents } from '../../functions/documents/index.ts';
import { startOfDay } from '../../functions/domain/calendar.ts';
import { foldChild } from '../../functions/domain/fold.ts';
import { rules } from '../domain/given-rules.ts';
import { nowhere } from '../outward/nowhere.ts';
import { recordsOf } from '../demo/given-province.ts';
import { openStore } from '../../functions/store/index.ts';
import type { Rows } from '../../functions/store/rows.ts';
import { newKey, seal, unseal } from '../../functions/store/seal.ts';
import type { Store } from '../../functions/store/store.ts';
import { childKind } from '../../functions/store/child-kind.ts';
import { openVault, type Master } from '../../functions/store/vault.ts';
import { memoryRows } from '../store/memory-rows.ts';
import { cpuOf, hundredths, median } from './in-turns.ts';
import { rowsOf, wireText } from './wire-text.ts';

export interface Sweep {
  readonly cards: number;
  readonly rules: number;
  readonly ratio: number;
  readonly peak: number;
  readonly growth: number;
}

const TODAY = '2026-11-23';
const ROUNDS = 15;
const CARDS = 300_000;
const SCHOOL = 30;
const COUNTY = 'county';
/** So many different children stand behind the cards; each card is sealed under a key of its own. */
const PATTERNS = 600;

const master = newKey();
const keeper: Master = {
  wrap: (key, area) => Promise.resolve(seal(master, key, area)),
  unwrap: (wrapped, area) => Promise.resolve(unseal(master, wrapped, area)),
};

/** What comes over the wire for the school that is at hand. */
let wire = '';
const kept = memoryRows();
const rows: Rows = {
  ...kept,
  query: (_pk, prefix) => Promise.resolve(prefix === 'C#' ? rowsOf(wire) : []),
};
const opened = openStore({
  rows,
  master: keeper,
  objects: { put: () => Promise.resolve(), get: () => Promise.resolve(undefined) },
  enqueue: () => Promise.resolve(),
  clock: () => 0,
});
/** Moves are written on few nights by few cards: here only the judging is measured. */
const store: Store = { ...opened, move: () => Promise.resolve() };
const vault = openVault(kept, keeper);

const patterns = cardPatterns();
await publishCalendar(opened, COUNTY);
const school = { id: 'school', kind: 'school', name: 'school', county: COUNTY } as const;
const due = {
  store,
  documents,
  outward: nowhere,
  today: TODAY,
  now: startOfDay(TODAY),
  clock: () => startOfDay(TODAY),
};
const ratios: number[] = [];
const memory: number[] = [];
let child = 0;
for (let round = 0; round < ROUNDS; round++) {
  const spent = { reading: 0, auditing: 0 };
  for (let n = 0; n < CARDS / ROUNDS / SCHOOL; n++) {
    wire = `[${(await aSchool()).join(',')}]`;
    const reading = async () => void (await store.readCards('school'));
    const auditing = async () => void (await auditSchool(school, due));
    // Whichever comes second finds warmer caches: they take turns.
    for (const deed of n % 2 ? [reading, auditing] : [auditing, reading])
      spent[deed === reading ? 'reading' : 'auditing'] += await cpuOf(deed);
    memory.push(process.memoryUsage.rss());
  }
  ratios.push(spent.auditing / spent.reading);
}
const tenth = Math.floor(memory.length / 10);
const answer: Sweep = {
  cards: CARDS,
  rules: rules.length,
  ratio: hundredths(median(ratios)),
  peak: Math.round(Math.max(...memory) / 2 ** 20),
  growth: hundredths(mean(memory.slice(-tenth)) / mean(memory.slice(0, tenth))),
};
process.stdout.write(JSON.stringify(answer));

/** Thirty children's rows as the table holds them. */
async function aSchool(): Promise<string[]> {
  const made = [];
  for (let n = 0; n < SCHOOL; n++) {
    const id = `01ARZ3NDEKTSV4RR${String(child).padStart(10, '0')}`;
    const pattern = patterns[child++ % patterns.length];
    if (!pattern) throw new Error('no pattern');
    const envelope = await vault.newEnvelope(COUNTY, id);
    const key = { envelope, key: await vault.open(envelope, id) };
    made.push(wireText(childKind(id).row({ ...pattern, child: id }, 'school', 1, key)));
  }
  return made;
}

function cardPatterns() {
  const size = { countiesPerCity: 1, largeCounty: 75, schools: 260, children: PATTERNS };
  return [...demoProvince(TODAY, size).children()].map((each) => foldChild('', recordsOf(each)));
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
