import { isConflict } from '../domain/problem.ts';
import type { Draft } from '../domain/record.ts';
import { sectionId } from '../domain/record.ts';
import { childKeys } from './child-keys.ts';
import { prefixes, recordsOf } from './keys.ts';
import { readCards } from './read-cards.ts';
import { readPlaces, readRecords, settle } from './settle.ts';
import type { Rows } from './rows.ts';
import { damagedOr, seeCard } from './see-card.ts';
import type { SeenCard, Store } from './store.ts';
import { childKind } from './child-kind.ts';
import type { Vault } from './vault.ts';
import { writeRecords } from './write-records.ts';

type Children = Pick<
  Store,
  | 'seenCard'
  | 'openChild'
  | 'recordsOf'
  | 'childCards'
  | 'readCards'
  | 'save'
  | 'homeOf'
  | 'begin'
  | 'refold'
>;

/** Children's records and cards: sealed, each under its own key. */
export function children(
  rows: Rows,
  vault: Vault,
  { org, enqueue }: Pick<Store, 'org' | 'enqueue'>,
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
      const section = (form: string, version: number, data: Draft['data']): Draft => ({
        ...entry,
        id: sectionId(form, 1),
        form,
        formVersion: version,
        number: 1,
        at,
        data,
      });
      const home = section('home', 1, { school });
      const rest = [section('file', formVersion, file), ...later];
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
