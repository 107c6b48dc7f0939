import { civilDate, type CivilDate, type Instant } from '../calendar.ts';

/** What the report needs of a line of the access log. */
interface Line {
  readonly id: string;
  readonly actor: string;
  readonly actorName: string;
  readonly at: Instant;
  readonly sight: string;
  readonly reason?: string;
  readonly child?: string;
}

/** A reader's month in figures. */
export interface Reader {
  readonly person: string;
  readonly name: string;
  readonly requests: number;
  /** Children whose files were opened, each counted once. */
  readonly files: number;
  /** The day with most of them, and how many; nothing for someone who only read lists. */
  readonly busiest?: { readonly day: CivilDate; readonly files: number };
}

/** What is looked for: one person, one reason or any, one kind of sight. */
export interface Wanted {
  readonly person?: string | undefined;
  readonly given?: string | undefined;
  readonly sight?: string | undefined;
}

/**
 * The readers of a month, whoever opened most files first.
 * @param isOpening tells the lines that showed a file; others, of a list or of this log itself, open none
 */
export function readersOf<L extends Line>(
  lines: readonly L[],
  isOpening: (line: L) => boolean,
): Reader[] {
  const people = new Map<string, L[]>();
  for (const line of lines) people.set(line.actor, [...(people.get(line.actor) ?? []), line]);
  return [...people]
    .map(([person, own]) => readerOf(person, own, own.filter(isOpening)))
    .sort((a, b) => b.files - a.files || b.requests - a.requests || (a.person < b.person ? -1 : 1));
}

/** The lines that are wanted, newest first. */
export function linesWanted<L extends Line>(
  lines: readonly L[],
  { person, given, sight }: Wanted,
): L[] {
  return lines
    .filter(({ actor }) => person === undefined || actor === person)
    .filter(({ reason }) =>
      given === 'any' ? reason !== undefined : given === undefined || reason === given,
    )
    .filter((line) => sight === undefined || line.sight === sight)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

function readerOf(person: string, lines: readonly Line[], openings: readonly Line[]): Reader {
  const days = new Map<CivilDate, Set<string>>();
  for (const { at, child } of openings) {
    if (child === undefined) continue;
    const day = civilDate(at);
    days.set(day, (days.get(day) ?? new Set()).add(child));
  }
  const [busiest] = [...days].sort(([a, one], [b, other]) =>
    one.size === other.size ? (a < b ? 1 : -1) : other.size - one.size,
  );
  return {
    person,
    name: lines.at(-1)?.actorName ?? '',
    requests: lines.length,
    files: new Set(openings.flatMap(({ child }) => child ?? [])).size,
    ...(busiest && { busiest: { day: busiest[0], files: busiest[1].size } }),
  };
}
