import { keys, partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';
import type { DayFigures, Store } from './store.ts';

/** Figures of a county, one item per day, rewritten whole by the audit and never incremented. */
export function dayFigures(rows: Rows): Pick<Store, 'figures' | 'putFigures'> {
  return {
    async figures(county, upTo) {
      const row = await rows.last(
        partitions.org(county),
        prefixes.days,
        keys.figures(county, upTo).sk,
      );
      return row?.['figures'] as DayFigures | undefined;
    },
    async putFigures(figures) {
      await rows.put({ ...keys.figures(figures.county, figures.day), figures });
    },
  };
}
