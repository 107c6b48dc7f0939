import { foldChild } from '../../functions/domain/fold.ts';
import { file, home } from '../../functions/domain/forms/index.ts';
import { sectionId, type FormRecord } from '../../functions/domain/record.ts';
import type { DemoChild } from '../../functions/demo/index.ts';

/** The records of a child as the store would hold them. */
export function recordsOf({ school, begun, later }: DemoChild): FormRecord[] {
  const section = (form: string, data: object) => ({
    ...begun.entry,
    id: sectionId(form, 1),
    form,
    formVersion: 1,
    number: 1,
    at: begun.at,
    data: { ...data },
  });
  const drafts = [section(home.id, { school }), section(file.id, begun.file), ...later];
  return drafts.map((draft, place) => ({ ...draft, hash: String(place) }));
}

export function grouped<Item, By>(items: readonly Item[], by: (item: Item) => By): Map<By, Item[]> {
  const groups = new Map<By, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

/** The card as the store would have it. */
export const cardOf = (child: DemoChild) => foldChild('child', recordsOf(child));
