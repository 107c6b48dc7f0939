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
 * list another draw follows, and the draw is not to blame for it; nor are notice and log for a seed that is another one.
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
    if (id === 'notice') return isWrong('seed.json', 'times');
    if (id === 'steps')
      return ['seed.json', 'notice.json', 'draw.csv'].some((file) => isWrong(file));
    const hasCause = seed || frame || design || domains;
    return drawnFrom.has(id) && hasCause && !isOther(of);
  };
  const proven = new Set(
    checks.filter(({ id, state }) => proofs.has(id) && state === 'passed').map(({ of }) => of),
  );
  // What is bound to the byte by another file is right: then the manifest names another hash.
  return failed
    .filter((check) => !follows(check))
    .map((check) =>
      check.id === 'hash' && proven.has(check.of) ? { ...check, of: MANIFEST } : check,
    );
}
/** Checks that show a file to be the very one, whatever the manifest says. */
const proofs: ReadonlySet<string> = new Set([
  'frame-hash',
  'design-hash',
  'domains',
  'child-lists',
  'draw',
  'sample',
  'assignment',
  'weights',
  'estimates',
  'classes',
  'bulletin',
]);
/** What follows from seed, frame and design. */
const drawnFrom: ReadonlySet<string> = new Set([
  'draw',
  'sample',
  'inspectors',
  'assignment',
  'visits',
  'results',
  'weights',
  'estimates',
  'classes',
  'bulletin',
]);

/** The files to blame, those that bind others first. */
export function causesIn(checks: readonly Check[]): Cause[] {
  const byFile = new Map<string, Difference[]>();
  for (const { of, differences } of causingChecks(checks)) {
    const its = byFile.get(of) ?? [];
    const isNew = (one: Difference) => !its.some((other) => isSame(one, other));
    byFile.set(of, [...its, ...differences.filter(isNew)]);
  }
  const place = (file: string) => (order.includes(file) ? order.indexOf(file) : order.length);
  return [...byFile]
    .map(([file, differences]) => ({ file, differences }))
    .sort((a, b) => place(a.file) - place(b.file));
}

function isSame(one: Difference, other: Difference): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
