import type { CivilDate, Instant } from '../domain/calendar.ts';
import { childKind } from './child-kind.ts';
import type { SeenCard } from './children.ts';
import { keys } from './keys.ts';
import type { Reservations } from './reservations.ts';
import type { Rows } from './rows.ts';

export interface Erasing {
  /**
   * Destroys a child's key: records and pictures stay where they are, and nobody can ever read them again. The identity is
   * free, so that a child who comes back begins a new file.
   *
   * The card goes last. It carries the last copy of the key and is what tells that there is something left to do, so
   * whatever is cut short is done again.
   *
   * @param identities by which it was ever known
   * @returns false where the card changed meanwhile: then somebody wrote about the child, and the next turn looks again
   */
  erase(
    seen: SeenCard,
    identities: readonly string[],
    when: { readonly today: CivilDate; readonly now: Instant },
  ): Promise<boolean>;
}

export function erasing(rows: Rows, { release }: Pick<Reservations, 'release'>): Erasing {
  return {
    async erase({ card: { child }, school, places }, identities, { today, now }) {
      const kind = childKind(child);
      for (const identity of identities) await release(identity, child, now);
      await rows.put({ ...keys.subjectKey(child), erasedOn: today });
      const version = Number(places.get(school)?.['version'] ?? 0);
      const gone = { ...keys.card(kind.subject, school), version: version + 1, erasedOn: today };
      return rows.put(gone, { version });
    },
  };
}
