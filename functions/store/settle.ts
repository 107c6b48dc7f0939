import type { FormRecord } from '../domain/record.ts';
import { isSame, type Rooted } from './is-same-card.ts';
import { keys, recordsOf } from './keys.ts';
import { recordOf } from './record-row.ts';
import type { Row, Rows } from './rows.ts';
import { tombstone, type SubjectKey, type SubjectKind } from './subject-kind.ts';

const TRIES = 5;

/** Card rows by school as they were read, versions and all; undefined where a school has none. */
export type Places = Map<string, Row | undefined>;

export interface Settled<Card> {
  readonly card: Card;
  readonly records: readonly FormRecord[];
  /** False when others kept changing the card: the records are safe, the card follows by a refold. */
  readonly settled: boolean;
}

/**
 * Brings a subject's card in line with its records, wherever it lies (DECISIONS 0002).
 *
 * The order is what makes it correct without transactions: card versions are read first, then all records, then the
 * card is put on condition that its version is unchanged. Whoever wrote in between bumped the version, so a card
 * folded from fewer records can never overwrite one folded from more. After a transfer the card is written at the
 * new school first and the old one then becomes a tombstone: a crash in between shows the child twice, never
 * nowhere.
 *
 * @param seen card rows read before the caller wrote anything; used for the first try
 */
export async function settle<Card extends Rooted>(
  rows: Rows,
  kind: SubjectKind<Card>,
  key: SubjectKey | undefined,
  seen: Places,
): Promise<Settled<Card>> {
  let places = seen;
  for (let attempt = 1; ; attempt++) {
    const records = await readRecords(rows, kind, key);
    const card = kind.fold(records);
    const school = kind.placeOf(card);
    if (school === undefined) return { card, records, settled: true };
    if (!places.has(school)) {
      places = await readPlaces(rows, kind, [...places.keys(), school]); // its version must be older than our query
      continue;
    }
    if (await putWhereItBelongs(rows, kind, key, card, school, places))
      return { card, records, settled: true };
    if (attempt >= TRIES) return { card, records, settled: false };
    places = await readPlaces(rows, kind, [...places.keys()]);
  }
}

/** Reads a subject's card rows at some schools, and at those that their tombstones name. */
export async function readPlaces<Card>(
  rows: Rows,
  kind: SubjectKind<Card>,
  schools: readonly string[],
): Promise<Places> {
  const places: Places = new Map();
  let next = [...new Set(schools)];
  while (next.length > 0) {
    const found = await Promise.all(
      next.map((school) => rows.get(keys.card(kind.subject, school))),
    );
    next.forEach((school, i) => places.set(school, found[i]));
    next = found.flatMap((row) =>
      typeof row?.['movedTo'] === 'string' && !places.has(row['movedTo']) ? [row['movedTo']] : [],
    );
  }
  return places;
}

export async function readRecords<Card>(
  rows: Rows,
  kind: SubjectKind<Card>,
  key: SubjectKey | undefined,
): Promise<FormRecord[]> {
  const found = await rows.query(recordsOf(kind.subject));
  return found.filter((row) => row['form'] !== undefined).map((row) => recordOf(row, key?.key));
}

async function putWhereItBelongs<Card extends Rooted>(
  rows: Rows,
  kind: SubjectKind<Card>,
  key: SubjectKey | undefined,
  card: Card,
  school: string,
  places: Places,
): Promise<boolean> {
  const there = places.get(school);
  if (!isSame(kind, key, there, card)) {
    const version = versionOf(there);
    if (!(await rows.put(kind.row(card, school, version + 1, key), { version }))) return false;
  }
  for (const [other, row] of places) {
    if (other === school || row === undefined || row['movedTo'] === school) continue;
    const version = versionOf(row);
    if (!(await rows.put(tombstone(kind.subject, other, version + 1, school), { version })))
      return false;
  }
  return true;
}

function versionOf(row: Row | undefined): number {
  return row === undefined ? 0 : Number(row['version']);
}
