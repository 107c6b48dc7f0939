import { birthDateOf, genderOf } from '../codes/id-no.ts';
import { isShown } from '../field.ts';
import { fieldsOf, withoutBlanks } from '../form.ts';
import { file } from '../forms/index.ts';
import type { Data } from '../record.ts';

const conditional = fieldsOf(file).filter(([, { shownWhen }]) => shownWhen !== undefined);

/**
 * What follows from what is given, where nothing else is said: a valid number carries birth date and gender, and the
 * usual paper is the identity card. Fields that are then not asked are dropped.
 */
export function fillIn(given: Data): Data {
  const filled: Record<string, unknown> = { ...given };
  filled['idType'] ??= '1';
  if (typeof given['idNo'] === 'string') {
    filled['birthDate'] ??= birthDateOf(given['idNo']);
    filled['gender'] ??= genderOf(given['idNo']);
  }
  const notAsked = conditional
    .filter(([name, field]) => filled[name] !== undefined && !isShown(field, filled))
    .map(([name]) => name);
  if (notAsked.length === 0) return filled;
  return Object.fromEntries(Object.entries(filled).filter(([name]) => !notAsked.includes(name)));
}

/** The texts that fit no field, in the note; those it has already are not repeated. */
export function withKept(data: Data, kept: readonly string[]): Data {
  const note = typeof data['note'] === 'string' ? data['note'] : '';
  const added = kept.filter((text) => !note.includes(text));
  if (added.length === 0) return data;
  return { ...data, note: [note, ...added].filter((text) => text !== '').join('\n') };
}

/** An update: what the row gives over what is on file. A blank cell never erases. */
export function merged(onFile: Data, given: Data, kept: readonly string[]): Data {
  return withKept(fillIn({ ...withoutBlanks(onFile), ...given }), kept);
}
