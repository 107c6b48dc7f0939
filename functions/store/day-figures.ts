import type { CivilDate, Instant } from '../domain/calendar.ts';
import type { Figures } from '../domain/figures.ts';
import type { Point } from '../domain/reports/course.ts';
import { keys, partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';

/** Figures of one county on one day, rewritten whole by the audit. */
export interface DayFigures {
  readonly county: string;
  readonly day: CivilDate;
  readonly asOf: Instant;
  /** SHA-256 over the roots of all cards: what was on file that day can be proved later. */
  readonly root: string;
  /** By school, with all its cards as `children`, those that have left the statistics too. */
  readonly schools: Readonly<
    Record<string, Figures & { readonly children: number; readonly unread?: number }>
  >;
}

/** The same figures of the county alone, with how they stood the day before and over the term. */
export interface DayTotals {
  readonly county: string;
  readonly day: CivilDate;
  readonly asOf: Instant;
  readonly figures: Figures;
  /** The day that was counted last before this one. */
  readonly before?: Point;
  /** The weeks of the term before this day. */
  readonly course: readonly Point[];
}

export interface KeptFigures {
  figures(county: string, upTo: CivilDate): Promise<DayFigures | undefined>;
  putFigures(figures: DayFigures): Promise<void>;
  /** The newest totals of a county up to a day. */
  totals(county: string, upTo: CivilDate): Promise<DayTotals | undefined>;
  putTotals(totals: DayTotals): Promise<void>;
}

/**
 * Figures of a county, two items per day, rewritten whole by the audit and never incremented: one by school, and a small
 * one of the county alone, which is all that city and province read of it.
 */
export function dayFigures(rows: Rows): KeptFigures {
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
