import { describe, expect, it } from 'vitest';
import { activeFiles } from '../../../functions/domain/reports/active-files.ts';
import { aCard } from '../given.ts';

const since = { fileSince: { on: '2026-09-01', record: 'file#1' } };

describe('Active files', () => {
  it('are begun, of children under sixteen, and counted again where nothing is missing', () => {
    const cards = [
      aCard({ ...since, file: { number: 1, missing: 0 } }),
      aCard({ ...since, file: { number: 1, missing: 3 } }),
      aCard({ ...since, file: { number: 1, missing: 0 }, birthDate: '2010-11-23' }),
      aCard({ fileSince: { on: '2026-11-24', record: 'file#1' }, file: { number: 1, missing: 0 } }),
      aCard(),
    ];
    expect(activeFiles(cards, '2026-11-23')).toEqual({ files: 2, whole: 1 });
  });
});
