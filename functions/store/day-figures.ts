import { keys, partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';
import type { DayFigures, DayTotals, Store } from './store.ts';

type Kept = Pick<Store, 'figures' | 'putFigures' | 'totals' | 'putTotals'>;

/**
 * Figures of a county, two items per day, rewritten whole by the audit and never incremented: one by school, and a small
 * one of the county alone, which is all that city and province read of it.
 */
export function dayFigures(rows: Rows): Kept {
  return {
    async figures(county, upTo) {
      const last = keys.figures(county, upTo).sk;
      const row = await rows.last(partitions.org(county), prefixes.days, last);
      return row?.['figures'] as DayFigures | undefined;
    },
    async putFigures(figures) {
      await rows.put({ ...keys.figures(figures.county, figures.day), figures });
    },
    async totals(county, upTo) {
      const last = keys.totals(county, upTo).sk;
      const row = await rows.last(partitions.org(county), prefixes.totals, last);
      return row?.['totals'] as DayTotals | undefined;
    },
    async putTotals(totals) {
      await rows.put({ ...keys.totals(totals.county, totals.day), totals });
    },
  };
}
