import { canonical } from './record-row.ts';
import type { Row } from './rows.ts';
import { cardIn, type SubjectKey, type SubjectKind } from './subject-kind.ts';

/** Every card says from which records it was folded. */
export interface Rooted {
  readonly root: string;
}

/**
 * Cards are compared by what they say: the same content sealed twice differs in every byte. One that does not open, with
 * the copy of the key that it carries, is put anew from the records. The root stands open: where a record was added, no
 * more needs to be opened to tell them apart.
 */
export function isSame<Card extends Rooted>(
  kind: SubjectKind<Card>,
  key: SubjectKey | undefined,
  row: Row | undefined,
  card: Card,
): boolean {
  return (
    row !== undefined &&
    row['movedTo'] === undefined &&
    cardIn(kind, row, undefined)?.root === card.root &&
    canonical(row['envelope']) === canonical(key?.envelope) &&
    canonical(cardIn(kind, row, key?.key)) === canonical(card)
  );
}
