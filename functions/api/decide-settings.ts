import { Problem } from '../domain/problem.ts';
import { sectionOf } from '../domain/record.ts';
import type { Handler } from '../asked.ts';
import { checkedDecision } from '../deeds/checked-decision.ts';
import { settingsPageOf } from '../deeds/settings-page.ts';

/** Saves what an organisation decides for itself and all below it, from today on. */
export const decideSettings: Handler<'decideSettings'> = async (asked) => {
  const { actor, params, body, store, today, now } = asked;
  const org = await store.org(params.org);
  if (!org) throw new Problem('not-found');
  const { data } = await checkedDecision(org, body, asked);
  const { form, formVersion, number, device } = body;
  const entry = { by: actor.person, byName: '', device, enteredAt: now };
  const section = { id: form, version: formVersion };
  await store.decide(org.id, sectionOf(section, number, { ...entry, at: today, data }));
  return { ...(await settingsPageOf(org, asked)), mayDecide: true };
};
