import { seal, unseal } from './seal.ts';
import type { Kind, Named, Owner, Row, Shelf } from './shelf.ts';

/** Something to be kept, as any JSON. */
export interface Put extends Named {
  readonly value: unknown;
  /** From when it may be cleared away, in milliseconds since 1970. */
  readonly until: number;
}

/** What the shelf keeps for one person, sealed with their key: nobody else’s drawer opens it. */
export class Drawer {
  readonly #shelf: Shelf;
  readonly #owner: Owner;
  #last: Promise<unknown> = Promise.resolve();

  constructor(shelf: Shelf, owner: Owner) {
    this.#shelf = shelf;
    this.#owner = owner;
  }

  async read<T>(kind: Kind, name: string): Promise<T | undefined> {
    await this.#last;
    const row = await this.#shelf.row(this.#owner.person, { kind, name });
    return row && (await this.#opened<T>(row));
  }

  async readAll<T>(kind: Kind): Promise<T[]> {
    await this.#last;
    const rows = await this.#shelf.rows(this.#owner.person, kind);
    const values = await Promise.all(rows.map((row) => this.#opened<T>(row)));
    return values.filter((value) => value !== undefined);
  }

  /**
   * Keeps and drops in one step, in the order in which it is called: all of it is on the disk when this resolves.
   * @throws where the device is full
   */
  write(put: readonly Put[], drop: readonly Named[] = []): Promise<void> {
    const { person, key } = this.#owner;
    const done = this.#last.then(async () => {
      const rows = put.map(async ({ kind, name, value, until }): Promise<Row> => {
        const sealed = await seal(key, labelOf(person, { kind, name }), value);
        return { person, kind, name, until, ...sealed };
      });
      await this.#shelf.change(
        await Promise.all(rows),
        drop.map(({ kind, name }) => ({ person, kind, name })),
      );
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Drops all rows of some kinds, but for those of some names. */
  async empty(kinds: readonly Kind[], but: readonly string[] = []): Promise<void> {
    await this.#last;
    const rows = await this.#shelf.rows(this.#owner.person);
    await this.write(
      [],
      rows.filter(({ kind, name }) => kinds.includes(kind) && !but.includes(name)),
    );
  }

  /** A row that does not open is no row. */
  async #opened<T>(row: Row): Promise<T | undefined> {
    const { person, key } = this.#owner;
    return (await unseal(key, labelOf(person, row), row).catch(() => undefined)) as T | undefined;
  }
}

function labelOf(person: string, { kind, name }: Named): string {
  return JSON.stringify([person, kind, name]);
}
