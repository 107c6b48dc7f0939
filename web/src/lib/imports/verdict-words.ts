import * as m from '#lib/paraglide/messages.js';
import { fieldProblemWords } from '#lib/words/field-problem-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import { file } from '../../../../functions/domain/forms/file.ts';
import type { Field, Fields } from '../../../../functions/domain/field.ts';
import type { ImportRow } from '../../../../functions/wire.ts';

export type Verdict = ImportRow['verdict'];
export const verdicts: readonly Verdict[] = ['new', 'update', 'unchanged', 'duplicate', 'refused'];

const words: Record<Verdict, () => string> = {
  new: m.verdict_new,
  update: m.verdict_update,
  unchanged: m.verdict_unchanged,
  duplicate: m.verdict_duplicate,
  refused: m.verdict_refused,
};

export function verdictWords(verdict: Verdict): string {
  return words[verdict]();
}

type Trouble = ImportRow['problems'][number];

/** What to correct in a row, under the heading the file itself has. The value is never repeated. */
export function troubleWords({ field, column, code, facts }: Trouble): string {
  const known: Field | undefined = (file.fields as Fields)[field];
  const label = known ? textOf(known.label) : (column ?? field);
  const said = fieldProblemWords(code, label, facts, known);
  return column && column !== label ? m.in_column({ said, column }) : said;
}
