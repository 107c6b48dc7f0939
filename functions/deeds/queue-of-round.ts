import type { RoundCard } from '../domain/card.ts';
import type { Due } from '../asked.ts';
import type { Store } from '../store/store.ts';
import { countiesUnder } from './schools-under.ts';

/** Has the server do what a confirmed step asks of it: the draw, or what is missing of a frame. */
export async function queueOfRound(
  card: RoundCard,
  { store, today }: Pick<Due, 'store' | 'today'>,
): Promise<void> {
  const { province, round, state } = card;
  if (state === 'drawing') await store.enqueue({ job: 'drawRound', today, province, round });
  if (state !== 'freezing') return;
  const missing = await missingCounties(card, store);
  for (const county of missing)
    await store.enqueue({ job: 'freezeCounty', today, province, round, county });
  if (missing.length === 0) await store.enqueue({ job: 'joinFrame', today, province, round });
}

/** Counties of the province that have not put their register into the frame yet. */
export async function missingCounties(card: RoundCard, store: Store): Promise<string[]> {
  const [province, parts] = await Promise.all([store.org(card.province), store.roundParts(card)]);
  const counties = province ? await countiesUnder(province, store) : [];
  return counties.filter((county) => !parts.includes(county));
}
