import { sectionId, type FormRecord, type Value } from '../domain/record.ts';

/** What the newest version of a section says; nothing before the first. */
export function newestData(
  form: string,
  number: number | undefined,
  records: readonly FormRecord[],
): Record<string, Value> {
  const newest = records.find(({ id }) => id === sectionId(form, number ?? 0));
  return (newest?.data ?? {}) as Record<string, Value>;
}
