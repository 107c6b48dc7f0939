import type { JobHandler } from '../asked.ts';
import { roundIn } from '../deeds/enter-move.ts';
import { framePart } from '../deeds/frame-part.ts';
import { countiesUnder } from '../deeds/schools-under.ts';

/**
 * Puts the register of a county, as it stood when the freezing was confirmed, into a round’s frame; the last county has
 * the parts joined. Delivered again it makes the same part: keys and files depend on the round and the instant alone.
 */
export const freezeCounty: JobHandler = async (due) => {
  const { county = '', store, today } = due;
  const round = await roundIn('freezing', due);
  if (round?.card.asOf === undefined) return { counties: 0 };
  const part = await framePart(county, round.card.asOf, await store.childKeyOf(round), store);
  await store.keepRoundFile(round, `parts/${county}.json`, Buffer.from(JSON.stringify(part)));
  const schools = part.schools.length;
  const children = part.schools.reduce((sum, each) => sum + Object.keys(each.children).length, 0);
  await store.putRoundPart(round, { county, schools, children });
  const province = await store.org(round.province);
  const [parts, counties] = await Promise.all([
    store.roundParts(round),
    province ? countiesUnder(province, store) : [],
  ]);
  const { province: at, round: name } = round;
  if (parts.length >= counties.length)
    await store.enqueue({ job: 'joinFrame', today, province: at, round: name });
  return { counties: 1, schools, children };
};
