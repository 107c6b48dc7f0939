/** A CSV file of a round as rows for people, each line one. */
export function cellsOfFile(text: string): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const [head = '', ...rows] = text.split('\n').filter((line) => line !== '');
  return { heads: head.split(','), rows: rows.map((line) => line.split(',')) };
}
