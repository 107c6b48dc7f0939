import type { Named, Owner, Row, Shelf } from '../../../web/src/lib/kept/shelf.ts';

/** The browser was killed. */
export class Killed extends Error {}

/** A device’s storage in memory, that can be killed in the middle of a change: before it stands on the disk, or after. */
export interface Device {
  readonly shelf: Shelf;
  /** Kills the browser at the nth change from now. */
  killAt(change: number, when: 'before' | 'after'): void;
  /** The browser starts anew. */
  start(): void;
  kinds(person: string): string[];
}

export function device(): Device {
  const owners = new Map<string, Owner>();
  const rows = new Map<string, Row>();
  let left = Infinity;
  let when: 'before' | 'after' = 'before';
  const keyOf = ({ person, kind, name }: Named & { person: string }) => `${person} ${kind} ${name}`;

  function change(put: readonly Row[], drop: readonly (Named & { person: string })[]): void {
    left -= 1;
    if (left < 0 || (left === 0 && when === 'before')) throw new Killed();
    for (const row of put) rows.set(keyOf(row), row);
    for (const each of drop) rows.delete(keyOf(each));
    if (left === 0) throw new Killed();
  }

  return {
    shelf: {
      owners: async () => [...owners.values()],
      keepOwner: async (owner) => {
        const key = owners.get(owner.person)?.key ?? owner.key;
        owners.set(owner.person, { ...owner, key });
      },
      dropOwner: async (person) => void owners.delete(person),
      row: async (person, what) => rows.get(keyOf({ person, ...what })),
      rows: async (person, kind) =>
        [...rows.values()].filter(
          (row) => row.person === person && (kind === undefined || row.kind === kind),
        ),
      change: async (put, drop) => change(put, drop),
    },
    killAt(nth, at) {
      left = nth;
      when = at;
    },
    start() {
      left = Infinity;
    },
    kinds: (person) =>
      [...rows.values()].filter((row) => row.person === person).map(({ kind }) => kind),
  };
}
