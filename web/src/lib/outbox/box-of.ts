import { DAY, drawerOf } from '#lib/kept/drawers.ts';
import type { Drawer, Put } from '#lib/kept/drawer.ts';
import type { Named } from '#lib/kept/shelf.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import type { Box } from './upload.ts';
import { keyOf, type Item } from './item.ts';

/** The outbox of a person on this device, with all that a window may do to it. */
export interface PersonsBox extends Box {
  /** Keeps all of some items and drops the draft they were made from, in one step: all of it or nothing. */
  keep(items: readonly Item[], draft: string): Promise<void>;
  drop(key: string): Promise<void>;
}

const kindOf = ({ receipt }: Item) => (receipt ? 'received' : 'unsent');

function putOf(item: Item): Put {
  const days = item.receipt ? parameters.receivedKept.value : parameters.formAge.value;
  const until = (item.receipt ? Date.now() : item.savedAt) + days * DAY;
  return { kind: kindOf(item), name: keyOf(item), value: item, until };
}

/** Where an item lay before it had a receipt, or lies no longer now that it waits again. */
function elsewhere(item: Item): Named {
  return { kind: item.receipt ? 'unsent' : 'received', name: keyOf(item) };
}

/** The box in a person’s drawer; nothing where this browser keeps nothing. */
export async function boxOf(person: string): Promise<PersonsBox | undefined> {
  const drawer = await drawerOf(person);
  return drawer && boxIn(drawer);
}

/** What waits and what has a receipt lie apart: what waits outlives the sign-out. */
export function boxIn(drawer: Drawer): PersonsBox {
  const lying = (key: string): Named[] => [
    { kind: 'unsent', name: key },
    { kind: 'received', name: key },
  ];
  return {
    async items() {
      const [unsent, received] = await Promise.all([
        drawer.readAll<Item>('unsent'),
        drawer.readAll<Item>('received'),
      ]);
      return [...unsent, ...received];
    },
    put: (item) => drawer.write([putOf(item)], [elsewhere(item)]),
    keep: (items, draft) =>
      drawer.write(items.map(putOf), [...items.map(elsewhere), { kind: 'draft', name: draft }]),
    drop: (key) => drawer.write([], lying(key)),
  };
}
