import type { CivilDate, Instant } from '../domain/calendar.ts';
import type { Figures, Share } from '../domain/figures.ts';
import { trueShares } from '../domain/reports/coverage.ts';
import type { Point } from '../domain/reports/course.ts';
import { flooredCount, flooredParts, flooredShare } from '../domain/small-cells.ts';

/** What was counted of a part of an area, when, and how its shares stood before. */
export interface CountedPart {
  readonly day: CivilDate;
  readonly asOf: Instant;
  readonly figures: Figures;
  readonly before?: Point | undefined;
  /** Children that the audit could not judge, and did not count. */
  readonly unread?: number | undefined;
}
type Shares = Point['shares'];

/** The counts of the parts of an area as they go out: whole within the county, floored outside of it, all side by side. */
export function shownParts(parts: readonly (CountedPart | undefined)[], masked: boolean) {
  const now = parts.map((part) => part && trueShares(part.figures));
  const before = parts.map((part) => part?.before?.shares);
  const [shares, earlier] = masked ? [flooredAll(now), flooredAll(before)] : [now, before];
  return parts.map(
    (part, at) =>
      part && {
        ...shownFacts(part, masked),
        shares: shares[at] ?? {},
        ...(part.before && { before: { day: part.before.day, shares: earlier[at] ?? {} } }),
      },
  );
}

/** The counts of an area by itself. */
export function shownWhole(part: CountedPart, masked: boolean) {
  const shares = trueShares(part.figures);
  return {
    ...shownFacts(part, masked),
    shares: masked ? floored(shares) : shares,
    ...(part.before && { before: shownPoint(part.before, masked) }),
  };
}

export function shownPoint({ day, shares }: Point, masked: boolean) {
  return { day, shares: masked ? floored(shares) : shares };
}

function shownFacts({ day, asOf, figures }: CountedPart, masked: boolean) {
  const { files, coverage, closed, open, rules } = figures;
  const { schools, reported, over, excess, from, to, sources } = coverage;
  return {
    day,
    asOf,
    files: masked ? flooredCount(files) : files,
    coverage: {
      ...{ schools, reported, over, sources: { ...sources } },
      excess: masked ? flooredCount(excess) : excess,
      ...(from && to && { from, to }),
    },
    ...(closed && { closed: { from: closed.from, to: closed.to } }),
    ...(open && { open: { from: open.from, to: open.to } }),
    ...(!masked && {
      rules: Object.fromEntries(
        Object.entries(rules).map(([rule, { dueSoon, longest }]) => [rule, { dueSoon, longest }]),
      ),
    }),
  };
}

function floored(shares: Shares) {
  return Object.fromEntries(
    Object.entries(shares).map(([name, share]) => [name, flooredShare(share)] as const),
  );
}

/** Floors share by share over all parts, so that none can be told from the others. */
function flooredAll(parts: readonly (Shares | undefined)[]) {
  const names = [...new Set(parts.flatMap((shares) => Object.keys(shares ?? {})))];
  const columns = names.map(
    (name) =>
      [name, flooredParts(parts.map((shares): Share | undefined => shares?.[name]))] as const,
  );
  return parts.map((_, at) =>
    Object.fromEntries(
      columns.flatMap(([name, column]) => (column[at] ? [[name, column[at]]] : [])),
    ),
  );
}
