import { DAY, drawerOf } from '#lib/kept/drawers.ts';
import type { Drawer } from '#lib/kept/drawer.ts';
import type { Named } from '#lib/kept/shelf.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import type { Box } from './upload.ts';
import type { Item } from './item.ts';

/** The outbox of a person on this device, with all that a window may do to it. */
export interface PersonsBox extends Box {
  /** Keeps an item, and drops the draft it was made from in the same step. */
  put(item: Item, draft?: string): Promise<void>;
  drop(id: string): Promise<void>;
}

/** The box in a person’s drawer; nothing where this browser keeps nothing. */
export async function boxOf(person: string): Promise<PersonsBox | undefined> {
  const drawer = await drawerOf(person);
  return drawer && boxIn(drawer);
}

/** What waits and what has a receipt lie apart: what waits outlives the sign-out. */
export function boxIn(drawer: Drawer): PersonsBox {
  const lying = (id: string): Named[] => [
    { kind: 'unsent', name: id },
    { kind: 'received', name: id },
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
      const name = item.event.id;
      const old = lying(name).filter((each) => each.kind !== kind);
      const gone: Named[] = draft === undefined ? [] : [{ kind: 'draft', name: draft }];
      await drawer.write([{ kind, name, value: item, until }], [...old, ...gone]);
    },
    drop: (id) => drawer.write([], lying(id)),
  };
}
