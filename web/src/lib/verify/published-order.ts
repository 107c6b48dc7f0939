import { Refusal } from '#lib/api/refusal.ts';
import type { Order } from './prove-order.ts';
import { publishedFile, type PublicRound } from './published.ts';

/** Where many people look at once, one is asked to wait: so long, in milliseconds, and so often. */
const WAIT = 2000;
const TRIES = 5;

/** All that is published of a round, one file after the other, to be proved. @throws Refusal */
export async function publishedOrder(round: PublicRound): Promise<Order> {
  const files = new Map<string, Blob>();
  for (const file of round.files) files.set(file, new Blob([await patiently(round, file)]));
  return { files };
}

async function patiently(round: PublicRound, file: string, tries = TRIES): Promise<string> {
  try {
    return await publishedFile(round, file);
  } catch (trouble) {
    const isBusy = trouble instanceof Refusal && trouble.status === 429;
    if (!isBusy || tries <= 1) throw trouble;
    await new Promise((resolve) => setTimeout(resolve, WAIT));
    return await patiently(round, file, tries - 1);
  }
}
