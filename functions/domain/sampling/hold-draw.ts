import type { CheckId } from './check.ts';
import { compareLines } from './compare-lines.ts';
import type { DrawnChild } from './draw-children.ts';
import { drawLines, sampleLines } from './draw-file.ts';
import type { OpenRound } from './open-round.ts';

/**
 * Holds `draw.csv` and `sample.csv` against what is drawn again from the seed.
 * @param isDrawn true where it is wrong that there is no draw
 * @param isWhole true where it is wrong that the restricted files are not here
 * @returns the children that were drawn again; nothing without the restricted files
 */
export function holdDraw(
  round: OpenRound,
  isDrawn: boolean,
  isWhole = isDrawn,
): ReadonlyMap<string, readonly DrawnChild[]> | undefined {
  const { drawn, design, folder } = round;
  holdAgainst(
    round,
    'draw',
    'draw.csv',
    isDrawn,
    drawn && isDrawn ? () => drawLines(drawn) : undefined,
  );
  const children = round.children(isWhole);
  const sampled = drawn && design && (isWhole || folder.has('sample.csv')) ? children : undefined;
  const lines = sampled && drawn && design && (() => sampleLines(drawn, sampled, design));
  holdAgainst(round, 'sample', 'sample.csv', isWhole, lines);
  return sampled;
}

/** Holds a file against the lines it must have; without these it is read for its hash alone, at the end. */
function holdAgainst(
  { folder, check }: OpenRound,
  id: CheckId,
  file: string,
  isNeeded: boolean,
  lines: (() => Iterable<string>) | undefined,
): void {
  if (lines) folder.read(file, isNeeded, (chunks, note) => compareLines(chunks, lines(), note), id);
  else check(id, file, () => 'notHere');
}
