import type { Order } from './prove-order.ts';
import { publishedFile, type OpenedRound } from './published.ts';

/** All that is published of a round, to be proved. @throws Refusal */
export async function publishedOrder(round: OpenedRound): Promise<Order> {
  const texts = await Promise.all(
    round.files.map(async (file) => [file, await publishedFile(round, file)] as const),
  );
  const files = new Map(texts.map(([file, text]) => [file, new Blob([text])]));
  return { files, ...(round.log !== undefined && { log: round.log }) };
}
