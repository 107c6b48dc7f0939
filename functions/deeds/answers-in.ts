import { answer } from '../domain/forms/index.ts';
import type { FormRecord } from '../domain/record.ts';
import { withoutEffect } from '../domain/superseding.ts';

/** What a school said about a finding of a duty, as far as it stands, the newest first. */
export function answersIn(records: readonly FormRecord[], rule: string) {
  const without = withoutEffect(records);
  return records
    .filter(({ id, form, data }) => form === answer.id && data['duty'] === rule && !without.has(id))
    .sort((a, b) => b.enteredAt - a.enteredAt)
    .map(({ id, at, enteredAt, byName, data }) => ({
      ...{ id, at, enteredAt, byName },
      measures: String(data['measures']),
      photos: [...((data['photos'] as readonly string[] | undefined) ?? [])],
    }));
}
