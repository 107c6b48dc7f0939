import type { Data, FormRecord } from '../record.ts';

/**
 * The text by which a child is known for ever: the identity number; for a child without one the school, the name,
 * the birth date and both parents' names (DOMAIN E19, E20). None of these can hold the stroke between them.
 */
export function identityOf(data: Data, school: string): string {
  if (typeof data['idNo'] === 'string' && data['idNo'] !== '') return data['idNo'];
  const parts = ['name', 'birthDate', 'fatherName', 'motherName'].map((name) => data[name]);
  return ['none', school, ...parts.map((part) => (typeof part === 'string' ? part : ''))].join('|');
}

/** Every identity under which a child's file was ever reserved: of each version of it, at each of its schools. */
export function identitiesIn(records: readonly FormRecord[]): string[] {
  const of = (form: string) => records.filter((record) => record.form === form);
  const schools = of('home').map(({ data }) => String(data['school']));
  const all = of('file').flatMap(({ data }) => schools.map((school) => identityOf(data, school)));
  return [...new Set(all)];
}
