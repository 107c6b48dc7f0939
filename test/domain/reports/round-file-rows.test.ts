import { describe, expect, it } from 'vitest';
import { cellsOfFile } from '../../../functions/domain/reports/round-file-rows.ts';

describe('A file of a round as rows for people', () => {
  it('has a row for every line of a CSV, under its heads, the empty cells too', () => {
    expect(cellsOfFile('unit_id,order,n\n2137,1,\n2138,,3\n')).toEqual({
      heads: ['unit_id', 'order', 'n'],
      rows: [
        ['2137', '1', ''],
        ['2138', '', '3'],
      ],
    });
  });
});
