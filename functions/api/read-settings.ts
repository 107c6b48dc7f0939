import { can } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { settingsPageOf } from '../deeds/settings-page.ts';

/** The calendar and the thresholds that hold at an organisation, and who decided them. */
export const readSettings: Handler<'readSettings'> = async (asked) => {
  const { actor, params, place, store } = asked;
  const org = await store.org(params.org);
  if (!org) throw new Problem('not-found');
  const mayDecide = can(actor, 'settings.write', place) !== undefined;
  return { ...(await settingsPageOf(org, asked)), mayDecide };
};
