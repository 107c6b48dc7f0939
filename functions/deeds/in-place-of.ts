import { care, talk } from '../domain/forms/index.ts';
import type { RecordOf } from '../domain/form.ts';
import type { FormRecord } from '../domain/record.ts';

/**
 * The care person of the day, by name, where somebody else talked with the child. A talk is held by whoever recorded it
 * first, whoever corrects it later. Nothing for other forms, and before anybody was assigned.
 */
export function inPlaceOf(record: FormRecord, records: readonly FormRecord[]): string | undefined {
  if (record.form !== talk.id) return undefined;
  const cares = records
    .filter(({ form, at }) => form === care.id && at <= record.at)
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
  const { primary, primaryName } = (cares[0]?.data ?? {}) as Partial<RecordOf<typeof care>>;
  const { by, byName } = firstOf(record, records);
  const isSame = primary === undefined ? primaryName === byName : primary === by;
  return isSame ? undefined : primaryName;
}

function firstOf(record: FormRecord, records: readonly FormRecord[]): FormRecord {
  const before = records.find(({ id }) => id === record.supersedes);
  return before && before.enteredAt < record.enteredAt ? firstOf(before, records) : record;
}
