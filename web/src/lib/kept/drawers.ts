import { parameters } from '../../../../functions/domain/parameters.ts';
import { Drawer } from './drawer.ts';
import { makeKey } from './seal.ts';
import { openShelf, type Kind, type Owner, type Row, type Shelf } from './shelf.ts';

export const DAY = 24 * 3_600_000;
/** What goes with the sign-out; unsent records stay sealed. */
const wiped: readonly Kind[] = ['me', 'list', 'draft', 'received'];
const copies: readonly Kind[] = ['me', 'list'];

let opened: Promise<Shelf | undefined> | undefined;
const drawers = new Map<string, Promise<Drawer | undefined>>();

/** Why this browser keeps nothing: WeChat’s own may lose it, others have no storage or no sealing to offer. */
export type Hindrance = 'wechat' | 'no-storage';

/** What keeps this browser from working offline, if anything does. */
export async function hindrance(): Promise<Hindrance | undefined> {
  if (inWeChat()) return 'wechat';
  return (await shelf()) ? undefined : 'no-storage';
}

function inWeChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent);
}

async function shelf(): Promise<Shelf | undefined> {
  const canSeal = isSecureContext && 'indexedDB' in globalThis && !inWeChat();
  opened ??= canSeal ? openShelf().catch(() => undefined) : Promise.resolve(undefined);
  return await opened;
}

/** The drawer of a person whom the server has named on this device; nothing where the browser keeps nothing. */
export function drawerOf(person: string): Promise<Drawer | undefined> {
  const known = drawers.get(person);
  if (known) return known;
  const found = shelf()
    .then(async (kept) => {
      const owner = (await kept?.owners())?.find((each) => each.person === person);
      if (!kept || !owner) drawers.delete(person);
      return kept && owner && new Drawer(kept, owner);
    })
    .catch(() => undefined);
  drawers.set(person, found);
  return found;
}

/** The server has named the person: their drawer is made if need be, and what nobody needs any more is cleared away. */
export async function noteSeen(person: string, subject: string): Promise<void> {
  const kept = await shelf();
  if (!kept) return;
  const known = (await kept.owners()).find((owner) => owner.person === person);
  const key = known?.key ?? (await makeKey());
  await kept.keepOwner({ person, subject, key, seenAt: Date.now() });
  await clearAway(kept, person);
}

/** Copies of others go when somebody else signs in, all else when its time is over: never what one has not yet sent. */
async function clearAway(kept: Shelf, person: string): Promise<void> {
  for (const owner of await kept.owners()) {
    const isOther = owner.person !== person;
    const isOver = ({ kind, until }: Row) =>
      (isOther && copies.includes(kind)) || (until < Date.now() && (isOther || kind !== 'unsent'));
    const rows = await kept.rows(owner.person);
    await kept.change([], rows.filter(isOver));
    const idle = Date.now() - owner.seenAt > parameters.formAge.value * DAY;
    if (isOther && idle && rows.every(isOver)) await kept.dropOwner(owner.person);
  }
}

/**
 * The person who may go on without the network: the one of this account, or who was here last; nobody after too many
 * days without it.
 */
export async function ownerOffline(subject?: string): Promise<Owner | undefined> {
  const owners = (await (await shelf())?.owners()) ?? [];
  const since = Date.now() - parameters.offlineDays.value * DAY;
  return owners
    .filter((owner) => owner.seenAt > since && (!subject || owner.subject === subject))
    .sort((a, b) => b.seenAt - a.seenAt)[0];
}

/** The account is gone from this device: at the sign-out, or when its sign-in is refused for good. */
export async function forget(belongs: (owner: Owner) => boolean): Promise<void> {
  const kept = await shelf();
  for (const owner of ((await kept?.owners()) ?? []).filter(belongs)) {
    // The key stays for what is unsent, and for another window in which they may be writing still.
    await kept?.keepOwner({ ...owner, seenAt: 0 });
    await (await drawerOf(owner.person))?.empty(wiped);
  }
}

/** How many records wait on this device, whoever’s they are. */
export async function unsentHere(): Promise<number> {
  const kept = await shelf();
  const owners = (await kept?.owners()) ?? [];
  const rows = await Promise.all(owners.map(async ({ person }) => kept?.rows(person, 'unsent')));
  return rows.flatMap((each) => each ?? []).length;
}
