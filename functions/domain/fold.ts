import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  ChildCard,
  FindingCard,
  RoundCard,
  SchoolCard,
  SettingsCard,
  StaffCard,
} from './card.ts';
import { waiting, withheld } from './confirming.ts';
import {
  childForms,
  findingForms,
  roundForms,
  schoolForms,
  settingsForms,
  staffForms,
} from './forms/index.ts';
import type { FormOf } from './form.ts';
import type { FormRecord, Subject } from './record.ts';
import { withoutEffect } from './superseding.ts';
import { noRound } from './rounds/fold-move.ts';

/**
 * A child's card from all its records. It depends on the set of records alone: arrival order, the old card and the
 * clock have no say, and a superseded record has no effect, nor one that waits for the school (DECISIONS 0014).
 */
export function foldChild(child: string, records: readonly FormRecord[]): ChildCard {
  const none: ChildCard = { child, root: '', records: 0 };
  const { size } = waiting(records);
  return { ...folded(none, records, childForms), ...(size > 0 && { toConfirm: size }) };
}

/** A finding's card from its moves. */
export function foldFinding(
  subject: Extract<Subject, { kind: 'finding' }>,
  records: readonly FormRecord[],
): FindingCard {
  const [rule = '', child = ''] = subject.id.split('#');
  const none: FindingCard = {
    rule,
    child,
    school: subject.school,
    state: 'none',
    occurrences: 0,
    moves: 0,
    root: '',
    records: 0,
  };
  return folded(none, records, findingForms);
}

/** An inspection round from its moves. */
export function foldRound(
  subject: Pick<Extract<Subject, { kind: 'round' }>, 'id' | 'province'>,
  records: readonly FormRecord[],
): RoundCard {
  return folded(noRound(subject), records, roundForms);
}

/** A staff member's card from the leaves entered at a school. */
export function foldStaff(
  { id, school }: Extract<Subject, { kind: 'staff' }>,
  records: readonly FormRecord[],
): StaffCard {
  const none: StaffCard = { person: id, school, leaves: [], root: '', records: 0 };
  return folded(none, records, staffForms);
}

/** What an organisation has decided, from all sections of its settings. */
export function foldSettings(org: string, records: readonly FormRecord[]): SettingsCard {
  const none: SettingsCard = { org, numbers: {}, root: '', records: 0 };
  return folded(none, records, settingsForms);
}

/** A school's card from its own records. */
export function foldSchool(school: string, records: readonly FormRecord[]): SchoolCard {
  return folded<SchoolCard>({ school, root: '', records: 0 }, records, schoolForms);
}

function folded<Card extends { root: string; records: number }>(
  none: Card,
  read: readonly FormRecord[],
  forms: Readonly<Record<string, FormOf<Card>>>,
): Card {
  const records = [...new Map(read.map((record) => [record.id, record])).values()]; // read twice counts once
  return withRoot(applied(none, records, forms), records);
}

function applied<Facts>(
  none: Facts,
  records: readonly FormRecord[],
  forms: Readonly<Record<string, FormOf<Facts>>>,
): Facts {
  const held = withheld(records);
  const there = records.filter(({ id }) => !held.has(id)); // what waits corrects nothing either
  const without = withoutEffect(there);
  return there
    .filter((record) => !without.has(record.id))
    .sort(canonically)
    .reduce((facts, record) => forms[record.form]?.fold(facts, record) ?? facts, none);
}

/**
 * Sections before events, sections by form and number, events by day and the server’s instant. Ids come last: devices make
 * them by their own clocks, which decide nothing.
 */
function canonically(a: FormRecord, b: FormRecord): number {
  if ((a.number === undefined) !== (b.number === undefined)) return a.number === undefined ? 1 : -1;
  if (a.number !== undefined && b.number !== undefined)
    return compare(a.form, b.form) || a.number - b.number;
  return compare(a.at, b.at) || a.enteredAt - b.enteredAt || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withRoot<Card extends { root: string; records: number }>(
  card: Card,
  records: readonly FormRecord[],
): Card {
  const known = Object.entries(card).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(known) as Card),
    root: rootOf(records.map((record) => record.hash)),
    records: records.length,
  };
}

/** SHA-256, in hexadecimal, over sorted hashes: the same whatever the order in which they came. */
export function rootOf(hashes: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes([...hashes].sort().join('\n'))));
}
