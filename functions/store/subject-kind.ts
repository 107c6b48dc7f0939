import type {
  FindingCard,
  RoundCard,
  SchoolCard,
  SettingsCard,
  StaffCard,
} from '../domain/card.ts';
import { foldFinding, foldRound, foldSchool, foldSettings, foldStaff } from '../domain/fold.ts';
import type { FormRecord, Subject } from '../domain/record.ts';
import { keys, type RoundId } from './keys.ts';
import type { Row } from './rows.ts';
import type { Envelope } from './vault.ts';

/** A subject's data key, with the envelope that its card carries a copy of. */
export interface SubjectKey {
  readonly envelope: Envelope;
  readonly key: Uint8Array;
}

/** What the write path must know of a kind of subject; the path itself is one for all. */
export interface SubjectKind<Card> {
  readonly subject: Subject;
  fold(records: readonly FormRecord[]): Card;
  /** The school in whose partition the card lies; undefined before the subject has a home. */
  placeOf(card: Card): string | undefined;
  row(card: Card, school: string, version: number, key: SubjectKey | undefined): Row;
  card(row: Row, key: Uint8Array | undefined): Card;
}

export function findingKind(school: string, id: string): SubjectKind<FindingCard> {
  const subject = { kind: 'finding', id, school } as const;
  return openKind(subject, school, (records) => foldFinding(subject, records));
}

export function staffKind(school: string, id: string): SubjectKind<StaffCard> {
  const subject = { kind: 'staff', id, school } as const;
  return openKind(subject, school, (records) => foldStaff(subject, records));
}

export function schoolKind(school: string): SubjectKind<SchoolCard> {
  const subject = { kind: 'school', id: school } as const;
  return openKind(subject, school, (records) => foldSchool(school, records));
}

export function settingsKind(org: string): SubjectKind<SettingsCard> {
  const subject = { kind: 'settings', id: org } as const;
  return openKind(subject, org, (records) => foldSettings(org, records));
}

export function roundKind({ province, round: id }: RoundId): SubjectKind<RoundCard> {
  const subject = { kind: 'round', id, province } as const;
  return openKind(subject, province, (records) => foldRound(subject, records));
}

/** A kind that never moves, and of which nothing is sealed: its card lies in its row as it is. */
function openKind<Card>(
  subject: Subject,
  place: string,
  fold: SubjectKind<Card>['fold'],
): SubjectKind<Card> {
  return {
    subject,
    fold,
    placeOf: () => place,
    row: (card, _place, version) => ({ ...keys.card(subject, place), version, card }),
    card: (row) => row['card'] as Card,
  };
}

/** The card in a row, or nothing where it does not open. */
export function cardIn<Card>(
  kind: SubjectKind<Card>,
  row: Row,
  key: Uint8Array | undefined,
): Card | undefined {
  try {
    return kind.card(row, key);
  } catch {
    return undefined;
  }
}

/** A tombstone says where the card has gone; lists skip it. */
export function tombstone(subject: Subject, school: string, version: number, movedTo: string): Row {
  return { ...keys.card(subject, school), version, movedTo };
}
