import type { RoundCard } from '../domain/card.ts';
import type { Due } from '../asked.ts';
import { countiesUnder } from './schools-under.ts';

/** Has the server do what a confirmed step asks of it: every county puts its register into the frame, or the draw is made. */
export async function queueOfRound(
  { province, round, state }: RoundCard,
  { store, today }: Pick<Due, 'store' | 'today'>,
): Promise<void> {
  if (state === 'drawing') await store.enqueue({ job: 'drawRound', today, province, round });
  if (state !== 'freezing') return;
  const org = await store.org(province);
  for (const county of org ? await countiesUnder(org, store) : [])
    await store.enqueue({ job: 'freezeCounty', today, province, round, county });
}
