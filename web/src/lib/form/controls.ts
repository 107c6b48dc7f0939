import type { Component } from 'svelte';
import type { Field } from '../../../../functions/domain/field.ts';
import ChoiceChips from './ChoiceChips.svelte';
import ChoiceSelect from './ChoiceSelect.svelte';
import type { Entry } from './entries.ts';
import LongText from './LongText.svelte';
import ShortText from './ShortText.svelte';

/** What every control is given. Types of fields are told apart here and nowhere else in the web. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly entry: Entry;
  /** Ids of help and error, for those who hear the page. */
  readonly described: string;
  readonly wrong: boolean;
  readonly onenter: (entry: Entry) => void;
}

/** Beyond this many options a native list serves better than chips. */
const MOST_CHIPS = 12;

/** The control in which a kind of field is filled. */
export function controlFor(field: Field): Component<ControlProps> {
  if (field.kind === 'choice' && field.codes.length > MOST_CHIPS) return ChoiceSelect;
  if (field.kind === 'choice' || field.kind === 'flag') return ChoiceChips;
  return field.kind === 'text' && field.long ? LongText : ShortText;
}
