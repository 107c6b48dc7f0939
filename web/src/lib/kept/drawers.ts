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
  opened ??= canSeal ? openFresh().catch(() => undefined) : Promise.resolve(undefined);
  return await opened;
}

/** What has been there too long goes before anybody looks. */
async function openFresh(): Promise<Shelf> {
  const kept = await openShelf();
  await drop(kept, ({ kind, until }) => kind !== 'unsent' && until < Date.now());
  return kept;
}

async function drop(kept: Shelf, isOver: (row: Row) => boolean): Promise<void> {
  for (const { person } of await kept.owners())
    await kept.change([], (await kept.rows(person)).filter(isOver));
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

/**
 * When somebody else signs in, the copies of others go, and what others have not sent for too long. What one has not
 * sent oneself stays until the server has said what becomes of it.
 */
async function clearAway(kept: Shelf, person: string): Promise<void> {
  await drop(kept, (row) => {
    if (row.person === person) return false;
    return copies.includes(row.kind) || row.until < Date.now();
  });
  const long = Date.now() - parameters.formAge.value * DAY;
  for (const owner of await kept.owners())
    if (owner.seenAt < long && (await kept.rows(owner.person)).length === 0)
      await kept.dropOwner(owner.person);
}

/**
 * The person who may go on without the network: the one of this account, or who was here last; nobody after too many
 * days without it.
 */
export async function ownerOffline(subject?: string): Promise<Owner | undefined> {
  const owners = (await (await shelf())?.owners()) ?? [];
  const since = Date.now() - parameters.offlineDays.value * DAY;
  return owners
    .filter(
      (owner) => !owner.left && owner.seenAt > since && (!subject || owner.subject === subject),
    )
    .sort((a, b) => b.seenAt - a.seenAt)[0];
}

/** The account is gone from this device: at the sign-out, or when its sign-in is refused for good. */
export async function forget(belongs: (owner: Owner) => boolean): Promise<void> {
  const kept = await shelf();
  for (const owner of ((await kept?.owners()) ?? []).filter(belongs)) {
    // The key stays for what is unsent, and for another window in which they may be writing still.
    await kept?.keepOwner({ ...owner, left: true });
    const drawer = await drawerOf(owner.person);
    await drawer?.empty(wiped);
    const unsent = (await drawer?.readAll<{ photos?: readonly string[] }>('unsent')) ?? [];
    await drawer?.empty(
      ['photo'],
      unsent.flatMap(({ photos = [] }) => photos),
    );
  }
}

/** How many records wait on this device, whoever’s they are. */
export async function unsentHere(): Promise<number> {
  const kept = await shelf();
  const owners = (await kept?.owners()) ?? [];
  const rows = await Promise.all(owners.map(async ({ person }) => kept?.rows(person, 'unsent')));
  return rows.flatMap((each) => each ?? []).length;
}
