import { holding } from '../domain/access.ts';
import type { CivilDate } from '../domain/calendar.ts';
import { isBlank, type Field } from '../domain/field.ts';
import { fieldsOf, type AnyForm } from '../domain/form.ts';
import { Problem, type FieldProblem } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';
import type { Store } from '../store/store.ts';

/**
 * The data with the names behind its ids of staff, as the register of the school has them on that day: what was sent in
 * their place counts for nothing.
 * @throws Problem fields-wrong, unknown-person where somebody did not work there
 */
export async function withStaffNames(
  form: AnyForm,
  data: Data,
  { school, at }: { readonly school: string; readonly at: CivilDate },
  { staffOf }: Pick<Store, 'staffOf'>,
): Promise<Data> {
  const fields = fieldsOf(form);
  const asked = fields.filter(([name, { kind }]) => kind === 'staff' && !isBlank(data[name]));
  const derived = new Set(fields.filter(([, field]) => field.derived).map(([name]) => name));
  const sent = Object.fromEntries(Object.entries(data).filter(([name]) => !derived.has(name)));
  if (asked.length === 0) return sent;
  const staff = new Map(
    (await staffOf(school))
      .filter(({ memberships }) => holding(memberships, at).length > 0)
      .map(({ person, name }) => [person, name]),
  );
  const wrong = asked.flatMap(([field]): FieldProblem[] =>
    peopleIn(data[field]).every((person) => staff.has(person))
      ? []
      : [{ field, code: 'unknown-person' }],
  );
  if (wrong.length > 0) throw new Problem('fields-wrong', { fields: wrong });
  const names = asked.map(([field]: [string, Field]) => [
    `${field}Name`,
    peopleIn(data[field])
      .map((person) => staff.get(person))
      .join('、'),
  ]);
  return { ...sent, ...(Object.fromEntries(names) as Data) };
}

function peopleIn(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [String(value)];
}
