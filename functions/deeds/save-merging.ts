import { childForms } from '../domain/forms/index.ts';
import { mergeSection } from '../domain/merge.ts';
import { isConflict, Problem } from '../domain/problem.ts';
import { sectionId, type Draft, type FormRecord } from '../domain/record.ts';
import { isSameData } from '../domain/same-data.ts';
import type { Saved, SeenCard, Store } from '../store/store.ts';
import { recordLine } from './record-line.ts';

/**
 * Saves a record; where another person made the same section first, keeps both edits if they touch different parts
 * (DECISIONS 0002).
 * @throws Problem record-conflict with the other version, for a person to choose
 */
export async function saveMerging(
  draft: Draft,
  seen: SeenCard,
  store: Store,
): Promise<Saved & { readonly merged: boolean }> {
  try {
    return { ...(await store.save(draft, seen)), merged: false };
  } catch (thrown) {
    if (!isConflict(thrown) || draft.number === undefined) throw shown(thrown);
    const { card, records } = await store.openChild(seen);
    const kept = keptBefore(draft, records);
    if (kept) return { record: kept, card, replayed: true, listsFollow: false, merged: true };
    const newest = newestOf(draft.form, records);
    const data = merge(draft, newest, records);
    if (!data || !newest) throw shown(thrown, newest);
    const number = (newest.number ?? 0) + 1;
    const next = { ...draft, data, number, id: sectionId(draft.form, number) };
    return { ...(await saveMerging(next, { ...seen, card }, store)), merged: true };
  }
}

/**
 * The later section in which this very edit was kept when it first came, whatever was edited since: sent again, it is
 * answered as then and undoes nothing.
 */
function keptBefore(draft: Draft, records: readonly FormRecord[]): FormRecord | undefined {
  return records.find((record) => {
    const { form, number = 0, by, at, device } = record;
    if (form !== draft.form || number <= (draft.number ?? 0)) return false;
    if (by !== draft.by || at !== draft.at || device !== draft.device) return false;
    const before = records.find(({ id }) => id === sectionId(form, number - 1));
    const data = merge(draft, before, records);
    return data !== undefined && isSameData(record.data, data);
  });
}

function merge(
  { form, number = 1, data }: Draft,
  newest: FormRecord | undefined,
  records: readonly FormRecord[],
) {
  const definition = childForms[form];
  const base = records.find((record) => record.id === sectionId(form, number - 1));
  return definition && base && newest
    ? mergeSection(definition, base.data, newest.data, data)
    : undefined;
}

function newestOf(form: string, records: readonly FormRecord[]): FormRecord | undefined {
  return records
    .filter((record) => record.form === form)
    .reduce<FormRecord | undefined>(
      (newest, record) => ((record.number ?? 0) > (newest?.number ?? 0) ? record : newest),
      undefined,
    );
}

/** A conflict as the page shows it: the other version as a line of the timeline. */
function shown(thrown: unknown, newest?: FormRecord): unknown {
  if (!isConflict(thrown)) return thrown;
  return new Problem('record-conflict', {
    theirs: recordLine(newest ?? (thrown.detail['theirs'] as FormRecord)),
  });
}
