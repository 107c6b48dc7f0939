import * as m from '#lib/paraglide/messages.js';
import { fieldProblemWords } from '#lib/words/field-problem-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';
import type { Field } from '../../../../functions/domain/field.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';

interface ProblemLine {
  readonly field: string;
  readonly words: string;
}

/** What has to be corrected, in the words that stand by the fields: one line for each question that is asked. */
export function problemLines(
  form: Pick<AnyForm, 'fields'>,
  problems: readonly FieldProblem[],
): ProblemLine[] {
  const lines = problems.map(({ field, code, facts }): ProblemLine => {
    const asked = fieldAsked(form, field);
    if (field === 'reason') return { field, words: reasonProblemWords(code, facts) };
    const isTime = field === 'at' || field === 'moment';
    const at = isTime ? 'at' : field;
    if (isTime && code === 'required')
      return { field: at, words: m.field_choose({ label: m.at_label() }) };
    const label = asked && !isTime ? textOf(asked.label) : isTime ? m.at_label() : field;
    return { field: at, words: fieldProblemWords(code, label, facts, asked) };
  });
  // Day and moment are one question, and both may be missing.
  return lines.filter(({ field }, at) => lines.findIndex((line) => line.field === field) === at);
}

function reasonProblemWords(code: FieldProblem['code'], facts: FieldProblem['facts']): string {
  const label = m.reason_label();
  return code === 'required' ? m.field_choose({ label }) : fieldProblemWords(code, label, facts);
}

/** The field that a problem names: of the form, of one of several children, or within a line. */
function fieldAsked(form: Pick<AnyForm, 'fields'>, named: string): Field | undefined {
  const [name = '', , part] = (named.split(':').at(-1) ?? named).split('.');
  const field = form.fields[name];
  return part !== undefined && field?.kind === 'lines' ? field.fields[part] : field;
}
