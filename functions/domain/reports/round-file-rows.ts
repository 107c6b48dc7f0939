/**
 * A file of a round as rows for people. Of the CSV files each line is one; of the others, which are read whole, every line
 * is a row of one cell.
 */
export function cellsOfFile(text: string): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const lines = text.split('\n').filter((line) => line !== '');
  if (text.startsWith('{')) return { heads: ['内容'], rows: lines.map((line) => [line]) };
  const [head = '', ...rows] = lines;
  return { heads: head.split(','), rows: rows.map((line) => line.split(',')) };
}
