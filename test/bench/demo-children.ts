import { demoProvince, type DemoChild } from '../../functions/demo/index.ts';
import type { CivilDate } from '../../functions/domain/calendar.ts';
import { file } from '../../functions/domain/forms/index.ts';
import { identityOf } from '../../functions/domain/ledger/identity-of.ts';
import type { Store } from '../../functions/store/store.ts';

/** Children with two years of records, each of them another; there are so many at least. */
export function demoChildren(today: CivilDate, atLeast: number): () => DemoChild {
  const size = { countiesPerCity: 1, largeCounty: 75, schools: 260, children: 2 * atLeast };
  const children = demoProvince(today, size).children();
  return () => {
    const next = children.next();
    if (next.done) throw new Error('there are no more children');
    return next.value;
  };
}

/** Puts a child and its history on file at a school, and answers its id. */
export async function begin(
  { begun, later }: DemoChild,
  school: string,
  store: Pick<Store, 'reserve' | 'begin'>,
): Promise<string> {
  const child = await store.reserve(identityOf(begun.file, school));
  await store.begin(child, school, begun.file, file.version, begun.at, begun.entry, later);
  return child;
}
