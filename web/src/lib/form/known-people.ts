/** One of the child’s people, as answers name them. */
export interface KnownPerson {
  readonly name: string;
  readonly relation: string;
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
