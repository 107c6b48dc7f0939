import type { FormRecord } from './record.ts';

/** What must be known of a record to tell whether it has an effect. */
export interface Superseding extends Pick<FormRecord, 'id' | 'enteredAt'> {
  readonly supersedes?: string | undefined;
}

/**
 * Ids of records without effect: those corrected or withdrawn; of two corrections of one record the one entered first,
 * with all that corrects it in turn. So of one record and its corrections one at most has an effect.
 */
export function withoutEffect(records: readonly Superseding[]): ReadonlySet<string> {
  const without = new Set<string>();
  const heirs = heirsIn(records);
  const drop = (id: string): void => {
    if (without.has(id)) return;
    without.add(id);
    for (const heir of heirs.get(id) ?? []) drop(heir.id);
  };
  for (const own of heirs.values()) {
    const last = lastOf(own);
    for (const heir of own) if (heir !== last) drop(heir.id);
  }
  return new Set([...without, ...heirs.keys()]);
}

/**
 * The record in whose favour one has no effect: what corrects or withdraws it, of several the one entered last; else the
 * later correction of what this one corrects.
 */
export function replacementOf<T extends Superseding>(
  record: T,
  records: readonly T[],
): T | undefined {
  return heirOf(record.id, records) ?? rivalOf(record, records);
}

function rivalOf<T extends Superseding>(record: T, records: readonly T[]): T | undefined {
  const before = records.find(({ id }) => id === record.supersedes);
  const last = before && heirOf(before.id, records);
  return last?.id === record.id && before ? rivalOf(before, records) : last;
}

function heirOf<T extends Superseding>(id: string, records: readonly T[]): T | undefined {
  const heirs = heirsIn(records).get(id);
  return heirs && lastOf(heirs);
}

/** What corrects or withdraws a record, by the record's id. */
function heirsIn<T extends Superseding>(records: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const heirs = new Map<string, T[]>();
  for (const record of records) {
    if (record.supersedes === undefined) continue;
    const others = heirs.get(record.supersedes) ?? [];
    heirs.set(record.supersedes, [...others, record]);
  }
  return heirs;
}

function lastOf<T extends Superseding>(heirs: readonly T[]): T | undefined {
  return heirs.reduce<T | undefined>((a, b) => (a && !isBefore(a, b) ? a : b), undefined);
}

function isBefore(a: Superseding, b: Superseding): boolean {
  return a.enteredAt < b.enteredAt || (a.enteredAt === b.enteredAt && a.id < b.id);
}
