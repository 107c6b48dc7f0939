import { linesOf, type FieldLine } from '#lib/child/lines-of.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';
import {
  maskAddress,
  maskNumber,
  maskNumbersIn,
  maskPhone,
} from '../../../../functions/domain/mask.ts';

/** A field whose name ends so holds the way to a door. */
const ADDRESS = /address$/i;

/**
 * The lines of some fields as paper shows them: every field that is asked, numbers and phones masked, an address down
 * to the village. What is hidden is not on the page at all.
 */
export function printedLines(
  form: AnyForm,
  names: readonly string[],
  data: Readonly<Record<string, unknown>>,
): FieldLine[] {
  return linesOf(form, names, data, true).map((line) => ({
    ...line,
    words: line.words && masked(line.name, form.fields[line.name]?.kind, line.words),
  }));
}

function masked(name: string, kind: string | undefined, words: string): string {
  if (kind === 'idNo') return maskNumber(words);
  if (kind === 'phone') return maskPhone(words);
  return maskNumbersIn(ADDRESS.test(name) ? maskAddress(words) : words);
}

/** Lines two by two as they stand side by side; one that needs the room has a row of its own. */
export function inPairs(lines: readonly FieldLine[]): FieldLine[][] {
  const rows: FieldLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last?.length === 1 && !last.some(isLong) && !isLong(line)) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** As many letters as half a sheet has room for on two lines. */
const HALF = 24;
function isLong({ words = '' }: FieldLine): boolean {
  return words.length > HALF || words.includes('\n');
}
