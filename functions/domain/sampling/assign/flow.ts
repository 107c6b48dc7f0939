/** Places and ways between them, in which as much as can go is led from one place to another (Ford and Fulkerson 1956). */
export interface Flow {
  /** Adds a way for so many and answers its number. */
  readonly join: (from: number, to: number, capacity: number) => number;
  /** Leads one more, by the shortest way there is. @returns false where there is none */
  readonly lead: (from: number, to: number) => boolean;
  /**
   * Has one go along a way without any less arriving, by leading others elsewhere.
   * @returns false where that cannot be
   */
  readonly require: (way: number) => boolean;
  /** Takes one of those who go along each of these ways out of it, with the room he has there: nobody leads him elsewhere. */
  readonly settle: (...ways: readonly number[]) => void;
  /** Every place that one more could come to. */
  readonly reached: (from: number) => ReadonlySet<number>;
}

const NOT_YET = -1;
const BEGUN = -2;

/** @param places how many there are: 0 and on */
export function flow(places: number): Flow {
  // Of each way where it leads and how many more may go; its reverse is the number with the last bit changed.
  const to: number[] = [];
  const left: number[] = [];
  const out = Array.from({ length: places }, (): number[] => []);
  /** The way by which each place is come to first. */
  const by = new Int32Array(places);
  const queue = new Int32Array(places);
  const at = (list: readonly number[], n: number): number => list[n] ?? 0;

  /** Looks around from a place. @param but a way that is not gone @returns how many places are come to */
  const search = (from: number, goal?: number, but?: number): number => {
    by.fill(NOT_YET);
    by[from] = BEGUN;
    queue[0] = from;
    let found = 1;
    for (let n = 0; n < found; n++)
      for (const way of out[queue[n] ?? 0] ?? []) {
        const place = at(to, way);
        if (at(left, way) === 0 || way === but || by[place] !== NOT_YET) continue;
        by[place] = way;
        queue[found++] = place;
        if (place === goal) return found;
      }
    return found;
  };
  const push = (way: number) => {
    left[way] = at(left, way) - 1;
    left[way ^ 1] = at(left, way ^ 1) + 1;
  };
  const go = (from: number, goal: number, but?: number): boolean => {
    search(from, goal, but);
    if (by[goal] === NOT_YET) return false;
    for (let place = goal; place !== from;) {
      const way = by[place] ?? 0;
      push(way);
      place = at(to, way ^ 1);
    }
    return true;
  };
  return {
    join: (from, goal, capacity) => {
      const way = to.length;
      to.push(goal, from);
      left.push(capacity, 0);
      out[from]?.push(way);
      out[goal]?.push(way + 1);
      return way;
    },
    lead: (from, goal) => go(from, goal),
    require: (way) => {
      if (at(left, way ^ 1) > 0) return true;
      // Around: from where the way ends back to where it begins, and then along it.
      if (at(left, way) === 0 || !go(at(to, way), at(to, way ^ 1), way)) return false;
      push(way);
      return true;
    },
    settle: (...ways) => {
      for (const way of ways) left[way ^ 1] = at(left, way ^ 1) - 1;
    },
    reached: (from) => new Set(queue.subarray(0, search(from))),
  };
}
