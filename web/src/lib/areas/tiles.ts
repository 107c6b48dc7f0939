import { shownRate } from '../../../../functions/domain/rate.ts';
import type { ShownShare } from '../../../../functions/domain/small-cells.ts';

/** A place in the grid, both counted from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Shandong’s cities by their neighbours, by name without 市: six columns, four rows. */
const shandong: readonly (readonly string[])[] = [
  ['', '德州', '滨州', '东营', '烟台', '威海'],
  ['聊城', '济南', '淄博', '潍坊', '青岛', ''],
  ['', '泰安', '临沂', '日照', '', ''],
  ['菏泽', '济宁', '枣庄', '', '', ''],
];
export const COLUMNS = 6;

/** A name as short as a tile: without 市; of a county without its kind, where two characters are left. */
export function tileName(name: string): string {
  const short = name.replace(/[市区县]$/u, '');
  return short.length >= 2 ? short : name;
}

/** Where the tiles lie: cities of the province by their neighbours, anything else in rows, in the order given. */
export function placesOf(names: readonly string[]): Place[] {
  const known = names.map((name) => placeOf(tileName(name)));
  if (known.every((place) => place !== undefined)) return known;
  return names.map((_, at) => ({
    row: Math.floor(at / COLUMNS) + 1,
    column: (at % COLUMNS) + 1,
  }));
}

function placeOf(name: string): Place | undefined {
  const row = shandong.findIndex((names) => names.includes(name));
  const column = shandong[row]?.indexOf(name) ?? -1;
  return row < 0 ? undefined : { row: row + 1, column: column + 1 };
}

/** From what rate on each step of the scale holds, in thousandths; below the last one it is the fifth. */
export const steps = [990, 950, 900, 800] as const;

/** The step of the scale: 1 for nearly all done, 5 for the furthest behind; nothing without a rate. */
export function stepOf(share: ShownShare | undefined): number | undefined {
  const rate = share && shownRate(share);
  if (!rate) return undefined;
  const step = steps.findIndex((least) => rate.thousandths >= least);
  return step < 0 ? steps.length + 1 : step + 1;
}

/** Where an arrow leads from a tile: the nearest in its direction, in the same row or column before others. */
export function nextTile(places: readonly Place[], from: number, key: string): number | undefined {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[key];
  const here = places[from];
  if (!step || !here) return undefined;
  const [down = 0, right = 0] = step;
  const ahead = places.flatMap((place, at) => {
    const [rows, columns] = [place.row - here.row, place.column - here.column];
    const [far, aside] = down
      ? [rows * down, Math.abs(columns)]
      : [columns * right, Math.abs(rows)];
    return far > 0 ? [{ at, cost: far + aside * COLUMNS }] : [];
  });
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.at;
}
