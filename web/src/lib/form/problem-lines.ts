import * as m from '#lib/paraglide/messages.js';
import { fieldProblemWords } from '#lib/words/field-problem-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';

/** What has to be corrected, in the words that stand by the fields. */
export function problemLines(
  form: AnyForm,
  problems: readonly FieldProblem[],
): { field: string; words: string }[] {
  return problems.map(({ field, code, facts }) => {
    const asked = form.fields[field];
    if (field === 'at' && code === 'required')
      return { field, words: m.field_choose({ label: m.at_label() }) };
    const label = asked ? textOf(asked.label) : field === 'at' ? m.at_label() : field;
    return { field, words: fieldProblemWords(code, label, facts, asked) };
  });
}
