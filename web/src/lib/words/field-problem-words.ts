import * as m from '#lib/paraglide/messages.js';
import type { Field } from '../../../../functions/domain/field.ts';
import type { FieldProblemCode } from '../../../../functions/domain/problem.ts';

type Facts = Readonly<Record<string, string | number>>;
type Words = (label: string, facts: Facts, field: Field | undefined) => string;

const words: Record<FieldProblemCode, Words> = {
  required: (label, _facts, field) => missing(label, field),
  'not-text': (label) => m.field_not_text({ label }),
  'too-short': (label, { min = 0, now = 0 }) => m.field_too_short({ label, min, now }),
  'too-long': (label, { max = 0, now = 0 }) => m.field_too_long({ label, max, now }),
  characters: (label) => m.field_characters({ label }),
  'not-a-date': (label) => m.field_not_a_date({ label }),
  'in-the-future': (label) => m.field_in_the_future({ label }),
  'not-ahead': (label, { days = 0, least }) =>
    least === undefined ? m.field_not_ahead({ label, days }) : m.field_too_near({ label, least }),
  'too-early': (label) => m.field_too_early({ label }),
  'before-start': (label) => m.field_before_start({ label }),
  'not-a-month': (label) => m.field_not_a_month({ label }),
  'not-a-choice': (label) => m.field_not_a_choice({ label }),
  'not-yes-or-no': (label) => m.field_not_yes_or_no({ label }),
  'not-a-number': (label) => m.field_not_a_number({ label }),
  'out-of-range': (label, { min = 0, max = 0 }) => m.field_out_of_range({ label, min, max }),
  'id-length': (label) => m.field_id_length({ label }),
  'id-province': (label) => m.field_id_province({ label }),
  'id-date': (label) => m.field_id_date({ label }),
  'id-check': (label) => m.field_id_check({ label }),
  'id-digits-lost': (label) => m.field_id_digits_lost({ label }),
  'phone-format': (label) => m.field_phone_format({ label }),
  'unknown-field': () => m.field_unknown_field(),
  'not-a-list': (label) => m.field_not_a_list({ label }),
  'not-a-photo': (label) => m.field_not_a_photo({ label }),
  'not-a-time': (label) => m.field_not_a_time({ label }),
  'stands-alone': (label) => m.field_stands_alone({ label }),
  'too-many': (label, { max = 0 }) => m.field_too_many({ label, max }),
  'nothing-found': () => m.field_nothing_found(),
  'unknown-school': (label) => m.field_unknown_school({ label }),
  'school-twice': (label) => m.field_school_twice({ label }),
  'unknown-person': (label) => m.field_unknown_person({ label }),
  'other-year': (label) => m.field_other_year({ label }),
  'terms-overlap': (label) => m.field_terms_overlap({ label }),
  'decided-above': (label) => m.field_decided_above({ label }),
  'not-an-address': (label) => m.field_not_an_address({ label }),
  'private-address': (label) => m.field_private_address({ label }),
  'not-the-robots': (label, { host = '' }) => m.field_not_the_robots({ label, host }),
  'class-format': (label) => m.field_class_format({ label }),
  'end-stands': (label) => m.field_end_stands({ label }),
  'held-elsewhere': () => m.row_held_elsewhere(),
  'same-person-suspected': (_label, { row }) =>
    row === undefined ? m.row_same_person() : m.row_same_person_as({ row }),
  'row-twice': (_label, { row }) => (row === undefined ? m.row_twice() : m.row_twice_of({ row })),
  'gender-differs': (label) => m.row_differs_from_number({ label }),
  'birth-date-differs': (label) => m.row_differs_from_number({ label }),
  'no-number-yet': () => m.row_no_number_yet(),
  'kept-in-note': (label) => m.row_kept_in_note({ label }),
  'looks-like-formula': (label) => m.row_looks_like_formula({ label }),
};

/** What to do about a field, in one sentence; it never repeats the value. Unknown codes ask to compare with the paper. */
export function fieldProblemWords(
  code: string,
  label: string,
  facts: Facts = {},
  field?: Field,
): string {
  const known = words as Readonly<Record<string, Words | undefined>>;
  return known[code]?.(label, facts, field) ?? m.field_look_again({ label });
}

function missing(label: string, field: Field | undefined): string {
  const entered = ['text', 'name', 'month', 'integer', 'idNo', 'phone'];
  return field && !entered.includes(field.kind)
    ? m.field_choose({ label })
    : m.field_enter({ label });
}
