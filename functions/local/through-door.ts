import type { DemoSize } from '../demo/index.ts';
import { openLocalHouse, type LocalHouse } from './house.ts';
import { seedOnce } from './seed-once.ts';
import { whoServes, type Serving } from './serving.ts';

/**
 * Does what a command asks: through the running server where one holds the folder, for one process holds a store; else in
 * this process, which opens the store and seeds it first if it is new.
 * @param path below `/local/` at the operator’s door
 * @throws Error with what the server or the deed says
 */
export async function throughDoor(
  { folder, size }: { readonly folder: string; readonly size: DemoSize | undefined },
  path: string,
  order: object,
  deed: (house: LocalHouse) => Promise<unknown>,
): Promise<unknown> {
  const serving = whoServes(folder);
  if (serving) return post(serving, path, order);
  const house = await openLocalHouse(folder);
  try {
    await seedOnce(house, size);
    return await deed(house);
  } finally {
    await house.close();
  }
}

async function post({ url }: Serving, path: string, order: object): Promise<unknown> {
  const reply = await fetch(`${url}/local/${path}`, {
    method: 'POST',
    body: JSON.stringify(order),
  });
  const answer = (await reply.json()) as { sentence?: string; code?: string };
  if (!reply.ok) throw new Error(answer.sentence ?? answer.code ?? 'The running server refused');
  return answer;
}
