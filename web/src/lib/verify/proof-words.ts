import * as m from '#lib/paraglide/messages.js';
import { inFours } from '#lib/words/receipt.ts';
import { fileWords } from '#lib/words/round-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import { spoken } from '../../../../functions/domain/sampling/difference-words.ts';
import { MANIFEST, type Difference } from '../../../../functions/domain/sampling/index.ts';
import { isRight, neededFile, type Sentence, type SentenceId, type Verdict } from './sentences.ts';
import type { Proved } from './prove.ts';

const plain: Readonly<Record<Exclude<SentenceId, 'draw'>, () => string>> = {
  frame: m.proof_frame,
  design: m.proof_design,
  seed: m.proof_seed,
  results: m.proof_results,
};
const differing: Readonly<Record<SentenceId, () => string>> = {
  frame: m.proof_frame_differs,
  design: m.proof_design_differs,
  seed: m.proof_seed_differs,
  draw: m.proof_draw_differs,
  results: m.proof_results_differs,
};
const open: Readonly<Record<SentenceId, () => string>> = {
  frame: m.proof_frame_open,
  design: m.proof_design_open,
  seed: m.proof_seed_open,
  draw: m.proof_draw_open,
  results: m.proof_results_open,
};
const marks: Readonly<Record<Sentence['mark'], () => string>> = {
  holds: m.proof_holds,
  differs: m.proof_differs_mark,
  open: m.proof_open,
};

/** What one of the sentences says as it stands. */
export function sentenceWords({ id, mark }: Sentence, { schools, children }: Proved): string {
  if (mark === 'differs') return differing[id]();
  if (mark === 'open') return open[id]();
  if (id !== 'draw') return plain[id]();
  return children > 0 ? m.proof_draw_children({ schools, children }) : m.proof_draw({ schools });
}

/** The mark beside it, in words. */
export function markWords({ mark }: Sentence): string {
  return marks[mark]();
}

/** What more is to be said of it: why it is open, or how far it goes. */
export function asideWords({ id, mark, why }: Sentence, { proved }: Proved): string[] {
  if (mark === 'holds' && id === 'draw')
    return proved === 'children'
      ? [m.proof_reserves()]
      : [m.proof_reserves(), m.proof_restricted()];
  if (why === undefined) return [];
  if (why === 'missing') return [m.proof_why_missing({ file: fileWords(neededFile[id]) })];
  return [whys[why]()];
}
const whys = {
  undrawn: m.proof_why_undrawn,
  dice: m.proof_why_dice,
  sealed: m.proof_why_sealed,
  first: m.proof_why_first,
};

/** What it all comes to, in one line. */
export function verdictWords({ kind, causes, sentences }: Verdict): string {
  const missing = sentences.flatMap(({ id, why }) => (why === 'missing' ? [neededFile[id]] : []));
  const blamed = causes.map(({ file }) => file);
  const files = kind === 'incomplete' ? new Set([...missing, ...blamed]) : blamed;
  const listed = [...files]
    .map(fileWords)
    .reduce((some, file) => (some ? m.proof_files_and({ files: some, file }) : file), '');
  if (kind === 'differs') return m.proof_differs({ files: listed });
  if (kind === 'incomplete') return m.proof_incomplete({ files: listed });
  if (kind === 'undrawn') return m.proof_undrawn();
  return kind === 'sealed' ? m.proof_sealed() : m.proof_consistent();
}

/** How far a proof reaches that holds: it was made here, and what could not be looked at. */
export function reachWords(verdict: Verdict, { files }: Proved): string[] {
  if (!isRight(verdict)) return [];
  return [
    m.proof_here(),
    ...(verdict.kind === 'schools' ? [m.proof_restricted()] : []),
    ...(files.includes(MANIFEST) ? [] : [m.proof_without_manifest()]),
  ];
}

/** What somebody does next, where something is not as it should be. */
export function nextWords({ kind }: Verdict): string[] {
  if (kind === 'incomplete') return [m.proof_next_missing(), m.proof_next_report()];
  if (kind !== 'differs') return [];
  return [m.proof_next_download(), m.proof_next_office(), m.proof_next_report()];
}

/** So many differences of a file show what is wrong with it. */
const SHOWN = 5;

/** What is wrong with a file, as the command says it too; fingerprints in groups, to be compared by eye. */
export function differenceLines(differences: readonly Difference[]): string[] {
  const said = differences
    .slice(0, SHOWN)
    .map((each) => textOf(spoken(each)).replace(/[0-9a-f]{64}/g, inFours));
  const more = differences.length - said.length;
  return more > 0 ? [...said, m.proof_more({ n: more })] : said;
}
