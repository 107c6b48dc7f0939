import type { ChildCard } from '../domain/card.ts';
import { foldChild } from '../domain/fold.ts';
import type { Subject } from '../domain/record.ts';
import { keys } from './keys.ts';
import { pack, unpack } from './pack.ts';
import type { Row } from './rows.ts';
import { seal, unseal, unsealJson } from './seal.ts';
import type { SubjectKind } from './subject-kind.ts';

/** Facts that say nothing about the person; everything else on a card is sealed. */
const OPEN = [
  'home',
  'file',
  'fileSince',
  'verified',
  'talked',
  'talkWeeks',
  'lateTalks',
  'visited',
  'notified',
  'evidence',
  'left',
  'care',
  'root',
  'records',
] as const;

/** A card's row: what is open and what is sealed, each packed. Until November 2026 neither was, and there were no `facts`. */
interface CardRow {
  readonly facts?: Uint8Array;
  readonly sealed: Uint8Array;
}

/** The open facts of a row of before, each an attribute of its own. */
function factsOf(row: Row): object {
  return Object.fromEntries(OPEN.filter((name) => name in row).map((name) => [name, row[name]]));
}

export function childKind(child: string): SubjectKind<ChildCard> {
  const subject: Subject = { kind: 'child', id: child };
  const bound = `card|${child}`;
  return {
    subject,
    fold: (records) => foldChild(child, records),
    placeOf: (card) => card.home?.school,
    row(card, school, version, key) {
      if (!key) throw new Error('a child’s card is never stored open');
      const isOpen = ([name]: [string, unknown]) => (OPEN as readonly string[]).includes(name);
      const entries = Object.entries(card).filter(([name]) => name !== 'child'); // it stands in the key
      return {
        ...keys.card(subject, school),
        version,
        facts: pack(Object.fromEntries(entries.filter(isOpen))),
        sealed: seal(key.key, pack(Object.fromEntries(entries.filter((e) => !isOpen(e)))), bound),
        envelope: key.envelope,
      };
    },
    card(row, key) {
      const { facts, sealed } = row as Row & CardRow;
      const open = facts ? unpack(facts) : factsOf(row);
      if (!key) return { child, ...(open as object) } as ChildCard;
      const hidden = facts ? unpack(unseal(key, sealed, bound)) : unsealJson(key, sealed, bound);
      return { child, ...(open as object), ...(hidden as object) } as ChildCard;
    },
  };
}
