import { getContext, setContext } from 'svelte';

/** One of the child’s people, as answers name them. */
export interface KnownPerson {
  readonly name: string;
  readonly relation: string;
}

const KEY = 'known-people';

/** Whom the lines of this form may offer. */
export function setKnownPeople(known: readonly KnownPerson[]): void {
  setContext(KEY, known);
}

/** For lines: the child’s people, where each line asks for what is known of them; nobody elsewhere. */
export function knownFor(asked: readonly string[]): readonly KnownPerson[] {
  const known = getContext<readonly KnownPerson[] | undefined>(KEY) ?? [];
  return known.filter((person) => Object.keys(person).every((part) => asked.includes(part)));
}

/** Codes of the relation for those whom the file names by it. */
const FATHER = '51';
const MOTHER = '52';

/** Delegated guardian, father and mother, as far as the file names them; the one at home first. */
export function knownPeople(file: Readonly<Record<string, unknown>>): KnownPerson[] {
  const people = [
    { name: file['guardianName'], relation: file['guardianRelation'] },
    { name: file['fatherName'], relation: FATHER },
    { name: file['motherName'], relation: MOTHER },
  ];
  return people.flatMap(({ name, relation }) =>
    typeof name === 'string' && typeof relation === 'string' ? [{ name, relation }] : [],
  );
}
