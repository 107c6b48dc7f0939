import type { CivilDate } from './calendar.ts';

/** How many files stand how under one rule. `due` is the denominator: the files to which the rule applies. */
export interface StandingFigures {
  readonly due: number;
  readonly met: number;
  readonly dueSoon: number;
  readonly overdue: number;
  /** Days by which the worst of them is overdue; 0 where none is. */
  readonly longest: number;
}

/**
 * How far files cover the children identified (DECISIONS 0021). A school without a headcount is in none of it but `schools`;
 * where a school has more files than it identified, what is more covers nobody elsewhere.
 */
export interface Coverage {
  readonly schools: number;
  /** Schools with a headcount, and the children they identified. */
  readonly reported: number;
  readonly headcount: number;
  /** Of these children, those with a file: never more of a school than it identified. */
  readonly covered: number;
  /** Schools that have more files than children identified, and by how many files in all. */
  readonly over: number;
  readonly excess: number;
  /** The days of the oldest and the newest headcount. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  /** By source, how many schools have their headcount from it. */
  readonly sources: Readonly<Record<string, number>>;
}

/** Of the children due in a window, those with a talk inside; of several areas, the first and the last day of theirs. */
export interface WindowFigures {
  readonly due: number;
  readonly done: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What an audit counts, of one school or, added up, of any area. */
export interface Figures {
  /** Files in the statistics: begun, and the child under sixteen. */
  readonly files: number;
  /** Of these, files in which nothing is missing. */
  readonly whole: number;
  /** By rule id. */
  readonly rules: Readonly<Record<string, StandingFigures>>;
  readonly coverage: Coverage;
  /** Of the window of talks that closed last, and of the one that is open. */
  readonly closed?: WindowFigures | undefined;
  readonly open?: WindowFigures | undefined;
}

export const noFigures: Figures = {
  files: 0,
  whole: 0,
  rules: {},
  coverage: {
    schools: 0,
    reported: 0,
    headcount: 0,
    covered: 0,
    over: 0,
    excess: 0,
    sources: {},
  },
};

/** The figures of several areas together: in whatever order or grouping they come, the same. */
export function sumOf(all: readonly Figures[]): Figures {
  return all.reduce(
    (a, b) => ({
      files: a.files + b.files,
      whole: a.whole + b.whole,
      rules: joined(a.rules, b.rules, (one, other) => ({
        due: one.due + other.due,
        met: one.met + other.met,
        dueSoon: one.dueSoon + other.dueSoon,
        overdue: one.overdue + other.overdue,
        longest: Math.max(one.longest, other.longest),
      })),
      coverage: joinedCoverage(a.coverage, b.coverage),
      closed: joinedWindow(a.closed, b.closed),
      open: joinedWindow(a.open, b.open),
    }),
    noFigures,
  );
}

/** So many of so many. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/**
 * The shares that are shown, compared and drawn, each as what is done of what is due: `rule:` and a rule’s id for whoever
 * is not overdue; `coverage`, `whole`, and of talks the window `closed` last and the `open` one.
 */
export function sharesOf(figures: Figures): Readonly<Record<string, Share>> {
  const { rules, coverage, whole, files, closed, open } = figures;
  const duties = Object.entries(rules).map(
    ([rule, { due, overdue }]) => [ruleShare(rule), { n: due - overdue, of: due }] as const,
  );
  return {
    ...Object.fromEntries(duties),
    coverage: { n: coverage.covered, of: coverage.headcount },
    ...(closed && { closed: { n: closed.done, of: closed.due } }),
    ...(open && { open: { n: open.done, of: open.due } }),
    whole: { n: whole, of: files },
  };
}

/** The name under which a rule’s share stands. */
export function ruleShare(rule: string): string {
  return `rule:${rule}`;
}

function joined<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  join: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> {
  const names = Object.keys({ ...a, ...b }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const [one, other] = [a[name], b[name]];
      return [name, one && other ? join(one, other) : ((one ?? other) as Value)];
    }),
  );
}

function joinedCoverage(a: Coverage, b: Coverage): Coverage {
  const days = [a.from, a.to, b.from, b.to].filter((day) => day !== undefined).sort();
  const names = Object.keys({ ...a.sources, ...b.sources }).sort();
  const sources = names.map(
    (name) => [name, (a.sources[name] ?? 0) + (b.sources[name] ?? 0)] as const,
  );
  return {
    schools: a.schools + b.schools,
    reported: a.reported + b.reported,
    headcount: a.headcount + b.headcount,
    covered: a.covered + b.covered,
    over: a.over + b.over,
    excess: a.excess + b.excess,
    ...(days.length > 0 && { from: days[0], to: days.at(-1) }),
    sources: Object.fromEntries(sources),
  };
}

/** Of two calendars the windows may differ: then the span is of both. */
function joinedWindow(a?: WindowFigures, b?: WindowFigures): WindowFigures | undefined {
  if (!a || !b) return a ?? b;
  return {
    due: a.due + b.due,
    done: a.done + b.done,
    from: a.from < b.from ? a.from : b.from,
    to: a.to > b.to ? a.to : b.to,
  };
}
