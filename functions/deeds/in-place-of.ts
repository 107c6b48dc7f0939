import { care, talk } from '../domain/forms/index.ts';
import type { RecordOf } from '../domain/form.ts';
import { sectionsOn } from '../domain/held-on.ts';
import type { FormRecord } from '../domain/record.ts';

/**
 * The care person of the day, by name, where somebody else talked with the child. A talk is held by whoever recorded it
 * first, whoever corrects it later. On a day of handover neither of the two stands in for the other. Nothing for other
 * forms, and before anybody was assigned.
 */
export function inPlaceOf(record: FormRecord, records: readonly FormRecord[]): string | undefined {
  if (record.form !== talk.id) return undefined;
  const cares = sectionsOn(record.at, care.id, records).map(
    ({ data }) => data as RecordOf<typeof care>,
  );
  const { by, byName } = firstOf(record, records);
  const isOwn = cares.some(({ primary, primaryName }) =>
    primary === undefined ? primaryName === byName : primary === by,
  );
  return isOwn ? undefined : cares[0]?.primaryName;
}

function firstOf(record: FormRecord, records: readonly FormRecord[]): FormRecord {
  const before = records.find(({ id }) => id === record.supersedes);
  return before && before.enteredAt < record.enteredAt ? firstOf(before, records) : record;
}
