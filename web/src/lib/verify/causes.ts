import {
  MANIFEST,
  type Check,
  type Difference,
} from '../../../../functions/domain/sampling/index.ts';

/** A file that does not agree, and how. */
export interface Cause {
  readonly file: string;
  readonly differences: readonly Difference[];
}

/** What binds comes before what is bound. */
const order = [
  'seed.json',
  'frame_schools.csv',
  'design.json',
  'frame_domains.csv',
  'frame_children.csv',
];

/**
 * The checks that say what is wrong. Left out are those that fail only because something before them does: from another
 * list another draw follows, and the draw is not to blame for it.
 */
export function causingChecks(checks: readonly Check[]): Check[] {
  const failed = checks.filter(({ state }) => state === 'failed');
  const isWrong = (file: string, ...but: string[]) =>
    failed.some(({ id, of }) => of === file && !but.includes(id));
  const seed = isWrong('seed.json', 'times', 'hash');
  const frame = isWrong('frame_schools.csv', ...(seed ? ['frame-hash', 'round-id'] : []));
  const design = isWrong('design.json', 'strata', ...(seed ? ['design-hash', 'round-id'] : []));
  const domains = isWrong('frame_domains.csv', ...(design || frame ? ['domains'] : []));
  const isOther = (of: string) => failed.some((check) => check.id === 'hash' && check.of === of);
  const follows = ({ id, of }: Check): boolean => {
    if (id === 'frame-hash' || id === 'design-hash' || id === 'round-id') return seed;
    if (id === 'strata') return frame || design;
    if (id === 'domains') return frame || design;
    if (id === 'child-lists') return frame || domains;
    const hasCause = seed || frame || design || domains;
    return drawnFrom.has(id) && hasCause && !isOther(of);
  };
  return failed.filter((check) => !follows(check));
}

/** What follows from seed, frame and design. */
const drawnFrom: ReadonlySet<string> = new Set([
  ...['draw', 'sample'],
  ...['visits', 'results', 'weights', 'estimates', 'classes'],
]);

/** The files to blame, those that bind others first. */
export function causesIn(checks: readonly Check[]): Cause[] {
  const proven = new Set(
    checks.filter(({ id, state }) => proofs.has(id) && state === 'passed').map(({ of }) => of),
  );
  const byFile = new Map<string, Difference[]>();
  for (const { id, of, differences } of causingChecks(checks)) {
    // What is drawn again to the byte is right: then the manifest names another hash.
    const file = id === 'hash' && proven.has(of) ? MANIFEST : of;
    const its = byFile.get(file) ?? [];
    const isNew = (one: Difference) => !its.some((other) => isSame(one, other));
    byFile.set(file, [...its, ...differences.filter(isNew)]);
  }
  const place = (file: string) => (order.includes(file) ? order.indexOf(file) : order.length);
  return [...byFile]
    .map(([file, differences]) => ({ file, differences }))
    .sort((a, b) => place(a.file) - place(b.file));
}
/** Checks that show a file to be the very one, whatever the manifest says. */
const proofs: ReadonlySet<string> = new Set([
  ...['frame-hash', 'design-hash', 'draw', 'sample'],
  ...['weights', 'estimates', 'classes'],
]);

function isSame(one: Difference, other: Difference): boolean {
  return one.file === other.file && JSON.stringify(one) === JSON.stringify(other);
}
