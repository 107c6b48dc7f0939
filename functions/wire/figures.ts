import * as z from 'zod/mini';
import { civilDate, count, data, id } from './parts.ts';

export const areaPath = z.object({ area: id });

/** A count, or why it does not show (`domain/small-cells.ts`). */
const cell = z.union([count, z.enum(['few', 'most', 'withheld'])]);
/** By the names of `domain/figures.ts`: so many done of so many due. */
const shares = z.record(z.string(), z.object({ n: cell, of: cell }));
const point = z.object({ day: civilDate, shares });

/** Whence the denominators are, and what is left out of them. */
const coverage = z.object({
  schools: count,
  reported: count,
  over: count,
  excess: cell,
  from: z.optional(civilDate),
  to: z.optional(civilDate),
  sources: z.record(z.string(), count),
});
const span = z.object({ from: civilDate, to: civilDate });

const counted = z.object({
  /** When it was counted; of an area, the part that was counted first. */
  day: civilDate,
  asOf: z.int(),
  shares,
  /** Files in the statistics. */
  files: cell,
  coverage,
  /** The windows of talks that `closed` and `open` are about. */
  closed: z.optional(span),
  open: z.optional(span),
  /** How the shares stood the day that was counted last before. */
  before: z.optional(point),
  /** Within the county alone, by rule id: what falls due soon, and by how many days the worst is overdue. */
  rules: z.optional(z.record(z.string(), z.object({ dueSoon: count, longest: count }))),
});

const part = z.object({
  /** Children that the audit could not judge, and did not count. */
  unread: z.optional(count),
  id: z.string(),
  name: z.string(),
  sort: z.optional(z.string()),
  /** Absent where nothing was counted yet: that is not nought. */
  counted: z.optional(counted),
});

/** The figures of a county by school, of a city by county, of a province by city. */
export const areaFigures = z.object({
  ...part.shape,
  kind: z.enum(['county', 'city', 'province']),
  above: z.optional(z.string()),
  /** Over the term, a point a week and the last one. */
  course: z.array(point),
  parts: z.array(part),
  /** True where small counts do not show. */
  masked: z.boolean(),
});

/** A school as its rows are now, and as the night’s audit counted them. */
export const schoolFigures = z.object({
  ...part.shape,
  county: z.string(),
  now: counted,
  /** The newest headcount, by whom; absent where there is none. */
  headcount: z.optional(
    z.object({
      number: z.int(),
      children: count,
      source: z.string(),
      on: civilDate,
      by: z.string(),
    }),
  ),
});

/** A headcount, under the number after the one that was seen. */
export const headcountSent = z.object({
  formVersion: z.int(),
  number: z.int().check(z.positive(), z.lte(100_000)),
  device: id,
  data,
});

/** The share that the page shows, and its rows in their order. */
export const figuresWanted = z.object({
  share: z.string().check(z.maxLength(64)),
  parts: z.array(id).check(z.maxLength(1_000)),
});
