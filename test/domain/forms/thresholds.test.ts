import { describe, expect, it } from 'vitest';
import { foldSettings } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { thresholds } from '../../../functions/domain/forms/index.ts';
import { thresholdNames, thresholds as all } from '../../../functions/domain/thresholds.ts';
import { aDecision } from '../given-decisions.ts';

describe('Thresholds that a bureau sets', () => {
  it('ask for a day from which they hold, and keep each number within its bounds', () => {
    expect(check(thresholds, {}, '2026-11-23')).toEqual([{ field: 'from', code: 'required' }]);
    for (const name of thresholdNames) {
      const { min, max, value } = all[name];
      const found = (n: number) =>
        check(thresholds, { from: '2026-12-01', [name]: n }, '2026-11-23');
      expect([min, max, value].flatMap(found)).toEqual([]);
      expect([min - 1, max + 1].flatMap(found).map(({ field, code }) => [field, code])).toEqual([
        [name, 'out-of-range'],
        [name, 'out-of-range'],
      ]);
    }
  });

  it('stand on the card one after the other, with the day from which each holds', () => {
    const card = foldSettings('sd', [
      aDecision('thresholds', 2, '2026-11-23', { from: '2026-12-01', talkDueSoon: 4 }),
      aDecision('thresholds', 1, '2026-11-01', { from: '2026-11-01', careLoad: 12 }),
    ]);
    expect(card.thresholds).toEqual([
      { from: '2026-11-01', values: { careLoad: 12 } },
      { from: '2026-12-01', values: { talkDueSoon: 4 } },
    ]);
  });
});
