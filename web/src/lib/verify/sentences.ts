import type { Check, CheckId } from '../../../../functions/domain/sampling/index.ts';
import { causesIn, causingChecks, type Cause } from './causes.ts';
import type { Proved } from './prove.ts';

const sentenceIds = ['frame', 'design', 'seed', 'draw', 'results'] as const;
export type SentenceId = (typeof sentenceIds)[number];

/** One of the sentences of a proof: four, and a fifth where results of the visits are here. */
export interface Sentence {
  readonly id: SentenceId;
  /** `open`: it could not be looked at. */
  readonly mark: 'holds' | 'differs' | 'open';
  /** Why it is open: the dice are not thrown, the secret is sealed, a file is not here, another sentence comes first, nothing was drawn. */
  readonly why?: 'dice' | 'sealed' | 'missing' | 'first' | 'undrawn';
}

/** What all of it comes to. */
export interface Verdict {
  readonly kind: 'children' | 'schools' | 'undrawn' | 'sealed' | 'incomplete' | 'differs';
  readonly sentences: readonly Sentence[];
  readonly causes: readonly Cause[];
}

const ofFile: Readonly<Record<string, SentenceId>> = {
  'frame_schools.csv': 'frame',
  'frame_children.csv': 'frame',
  'frame_domains.csv': 'frame',
  'frame_excluded.csv': 'frame',
  'design.json': 'design',
  'notice.json': 'design',
  'round_log.jsonl': 'design',
  'seed.json': 'seed',
  'draw.csv': 'draw',
  'sample.csv': 'draw',
  'inspectors.csv': 'draw',
  'conflicts.csv': 'draw',
  'assignment.csv': 'draw',
  'dispositions.csv': 'results',
  'results.csv': 'results',
  'weights.csv': 'results',
  'estimates.json': 'results',
  'estimates_by_stratum.json': 'results',
  'lqas.csv': 'results',
  'county_classes.csv': 'results',
  'bulletin.json': 'results',
  'bulletin.csv': 'results',
};
const ofCheck: Partial<Record<CheckId, SentenceId>> = { times: 'design' };

/** What must have been looked at for a sentence to hold. */
const needed: Readonly<Record<SentenceId, readonly CheckId[]>> = {
  frame: ['frame-hash'],
  design: ['design-hash', 'times'],
  seed: ['commitment', 'dice', 'seed'],
  draw: ['draw'],
  results: ['results'],
};
/** The file without which a sentence cannot be looked at. */
export const neededFile: Readonly<Record<SentenceId, string>> = {
  frame: 'frame_schools.csv',
  design: 'design.json',
  seed: 'seed.json',
  draw: 'draw.csv',
  results: 'results.csv',
};

/**
 * The sentences and what they come to, from what was checked. Of results, which are restricted as the sample is, nothing is
 * said where they are not here.
 */
export function verdictOn(proved: Proved): Verdict {
  const hasResults = [neededFile.results, 'sample.csv'].every((file) =>
    proved.files.includes(file),
  );
  const ids = sentenceIds.filter((id) => id !== 'results' || hasResults);
  const sentences = ids.map((id) => sentenceOn(id, proved));
  const causes = causesIn(proved.checks);
  return { kind: kindOf(proved, causes), sentences, causes };
}

/** True where all that could be looked at is as it was promised. */
export function isRight({ kind }: Verdict): boolean {
  return kind === 'children' || kind === 'schools';
}

function kindOf({ proved }: Proved, causes: readonly Cause[]): Verdict['kind'] {
  const all = causes.flatMap(({ differences }) => differences);
  if (all.length > 0 && all.every(({ code }) => code === 'missing-file')) return 'incomplete';
  if (proved === 'nothing') return 'differs';
  if (proved === 'seed') return 'undrawn';
  return proved === 'fingerprints' ? 'sealed' : proved;
}

function sentenceOn(id: SentenceId, { checks, seed, files, proved }: Proved): Sentence {
  const own = (check: Check) => (ofCheck[check.id] ?? ofFile[check.of]) === id;
  const wrong = causingChecks(checks).filter(own);
  if (wrong.some(({ differences }) => differences.some(({ code }) => code !== 'missing-file')))
    return { id, mark: 'differs' };
  const isSealed = seed?.secret_hex === '';
  if (id === 'design' && seed?.dice_digits === '') return { id, mark: 'open', why: 'dice' };
  const passed = (name: CheckId) =>
    checks.some((check) => check.id === name && check.state === 'passed');
  if (wrong.length === 0 && needed[id].every(passed)) return { id, mark: 'holds' };
  if (id === 'draw' && proved === 'seed') return { id, mark: 'open', why: 'undrawn' };
  if (!files.includes(neededFile[id]) && !(isSealed && id === 'draw'))
    return { id, mark: 'open', why: 'missing' };
  const waitsForSecret = isSealed && (id === 'seed' || id === 'draw');
  return { id, mark: 'open', why: waitsForSecret ? 'sealed' : 'first' };
}
