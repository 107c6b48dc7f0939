/** One figure of a bench, as it is printed: a line of JSON. */
export interface Figure {
  readonly bench: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The least that the thing itself demands, however it is built; `ratio` is how far above it we are. */
  readonly floor: number;
  readonly ratio: number;
  /** The most it may be: above it the gate is shut. */
  readonly goal: number;
  readonly ok: boolean;
}

/** A figure that may be `goal` at most. */
export function atMost(
  bench: string,
  name: string,
  measured: Pick<Figure, 'value' | 'unit' | 'floor' | 'goal'>,
): Figure {
  const { value, unit, floor, goal } = measured;
  const ratio = floor === 0 ? 1 : Math.round((value / floor) * 100) / 100; // of nothing there is no multiple
  return { bench, name, value, unit, floor, ratio, goal, ok: value <= goal };
}
