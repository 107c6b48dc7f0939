import * as m from '#lib/paraglide/messages.js';
import { inFours } from '#lib/words/receipt.ts';
import { inFives } from '#lib/words/round-words.ts';
import type { CheckId } from '../../../../functions/domain/sampling/index.ts';
import type { Proved } from './prove.ts';
import type { SentenceId } from './sentences.ts';

/** One thing that was compared, as it is shown behind 看依据. */
export interface BasisRow {
  readonly label: string;
  readonly value: string;
  /** How the value is written: a fingerprint in fours, digits in fives, anything else as it is. */
  readonly as: 'hash' | 'dice' | 'text' | 'code';
}

/** A value as it is written. */
export function written({ value, as }: BasisRow): string {
  if (as === 'hash') return inFours(value);
  return as === 'dice' ? inFives(value) : value;
}

/** What a sentence rests on: the values that were compared, and how they are computed. */
export function basisOf(id: SentenceId, proved: Proved): readonly BasisRow[] {
  return [...rows[id](proved), { label: m.basis_formula(), value: formulas[id](), as: 'code' }];
}
const formulas: Readonly<Record<SentenceId, () => string>> = {
  frame: m.basis_formula_frame,
  design: m.basis_formula_design,
  seed: m.basis_formula_seed,
  draw: m.basis_formula_draw,
  results: m.basis_formula_results,
};

const rows: Readonly<Record<SentenceId, (proved: Proved) => BasisRow[]>> = {
  frame: (proved) => [
    ...hash(m.basis_published_hash(), proved.seed?.frame_sha256),
    ...hash(m.basis_computed_hash(), foundIn(proved, 'frame-hash', proved.seed?.frame_sha256)),
    { label: m.basis_lists(), value: listsWords(proved), as: 'text' },
  ],
  design: (proved) => [
    ...hash(m.basis_published_hash(), proved.seed?.design_sha256),
    ...hash(m.basis_computed_hash(), foundIn(proved, 'design-hash', proved.seed?.design_sha256)),
    ...text(m.basis_committed_at(), proved.seed && timeOf(proved.seed.committed_at)),
    ...text(m.basis_dice_at(), proved.seed && timeOf(proved.seed.dice_at)),
  ],
  seed: ({ seed, again }) => [
    ...(seed?.dice_digits
      ? [{ label: m.basis_dice(), value: seed.dice_digits, as: 'dice' } as const]
      : []),
    ...hash(m.basis_commit(), seed?.commit_sha256),
    ...hash(m.basis_commit_computed(), again?.commitment),
    ...hash(m.basis_secret(), seed?.secret_hex),
    ...(again ? [{ label: m.basis_seed_text(), value: again.seedText, as: 'code' } as const] : []),
    ...hash(m.basis_seed_hash(), seed?.seed_sha256),
    ...hash(m.basis_seed_computed(), again?.seedHash),
  ],
  draw: ({ schools, children }) => [
    ...text(m.basis_schools(), String(schools)),
    ...(children > 0 ? text(m.basis_children(), String(children)) : []),
  ],
  results: ({ estimated }) => [
    ...text(m.basis_indicators(), estimated?.indicators.join(' ')),
    ...text(m.basis_observed(), estimated && String(estimated.observed)),
  ],
};

/** What a file’s fingerprint was found to be: the expected one where the check passed. */
function foundIn({ checks }: Proved, id: CheckId, expected?: string): string | undefined {
  const check = checks.find((each) => each.id === id);
  if (check?.state === 'passed') return expected;
  const found = check?.differences.find(({ code }) => code === 'hash-differs')?.['found'];
  return typeof found === 'string' ? found : undefined;
}

function listsWords({ checks }: Proved): string {
  const state = checks.find(({ id }) => id === 'child-lists')?.state ?? 'notHere';
  if (state === 'passed') return m.basis_lists_same();
  return state === 'failed' ? m.basis_lists_differ() : m.basis_lists_absent();
}

function hash(label: string, value: string | undefined): BasisRow[] {
  return value ? [{ label, value, as: 'hash' }] : [];
}

function text(label: string, value: string | undefined): BasisRow[] {
  return value ? [{ label, value, as: 'text' }] : [];
}

/** `2026-03-02 09:00:00` of an official time. */
function timeOf(time: string): string {
  return time.slice(0, 19).replace('T', ' ');
}
