import type { ChildCard } from '../card.ts';

/** Somebody who cares for children, as the newest assignment describes them. */
export interface CarePerson {
  readonly person: string;
  readonly role?: string;
  readonly isWoman?: boolean;
  readonly phone?: string;
}

/** The care persons of some children, in order of their ids, each as the newest assignment that says something has them. */
export function carePeople(cards: readonly ChildCard[]): CarePerson[] {
  const people = new Map<string, CarePerson>();
  for (const { care, carePhone } of cards.toSorted(oldestFirst)) {
    if (care?.primary === undefined) continue;
    const { primary: person, role, isWoman } = care;
    people.set(person, {
      ...people.get(person),
      person,
      ...(role !== undefined && { role }),
      ...(isWoman !== undefined && { isWoman }),
      ...(carePhone !== undefined && { phone: carePhone }),
    });
  }
  return [...people.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
}

function oldestFirst(a: ChildCard, b: ChildCard): number {
  const [one, other] = [a.care?.changedOn ?? '', b.care?.changedOn ?? ''];
  return one < other || (one === other && a.child < b.child) ? -1 : 1;
}
