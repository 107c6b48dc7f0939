import { describe, expect, it } from 'vitest';
import { counted, judgeAgainst, ledgerBytes, readBytes, written } from './given-ledgers.ts';

describe('the clean ledger', () => {
  it('is thirty new children without a word, and nothing at all when it comes again', async () => {
    const ledger = await readBytes(ledgerBytes('clean-7'));
    const judged = judgeAgainst(ledger, new Map());
    expect(counted(judged)).toEqual({
      rows: 30,
      new: 30,
      update: 0,
      unchanged: 0,
      duplicate: 0,
      refused: 0,
      warnings: 0,
    });
    expect(ledger.unread).toEqual([]);
    const again = judgeAgainst(ledger, written(judged));
    expect(counted(again)).toMatchObject({ rows: 30, new: 0, unchanged: 30, warnings: 0 });
  });
});
