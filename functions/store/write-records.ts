import type { Draft, FormRecord, Subject } from '../domain/record.ts';
import { isConflict, Problem } from '../domain/problem.ts';
import type { Rooted } from './is-same-card.ts';
import { keys } from './keys.ts';
import { recordOf, recordRow, sameContent } from './record-row.ts';
import type { Rows } from './rows.ts';
import { readPlaces, settle, type Places, type Settled } from './settle.ts';
import type { SubjectKey, SubjectKind } from './subject-kind.ts';

export interface Written<Card> extends Settled<Card> {
  readonly written: readonly { readonly record: FormRecord; readonly replayed: boolean }[];
}

/**
 * The one way to write: puts records about one subject, then brings its card in line. The record is the truth, the
 * audit line and the idempotency token in one item.
 *
 * @param seen card rows read before this call
 * @throws Problem record-conflict with `theirs` when an id or number holds other content: never a silent success
 */
export async function writeRecords<Card extends Rooted>(
  rows: Rows,
  kind: SubjectKind<Card>,
  key: SubjectKey | undefined,
  drafts: readonly Draft[],
  seen: Places,
): Promise<Written<Card>> {
  const written = [];
  try {
    for (const draft of drafts) written.push(await putRecord(rows, kind.subject, key, draft));
  } catch (thrown) {
    // Whoever was faster may have died before the card: it is mended all the same.
    if (isConflict(thrown)) await settle(rows, kind, key, seen);
    throw thrown;
  }
  return { ...(await settle(rows, kind, key, seen)), written };
}

/**
 * Writes one record about a subject of which nothing is sealed; the author stands in it by id alone.
 * @throws Problem record-conflict, when the id or number holds other content
 */
export async function writeOpen<Card extends Rooted>(
  rows: Rows,
  kind: SubjectKind<Card>,
  place: string,
  draft: Draft,
): Promise<Card> {
  const places = await readPlaces(rows, kind, [place]);
  const nameless = { ...draft, byName: '' };
  return (await writeRecords(rows, kind, undefined, [nameless], places)).card;
}

/**
 * Puts one record if its place is free; what is there already with the same content is answered as it was.
 * @throws Problem record-conflict
 */
export async function putRecord(
  rows: Rows,
  subject: Subject,
  key: SubjectKey | undefined,
  draft: Draft,
) {
  await refuseGap(rows, subject, draft);
  const row = recordRow(subject, draft, key?.key);
  if (await rows.put(row, 'absent'))
    return { record: { ...draft, hash: String(row['hash']) }, replayed: false };
  const occupied = await rows.get({ pk: row.pk, sk: row.sk });
  if (!occupied) throw new Error('a record vanished: records are never deleted');
  const theirs = recordOf(occupied, key?.key);
  if (!sameContent(theirs, draft)) throw new Problem('record-conflict', { theirs });
  return { record: theirs, replayed: true };
}

/** Section n+1 is made from n, so n must be there. */
async function refuseGap(rows: Rows, subject: Subject, { form, number }: Draft): Promise<void> {
  if (number === undefined || number === 1) return;
  const before = await rows.get(keys.record(subject, `${form}#${number - 1}`, number - 1));
  if (!before) throw new Problem('request-malformed', { field: 'number' });
}
