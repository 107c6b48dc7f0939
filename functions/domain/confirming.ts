import type { FormRecord } from './record.ts';

/** What must be known of a record to tell whether it waits for the school, or says what came of one that did. */
export type Confirmable = Pick<FormRecord, 'id' | 'form' | 'enteredAt' | 'data'> & {
  readonly toConfirm?: true | undefined;
};

/** The form whose records decide about others; it lies in `forms/confirmation.ts`. */
export const CONFIRMATION = 'confirmation';

/** What the school decided about a record, by the record’s id: of several decisions the one entered first. */
export function decisions<T extends Confirmable>(records: readonly T[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const record of records) {
    if (record.form !== CONFIRMATION) continue;
    const about = String(record.data['record']);
    const other = first.get(about);
    if (!other || isBefore(record, other)) first.set(about, record);
  }
  return first;
}

/** Ids of late records that wait for the school (DECISIONS 0014). */
export function waiting(records: readonly Confirmable[]): ReadonlySet<string> {
  const decided = decisions(records);
  return idsOf(records.filter(({ id, toConfirm }) => toConfirm && !decided.has(id)));
}

/** Ids of late records that the school has not adopted, or not yet: none of them has an effect, nor corrects another. */
export function withheld(records: readonly Confirmable[]): ReadonlySet<string> {
  const decided = decisions(records);
  const isAdopted = (id: string) => decided.get(id)?.data['verdict'] === 'adopted';
  return idsOf(records.filter(({ id, toConfirm }) => toConfirm && !isAdopted(id)));
}

function idsOf(records: readonly Confirmable[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

function isBefore(a: Confirmable, b: Confirmable): boolean {
  return a.enteredAt < b.enteredAt || (a.enteredAt === b.enteredAt && a.id < b.id);
}
