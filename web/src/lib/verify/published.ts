import type { Reply } from '#lib/api/address.ts';
import { openly } from '#lib/api/openly.ts';
import { Refusal } from '#lib/api/refusal.ts';

export type PublicRounds = Reply<'publicRounds'>;
/** A round as everybody may see it. Instants are in milliseconds. */
export type PublicRound = PublicRounds['rounds'][number];

/** What is published is everybody’s: a copy of it lies open on the device. */
const COPY = 'published rounds';

/**
 * The published rounds, or without the network those of the last visit.
 * @throws Refusal, `offline` where there is no copy either
 */
export async function publishedRounds(): Promise<{ rounds: PublicRounds; copied: boolean }> {
  try {
    const rounds = await openly('publicRounds', {});
    keep(rounds);
    return { rounds, copied: false };
  } catch (trouble) {
    const copy = isOffline(trouble) ? kept() : undefined;
    if (!copy) throw trouble;
    return { rounds: copy, copied: true };
  }
}

/**
 * One round. Without the network what the copy of the list says of it.
 * @throws Refusal, `not-found` for a round that is not published
 */
export async function publishedRound(name: string): Promise<PublicRound> {
  try {
    return await openly('publicRound', { params: paramsOf(name) });
  } catch (trouble) {
    if (!isOffline(trouble)) throw trouble;
    const { rounds } = await publishedRounds();
    const known = rounds.rounds.find((round) => nameOf(round) === name);
    if (!known) throw trouble;
    return known;
  }
}

/** The text of a published file. @throws Refusal */
export async function publishedFile(round: PublicRound, file: string): Promise<string> {
  const params = { province: round.province, round: round.round, file };
  const { text } = await openly('publicFile', { params });
  return text;
}

/** How a round is named in an address. */
export function nameOf({ province, round }: PublicRound): string {
  return `${province}~${round}`;
}

function paramsOf(name: string) {
  const [province = '', round = ''] = name.split('~');
  return { province, round };
}

/** A browser may refuse to keep anything: then there is no copy, and what has come is shown all the same. */
function keep(rounds: PublicRounds): void {
  try {
    localStorage.setItem(COPY, JSON.stringify(rounds));
  } catch {
    // such a browser
  }
}

function kept(): PublicRounds | undefined {
  try {
    return (JSON.parse(localStorage.getItem(COPY) ?? 'null') as PublicRounds | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function isOffline(trouble: unknown): boolean {
  return trouble instanceof Refusal && trouble.code === 'offline';
}

/** True once the secret is public, so that the draw can be made again; of one that was declared void after it too. */
export function isRevealed({ revealedAt }: PublicRound): boolean {
  return revealedAt !== undefined;
}
