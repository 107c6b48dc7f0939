import type { JobHandler } from '../asked.ts';
import { framePart } from '../deeds/frame-part.ts';
import { roundIn } from '../deeds/round-of-job.ts';
import { missingCounties } from '../deeds/queue-of-round.ts';
import type { ChildCard } from '../domain/card.ts';
import { domainIn } from '../domain/rounds/plan.ts';

/**
 * Puts the register of a county, as it stood when the freezing was confirmed, into a round’s frame; the last county has
 * the parts joined. Delivered again it makes the same part: keys and files depend on the round and the instant alone.
 */
export const freezeCounty: JobHandler = async (due) => {
  const { county = '', store, today } = due;
  const round = await roundIn('freezing', due);
  if (round?.card.asOf === undefined) return { counties: 0 };
  const { asOf, plan } = round.card;
  const naming = {
    keyOf: await store.childKeyOf(round),
    domainOf: (card: ChildCard) => plan && domainIn(plan, card),
  };
  const part = await framePart(county, asOf, naming, store);
  await store.putRoundPart(round, county, Buffer.from(JSON.stringify(part)));
  const { province, round: name, card } = round;
  if ((await missingCounties(card, store)).length === 0)
    await store.enqueue({ job: 'joinFrame', today, province, round: name });
  const children = part.schools.reduce((sum, { keys }) => sum + keys.length, 0);
  return { counties: 1, schools: part.schools.length, children };
};
