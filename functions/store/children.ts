import type { CivilDate } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import { isConflict } from '../domain/problem.ts';
import { sectionOf, type Data, type Draft, type FormRecord } from '../domain/record.ts';
import { childKeys } from './child-keys.ts';
import { childKind } from './child-kind.ts';
import type { Entry } from './entry.ts';
import { prefixes, recordsOf } from './keys.ts';
import type { Orgs } from './orgs.ts';
import { readCards } from './read-cards.ts';
import type { Rows } from './rows.ts';
import { damagedOr, seeCard } from './see-card.ts';
import { readPlaces, readRecords, settle, type Places } from './settle.ts';
import type { Store } from './store.ts';
import type { SubjectKey } from './subject-kind.ts';
import type { Vault } from './vault.ts';
import { writeRecords } from './write-records.ts';

/** A child's card as read, with what the write path needs later: the versions seen and the child's key. */
export interface SeenCard {
  readonly card: ChildCard;
  readonly school: string;
  readonly places: Places;
  readonly key: SubjectKey;
}

/** The cards of a school: those that open, and by id the children of those that do not. */
export interface ReadCards {
  readonly cards: ChildCard[];
  readonly unread: readonly string[];
}

export interface Saved {
  readonly record: FormRecord;
  readonly card: ChildCard;
  /** True when the same content by the same author was there already. */
  readonly replayed: boolean;
  /** True when the record is safe and the lists follow by a queued refold. */
  readonly listsFollow: boolean;
}

export interface Children {
  /** The card at a school, or where its tombstone leads; undefined where there is none. */
  seenCard(school: string, child: string): Promise<SeenCard | undefined>;
  /** Card and all records of a child; refolds and repairs the card on the way. */
  openChild(seen: SeenCard): Promise<{ readonly card: ChildCard; readonly records: FormRecord[] }>;
  /** All records of a child as they lie; nothing is repaired. */
  recordsOf(seen: SeenCard): Promise<FormRecord[]>;
  /** The cards of a school that open; what does not open stays out, and delays no other. */
  childCards(school: string): Promise<ChildCard[]>;
  /** The same, with the ids of the children whose cards do not open: for whoever counts or repairs. */
  readCards(school: string): Promise<ReadCards>;
  /**
   * Saves one record about a child, in the one way to write (DECISIONS 0002).
   * @throws Problem record-conflict with `theirs`, when the id or number holds other content
   * @throws Problem request-malformed, when a section's number leaves a gap
   */
  save(draft: Draft, seen: SeenCard): Promise<Saved>;
  /** The school that keeps a child's file, from its newest home section; no content is opened. */
  homeOf(child: string): Promise<string | undefined>;
  /**
   * Begins a child's file at a school: home and first file section. Beginning it twice is harmless.
   * @param later records that the file brings along, in the order in which they came about
   */
  begin(
    child: string,
    school: string,
    file: Data,
    formVersion: number,
    at: CivilDate,
    entry: Entry,
    later?: readonly Draft[],
  ): Promise<ChildCard>;
  /** Refolds one child from its records and repairs its card wherever it lies. */
  refold(child: string, school: string): Promise<void>;
}

/** Children's records and cards: sealed, each under its own key. */
export function children(
  rows: Rows,
  vault: Vault,
  { org, enqueue }: Pick<Orgs, 'org'> & Pick<Store, 'enqueue'>,
): Children {
  const childKey = childKeys(rows, vault, { org });

  async function write(
    child: string,
    drafts: readonly Draft[],
    from: Pick<SeenCard, 'key' | 'places'>,
  ) {
    const result = await damagedOr(() =>
      writeRecords(rows, childKind(child), from.key, drafts, from.places),
    );
    if (!result.settled) {
      const school = result.card.home?.school ?? [...from.places.keys()][0] ?? '';
      await enqueue({ job: 'refold', child, school, today: drafts[0]?.at ?? '' });
    }
    return result;
  }

  return {
    seenCard: (school, child) => seeCard(school, child, rows, vault, childKey),

    async openChild({ card: { child }, places, key }) {
      const { card, records } = await damagedOr(() => settle(rows, childKind(child), key, places));
      return { card, records: [...records] };
    },

    recordsOf: ({ card: { child }, key }) =>
      damagedOr(() => readRecords(rows, childKind(child), key)),

    childCards: async (school) => (await readCards(school, rows, vault, childKey)).cards,
    readCards: (school) => readCards(school, rows, vault, childKey),

    async save(draft, from) {
      const { written, card, settled } = await write(from.card.child, [draft], from);
      const [first] = written;
      if (!first) throw new Error('one draft makes one record');
      return { ...first, card, listsFollow: !settled };
    },

    async homeOf(child) {
      const homes = await rows.query(recordsOf({ kind: 'child', id: child }), prefixes.homes);
      const newest = homes.at(-1)?.['data'] as { readonly school: string } | undefined;
      return newest?.school;
    },

    async begin(child, school, file, formVersion, at, entry, later = []) {
      const places = await readPlaces(rows, childKind(child), [school]);
      const key = await childKey.ofNew(child, school);
      const first = (form: string, version: number, data: Data) =>
        sectionOf({ id: form, version }, 1, { ...entry, at, data });
      const home = first('home', 1, { school });
      const rest = [first('file', formVersion, file), ...later];
      try {
        return (await write(child, [home, ...rest], { key, places })).card;
      } catch (thrown) {
        // Begun here before, by another or on another day, and perhaps cut short: the home stands, the file follows.
        if (!isConflict(thrown) || !isHomeAt(thrown.detail['theirs'], school)) throw thrown;
        return (await write(child, rest, { key, places })).card;
      }
    },

    async refold(child, school) {
      const kind = childKind(child);
      const places = await readPlaces(rows, kind, [school]);
      const key = await childKey.of(child);
      if (key) await damagedOr(() => settle(rows, kind, key, places)); // without its key nothing can be read, and the card stands
    },
  };
}

function isHomeAt(record: unknown, school: string): boolean {
  const { form, data } = record as Draft;
  return form === 'home' && data['school'] === school;
}
