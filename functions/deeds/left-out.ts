/**
 * A job has done its work and had to leave some subjects out: thrown at the end, so that the others are served first
 * and the alarm rings all the same. It names ids and counts, nothing else.
 */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';
  /** What the job counted, as it would have answered. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ids: readonly string[];

  constructor(counts: Readonly<Record<string, number>>, ids: readonly string[]) {
    super(`left out: ${ids.length}`);
    this.counts = counts;
    this.ids = ids;
  }
}
