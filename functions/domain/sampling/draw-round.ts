import type { Check } from './check.ts';
import { drawLines, sampleLines } from './draw-file.ts';
import { MANIFEST, manifestText } from './manifest.ts';
import { openRound } from './open-round.ts';
import { FILE_NAME } from './patterns.ts';
import type { Sources, Tell } from './reading.ts';
import { sha256Of } from './ticket.ts';

/** What a draw makes, or why it was not made. */
export interface DrawnRound {
  readonly checks: readonly Check[];
  /** Schools and children drawn, reserves included. */
  readonly schools: number;
  readonly children: number;
  /** `draw.csv`, `sample.csv` and `manifest.json`; nothing where a check has failed. */
  readonly made: ReadonlyMap<string, string> | undefined;
}

const MADE: ReadonlySet<string> = new Set(['draw.csv', 'sample.csv', MANIFEST]);

/**
 * Draws a round (SAMPLING §2.5-2.9) from `design.json`, `seed.json` with its secret, `frame_schools.csv` and
 * `frame_children.csv`, and where the design has domains `frame_domains.csv`. Equal files make equal bytes. A frame or
 * design that the seed does not bind is not drawn from.
 * @param files by name; further ones are bound by the manifest as well, and what the draw makes is made anew
 */
export function drawRound(files: Sources, tell?: Tell): DrawnRound {
  const round = openRound(files, tell);
  const { seed, design, drawn, folder } = round;
  const sampled = round.children(true);
  for (const file of files.keys())
    if (!FILE_NAME.test(file)) round.check('form', file, (note) => note('file-name'));
  if (!drawn || !sampled || !seed || !design || round.hasFailed()) {
    if (seed?.secret_hex === '') round.check('draw', 'seed.json', (note) => note('secret-missing'));
    return { checks: round.checks, schools: 0, children: 0, made: undefined };
  }
  folder.readRest(MADE);
  const draw = [...drawLines(drawn)].join('');
  const sample = [...sampleLines(drawn, sampled, design)].join('');
  const hashes = new Map([
    ...folder.hashes,
    ['draw.csv', sha256Of(draw)],
    ['sample.csv', sha256Of(sample)],
  ]);
  return {
    checks: round.checks,
    schools: drawn.length,
    children: [...sampled.values()].reduce((sum, { length }) => sum + length, 0),
    made: new Map([
      ['draw.csv', draw],
      ['sample.csv', sample],
      [MANIFEST, manifestText({ roundId: seed.round_id, files: hashes })],
    ]),
  };
}
