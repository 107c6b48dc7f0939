import type { Component } from 'svelte';
import type { Field } from '../../../../functions/domain/field.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import ChoiceChips from './ChoiceChips.svelte';
import ChoiceSelect from './ChoiceSelect.svelte';
import type { Entry } from './entries.ts';
import LinesField from './LinesField.svelte';
import LongText from './LongText.svelte';
import PhotosField from './PhotosField.svelte';
import ShortText from './ShortText.svelte';
import StaffPicker from './StaffPicker.svelte';

/** What every control is given. Types of fields are told apart here and nowhere else in the web. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly entry: Entry;
  /** Ids of help and error, for those who hear the page. */
  readonly described: string;
  readonly wrong: boolean;
  /** What the last press on save found, for lines to find theirs. */
  readonly problems?: readonly FieldProblem[];
  readonly onenter: (entry: Entry) => void;
}

/** Beyond this many options a native list serves better than chips. */
const MOST_CHIPS = 12;

/** The control in which a kind of field is filled. */
export function controlFor(field: Field): Component<ControlProps> {
  if (field.kind === 'choice' && field.codes.length > MOST_CHIPS) return ChoiceSelect;
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'flag')
    return ChoiceChips;
  if (field.kind === 'staff') return StaffPicker;
  if (field.kind === 'photos') return PhotosField;
  if (field.kind === 'lines') return LinesField;
  return field.kind === 'text' && field.long ? LongText : ShortText;
}
