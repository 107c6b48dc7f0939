import { addDays, weekday, type CivilDate, type Instant } from './calendar.ts';

/** What one duty asks of a school: counts alone, of no person. */
export interface DutyCounts {
  /** Falls due within the span that is counted, and is not overdue. */
  readonly due: number;
  readonly overdue: number;
  /** Of the overdue, what came overdue with a child that changed hands. */
  readonly takenOver: number;
  /** Of both, what is nobody's: its care person is away and no deputy stands in. */
  readonly uncovered: number;
}

/** The same with what was overdue at the Monday before, where that was counted. */
export type WeekCounts = DutyCounts & { readonly before?: number };

/** A school's week as it began: 本周提要, one item a week. */
export interface SchoolDigest {
  readonly school: string;
  /** The Monday of the week. */
  readonly week: CivilDate;
  readonly asOf: Instant;
  /** By rule id. */
  readonly duties: Readonly<Record<string, WeekCounts>>;
}

const none: DutyCounts = { due: 0, overdue: 0, takenOver: 0, uncovered: 0 };

/** The sums of some counts. */
export function sumOfCounts(all: readonly DutyCounts[]): DutyCounts {
  return all.reduce(
    (a, b) => ({
      due: a.due + b.due,
      overdue: a.overdue + b.overdue,
      takenOver: a.takenOver + b.takenOver,
      uncovered: a.uncovered + b.uncovered,
    }),
    none,
  );
}

/** The same of weeks; the Monday before is known only where it is known of all of them. */
export function sumOfWeeks(all: readonly WeekCounts[]): WeekCounts {
  const before = all.map((each) => each.before);
  const isKnown = all.length > 0 && before.every((each) => each !== undefined);
  return {
    ...sumOfCounts(all),
    ...(isKnown && { before: before.reduce<number>((sum, each) => sum + (each ?? 0), 0) }),
  };
}

/** The Monday of a day's week. */
export function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekday(day));
}
