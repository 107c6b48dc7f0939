import { parameters } from '../../../../functions/domain/parameters.ts';
import { DAY, drawerOf } from './drawers.ts';

/** Where nothing can be kept on the device, pictures live as long as the page. */
const inPage = new Map<string, string>();

/** Keeps a picture, as base64, until the record that names it has arrived. */
export async function keepPhoto(person: string, id: string, jpeg: string): Promise<void> {
  const drawer = await drawerOf(person);
  const until = Date.now() + parameters.formAge.value * DAY;
  const kept = drawer?.write([{ kind: 'photo', name: id, value: jpeg, until }]);
  const isKept = await kept?.then(
    () => true,
    () => false, // A full device: the page still has room.
  );
  if (!isKept) inPage.set(id, jpeg);
}

export async function keptPhoto(person: string, id: string): Promise<string | undefined> {
  return inPage.get(id) ?? (await (await drawerOf(person))?.read<string>('photo', id));
}

export async function dropPhotos(person: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) inPage.delete(id);
  if (ids.length === 0) return;
  await (
    await drawerOf(person)
  )?.write(
    [],
    ids.map((name) => ({ kind: 'photo', name })),
  );
}
