import { readRows } from '../csv.ts';
import type { Note } from '../difference.ts';
import type { DrawnChild } from '../draw-children.ts';
import { indicatorsOf, resultColumns, type ChildDisposition } from './columns.ts';
import { isVisited, type Visits } from './visits.ts';

export const RESULTS = 'results.csv';

/** What was found of a drawn child. */
export interface Result {
  readonly line: number;
  readonly child: DrawnChild;
  readonly disposition: ChildDisposition;
  /** For each indicator, in their order: true or false, or nothing where it does not apply to the child. */
  readonly ys: readonly (boolean | undefined)[];
}

export interface Results {
  readonly indicators: readonly string[];
  /** In the order of the file. */
  readonly rows: readonly Result[];
}

/**
 * Reads `results.csv` against the sample: of drawn children of visited schools alone (SAMPLING §2.19 i), each once, and
 * who was not observed has no finding. A reserve child stands in for one who has moved, in order; of a school whose visit
 * is complete, every child is accounted for.
 * @param sampled the drawn children of each school
 */
export function readResults(
  chunks: Iterable<Uint8Array>,
  sampled: ReadonlyMap<string, readonly DrawnChild[]>,
  visits: Visits,
  note: Note,
): Results {
  let indicators: readonly string[] = [];
  const columnsOf = (header: string) => {
    indicators = indicatorsOf(header);
    return resultColumns(header);
  };
  const found = new Map<string, Map<string, Result>>();
  const rows: Result[] = [];
  for (const { line, cells } of readRows(chunks, columnsOf, note)) {
    const [unit = '', key = '', disposition] = cells;
    const child = sampled.get(unit)?.find((each) => each.key === key);
    const here = found.get(unit) ?? new Map<string, Result>();
    const ys = cells.slice(FIRST, FIRST + indicators.length);
    if (!child) note('not-drawn', { line, unit: `${unit} ${key}` });
    else if (!isVisited(visits.get(unit))) note('not-visited', { line, unit });
    else if (here.has(key)) note('twice', { line, unit: `${unit} ${key}` });
    else if (disposition !== 'OBSERVED' && ys.some((y) => y !== ''))
      note('not-observed', { line, unit: `${unit} ${key}` });
    else {
      const result: Result = {
        line,
        child,
        disposition: disposition as ChildDisposition, // its column holds nothing else
        ys: ys.map((y) => (y === '' ? undefined : y === '1')),
      };
      found.set(unit, here.set(key, result));
      rows.push(result);
    }
  }
  if (indicators.length === 0) note('no-indicator');
  for (const [unit, children] of sampled)
    compareWithSample(children, found.get(unit) ?? new Map(), visits.get(unit), note);
  return { indicators, rows };
}
/** Where the indicators begin: behind school, child and disposition. */
const FIRST = 3;

/** Domain by domain, for a reserve child is of the domain of the one it stands in for. */
function compareWithSample(
  children: readonly DrawnChild[],
  found: ReadonlyMap<string, Result>,
  visit: string | undefined,
  note: Note,
): void {
  const moved = new Map<string, number>();
  for (const { unit, key, domain, role } of children) {
    const result = found.get(key);
    if (role === 'main' && !result && visit === 'COMPLETE')
      note('result-missing', { unit: `${unit} ${key}` });
    const places = moved.get(domain) ?? 0;
    if (role === 'reserve' && result && places === 0)
      note('reserve-out-of-order', { unit: `${unit} ${key}` });
    const freed = result?.disposition === 'MOVED' ? 1 : 0;
    // One that was passed over leaves no place to those behind it.
    const left = role === 'main' ? places : result ? Math.max(0, places - 1) : 0;
    moved.set(domain, left + freed);
  }
}
