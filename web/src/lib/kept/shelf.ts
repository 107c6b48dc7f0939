import type { Sealed } from './seal.ts';

/** A person whose things this device keeps. `subject` is the account at the issuer that they signed in with. */
export interface Owner {
  readonly person: string;
  readonly subject: string;
  readonly key: CryptoKey;
  /** When the server last said who this is, in milliseconds since 1970. */
  readonly seenAt: number;
  /** True after a sign-out, or a sign-in that was refused for good. */
  readonly left?: true;
}

/** `unsent` and `received` are the outbox, the others copies and drafts. */
export type Kind = 'me' | 'list' | 'draft' | 'unsent' | 'received' | 'photo';
export interface Named {
  readonly kind: Kind;
  /** Ids only. */
  readonly name: string;
}
export interface Row extends Named, Sealed {
  readonly person: string;
  /** From when it may be cleared away, in milliseconds since 1970. */
  readonly until: number;
}

/** The device’s storage: owners with their keys, and sealed rows. A change stands whole on the disk when it resolves. */
export interface Shelf {
  owners(): Promise<Owner[]>;
  /** Notes an owner; the key of one who is known stays as it is. */
  keepOwner(owner: Owner): Promise<void>;
  dropOwner(person: string): Promise<void>;
  row(person: string, what: Named): Promise<Row | undefined>;
  /** The rows of one kind, or all of them. */
  rows(person: string, kind?: Kind): Promise<Row[]>;
  change(
    put: readonly Row[],
    drop: readonly (Named & { readonly person: string })[],
  ): Promise<void>;
}

const rowKey = ({ person, kind, name }: Named & { readonly person: string }) => [
  person,
  kind,
  name,
];

/** Opens the shelf of this origin. @throws where the browser offers none, as some do in private windows */
export async function openShelf(): Promise<Shelf> {
  let open = connect();
  await open;

  /** One transaction, written through to the disk; opened anew if the browser has dropped the connection. */
  async function once<T>(
    mode: IDBTransactionMode,
    deed: (owners: IDBObjectStore, rows: IDBObjectStore) => IDBRequest<T> | void,
  ): Promise<T> {
    const begin = (db: IDBDatabase) => {
      const transaction = db.transaction(['owners', 'rows'], mode, { durability: 'strict' });
      const request = deed(transaction.objectStore('owners'), transaction.objectStore('rows'));
      return { transaction, request };
    };
    const begun = await open.then(begin).catch(() => (open = connect()).then(begin));
    const { transaction, request } = begun;
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('Not kept'));
    });
    return request?.result as T;
  }

  return {
    owners: () => once<Owner[]>('readonly', (owners) => owners.getAll()),
    keepOwner: (owner) =>
      once('readwrite', (owners) => {
        const known = owners.get(owner.person) as IDBRequest<Owner | undefined>;
        known.onsuccess = () => owners.put({ ...owner, key: known.result?.key ?? owner.key });
      }),
    dropOwner: (person) => once('readwrite', (owners) => void owners.delete(person)),
    row: (person, what) =>
      once<Row | undefined>('readonly', (_, rows) => rows.get(rowKey({ person, ...what }))),
    rows: (person, kind) => {
      const from = kind ? [person, kind] : [person];
      // A list sorts above every text: this is the range of all that begins so.
      const range = IDBKeyRange.bound(from, [...from, []]);
      return once<Row[]>('readonly', (_, rows) => rows.getAll(range));
    },
    change: (put, drop) =>
      once('readwrite', (_, rows) => {
        for (const row of put) rows.put(row);
        for (const each of drop) rows.delete(rowKey(each));
      }),
  };
}

function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('guanai', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('owners', { keyPath: 'person' });
      request.result.createObjectStore('rows', { keyPath: ['person', 'kind', 'name'] });
    };
    request.onsuccess = () => {
      // A later version of the site wants to change the shelf: let it.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('No storage'));
  });
}
