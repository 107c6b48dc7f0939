import { holding } from '../domain/access.ts';
import type { CivilDate } from '../domain/calendar.ts';
import { care } from '../domain/forms/index.ts';
import { sectionOf, type Draft } from '../domain/record.ts';
import type { Account, Entry } from '../store/store.ts';

/**
 * The assignment that a ledger's name of a care person means: of the one member of staff who has that name, else of
 * nobody by account, until a person at the school says who it is.
 */
export function careByName(
  name: string,
  number: number,
  { staff, at }: { readonly staff: readonly Account[]; readonly at: CivilDate },
  entry: Entry,
): Draft {
  const namesakes = staff.filter(
    (each) => each.name === name && holding(each.memberships, at).length > 0,
  );
  const [only] = namesakes.length === 1 ? namesakes : [];
  const data = { primaryName: name, ...(only && { primary: only.person }) };
  return sectionOf(care, number, { ...entry, at, data });
}
