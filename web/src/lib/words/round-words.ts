import * as m from '#lib/paraglide/messages.js';
import type { roundStates } from '../../../../functions/domain/cases/round.ts';

/** What has been done with a round, and what comes next. */
export type RoundState = (typeof roundStates)[number];
const states: Record<RoundState, () => string> = {
  draft: m.round_state_draft,
  freezing: m.round_state_freezing,
  frozen: m.round_state_frozen,
  committed: m.round_state_committed,
  seeded: m.round_state_seeded,
  drawing: m.round_state_drawing,
  drawn: m.round_state_drawn,
  field: m.round_state_field,
  revealed: m.round_state_revealed,
  published: m.round_state_published,
  void: m.round_state_void,
};

export function roundStateWords(state: RoundState): string {
  return states[state]();
}

const files: Readonly<Record<string, () => string>> = {
  'frame_schools.csv': m.file_frame,
  'frame_children.csv': m.file_children,
  'frame_domains.csv': m.file_domains,
  'frame_excluded.csv': m.file_excluded,
  'design.json': m.file_design,
  'notice.json': m.file_notice,
  'round_log.jsonl': m.file_log,
  'seed.json': m.file_seed,
  'draw.csv': m.file_draw,
  'sample.csv': m.file_sample,
  'manifest.json': m.file_manifest,
  'inspectors.csv': m.file_inspectors,
  'conflicts.csv': m.file_conflicts,
  'assignment.csv': m.file_assignment,
  'results.csv': m.file_results,
  'dispositions.csv': m.file_dispositions,
  'weights.csv': m.file_weights,
  'estimates.json': m.file_estimates,
  'estimates_by_stratum.json': m.file_estimates_by_stratum,
  'lqas.csv': m.file_classes,
  'county_classes.csv': m.file_county_classes,
  'bulletin.json': m.file_bulletin,
  'bulletin.csv': m.file_bulletin_data,
  'bulletin.docx': m.file_bulletin_paper,
};

/** A file of a round as it is spoken of; one that nobody knows by its name. */
export function fileWords(file: string): string {
  return files[file]?.() ?? file;
}

const fingerprints = {
  frame: m.fingerprint_frame,
  design: m.fingerprint_design,
  commit: m.fingerprint_commit,
  draw: m.fingerprint_draw,
  sample: m.fingerprint_sample,
} as const;
export type FingerprintName = keyof typeof fingerprints;

/** The hashes that a round has by now, in the order in which they came. */
export function fingerprintsOf(round: {
  readonly fingerprints: Readonly<Partial<Record<FingerprintName, string | undefined>>>;
}): { readonly name: FingerprintName; readonly words: string; readonly hash: string }[] {
  const names = Object.keys(fingerprints) as FingerprintName[];
  return names.flatMap((name) => {
    const hash = round.fingerprints[name];
    return hash === undefined ? [] : [{ name, words: fingerprints[name](), hash }];
  });
}

/** Twenty digits of dice as they are thrown: in fives. */
export function inFives(digits: string): string {
  return digits.match(/.{1,5}/g)?.join(' ') ?? '';
}
