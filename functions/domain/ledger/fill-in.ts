import { birthDateOf, genderOf } from '../codes/id-no.ts';
import { fieldsOf, isShown, withoutBlanks } from '../form.ts';
import { file } from '../forms/index.ts';
import type { Data } from '../record.ts';

/**
 * What follows from what is given, where nothing else is said: a valid number carries birth date and gender, and the
 * usual paper is the identity card. Fields that are then not asked are dropped.
 */
export function fillIn(given: Data): Data {
  const number = typeof given['idNo'] === 'string' ? given['idNo'] : undefined;
  const follows = {
    idType: '1',
    ...(number && { birthDate: birthDateOf(number), gender: genderOf(number) }),
  };
  const filled: Data = { ...follows, ...withoutBlanks(given) };
  const asked = fieldsOf(file).filter(([, field]) => isShown(field, filled));
  return withoutBlanks(Object.fromEntries(asked.map(([name]) => [name, filled[name]])));
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
  return withKept(fillIn({ ...onFile, ...given }), kept);
}
