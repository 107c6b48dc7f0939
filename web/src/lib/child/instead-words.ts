import * as m from '#lib/paraglide/messages.js';
import { correctionWords } from '#lib/words/correction-words.ts';
import { asOfWords, dayWords } from '#lib/words/dates.ts';
import { valueWords } from '#lib/words/field-words.ts';
import { withdrawal } from '../../../../functions/domain/forms/withdrawal.ts';
import type { RecordLine } from '#lib/form/who.ts';
import { recordTitle } from './record-lines.ts';

/** What befell a record, by whom, when and why: 11-23 10:31由李老师更正，写错了内容. What was added to it is for few eyes. */
export function insteadWords(instead: RecordLine, today: string, open = false): string {
  const at = asOfWords(instead.enteredAt, today);
  const how = instead.form === withdrawal.id ? m.withdrawn_by : m.corrected_by;
  return withWhy(how({ at, by: instead.byName }), instead, open);
}

/** What a record corrects or takes back, and why. */
export function ofBeforeWords(
  record: RecordLine,
  before: RecordLine,
  today: string,
  open = false,
): string {
  const what = { on: dayWords(before.at, today), title: recordTitle(before) };
  if (record.form === withdrawal.id) return withWhy(m.withdraws(what), record, open);
  const whom = { at: asOfWords(record.enteredAt, today), by: record.byName };
  return withWhy(m.corrects({ ...what, ...whom }), record, open);
}

function withWhy(words: string, record: RecordLine, open: boolean): string {
  const why = whyOf(record, open);
  return why ? m.with_why({ words, why }) : words;
}

function whyOf({ form, data, reason }: RecordLine, open: boolean): string {
  if (form !== withdrawal.id) return reason === undefined ? '' : correctionWords(reason, open);
  const { why } = withdrawal.fields;
  return data['why'] === undefined ? '' : valueWords(why, data['why']);
}
