import type { Me } from '#lib/session/me.ts';
import { addDays, civilDate, daysBetween } from '../../../../functions/domain/calendar.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import { DAY, drawerOf, noteSeen, ownerOffline } from './drawers.ts';
import { keepOnlyLists } from './kept-lists.ts';

interface KeptMe {
  readonly me: Me;
  /** By the device’s clock, in milliseconds since 1970. */
  readonly at: number;
}

/** Keeps who is signed in, so that the site opens without the network. Where it cannot be kept, nothing is lost. */
export async function keepMe(me: Me, subject: string): Promise<void> {
  const at = Date.now();
  const until = at + parameters.offlineDays.value * DAY;
  await noteSeen(me.person, subject);
  const value: KeptMe = { me, at };
  await (await drawerOf(me.person))?.write([{ kind: 'me', name: 'me', value, until }]);
  await keepOnlyLists(me);
}

/** Who was here last, with this account or any, as the server named them; the day goes on by the device’s clock. */
export async function keptMe(subject?: string): Promise<Me | undefined> {
  const owner = await ownerOffline(subject);
  const kept = owner && (await (await drawerOf(owner.person))?.read<KeptMe>('me', 'me'));
  if (!kept) return undefined;
  const passed = daysBetween(civilDate(kept.at), civilDate(Date.now()));
  return { ...kept.me, today: addDays(kept.me.today, Math.max(passed, 0)) };
}
