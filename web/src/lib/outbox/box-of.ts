import { DAY, drawerOf } from '#lib/kept/drawers.ts';
import type { Drawer } from '#lib/kept/drawer.ts';
import type { Named } from '#lib/kept/shelf.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import type { Box } from './upload.ts';
import { keyOf, type Item } from './item.ts';

/** The outbox of a person on this device, with all that a window may do to it. */
export interface PersonsBox extends Box {
  /** Keeps an item under its key, and drops the draft it was made from in the same step. */
  put(item: Item, draft?: string): Promise<void>;
  drop(key: string): Promise<void>;
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
    async put(item, draft) {
      const kind = item.receipt ? 'received' : 'unsent';
      const days = item.receipt ? parameters.receivedKept.value : parameters.formAge.value;
      const until = (item.receipt ? Date.now() : item.savedAt) + days * DAY;
      const name = keyOf(item);
      const old = lying(name).filter((each) => each.kind !== kind);
      const gone: Named[] = draft === undefined ? [] : [{ kind: 'draft', name: draft }];
      await drawer.write([{ kind, name, value: item, until }], [...old, ...gone]);
    },
    drop: (key) => drawer.write([], lying(key)),
  };
}
