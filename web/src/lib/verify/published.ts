import { openly } from '#lib/api/openly.ts';
import { Refusal } from '#lib/api/refusal.ts';

export const roundStates = [
  'frozen',
  'committed',
  'seeded',
  'drawing',
  'drawn',
  'field',
  'revealed',
  'published',
  'void',
] as const;
export type RoundState = (typeof roundStates)[number];
export type FingerprintName = 'frame' | 'design' | 'commit' | 'draw' | 'sample';

/** A round as everybody may see it. Instants are in milliseconds. */
export interface PublishedRound {
  readonly province: string;
  readonly provinceName: string;
  readonly round: string;
  readonly title: string;
  readonly state: RoundState;
  readonly voidedWhy?: string;
  readonly committedAt?: number;
  /** When and where the dice will be thrown, as announced. */
  readonly diceOn?: string;
  readonly diceTime?: string;
  readonly dicePlace?: string;
  /** When they were. */
  readonly diceAt?: number;
  readonly revealedAt?: number;
  readonly publishedAt?: number;
  readonly digits?: string;
  /** SHA-256 in hexadecimal. */
  readonly fingerprints: Readonly<Partial<Record<FingerprintName, string>>>;
  /** Names of the files that may be fetched now. */
  readonly files: readonly string[];
}

export interface PublishedRounds {
  readonly asOf: number;
  readonly rounds: readonly PublishedRound[];
  readonly voided: number;
  readonly all: number;
}

/** A round with the lines of its log; without them where it comes from the copy on this device. */
export type OpenedRound = PublishedRound & { readonly log?: string };

/** What is published is everybody’s: a copy of it lies open on the device. */
const COPY = 'published rounds';

/**
 * The published rounds, or without the network those of the last visit.
 * @throws Refusal, `offline` where there is no copy either
 */
export async function publishedRounds(): Promise<{ rounds: PublishedRounds; copied: boolean }> {
  try {
    const rounds = (await openly('/api/public/rounds')) as PublishedRounds;
    localStorage.setItem(COPY, JSON.stringify(rounds));
    return { rounds, copied: false };
  } catch (trouble) {
    const copy = localStorage.getItem(COPY);
    if (copy === null || !isOffline(trouble)) throw trouble;
    return { rounds: JSON.parse(copy) as PublishedRounds, copied: true };
  }
}

/**
 * One round. Without the network what the copy of the list says of it.
 * @throws Refusal, `not-found` for a round that is not published
 */
export async function publishedRound(name: string): Promise<OpenedRound> {
  try {
    return (await openly(pathOf(name))) as OpenedRound;
  } catch (trouble) {
    if (!isOffline(trouble)) throw trouble;
    const { rounds } = await publishedRounds();
    const known = rounds.rounds.find((round) => nameOf(round) === name);
    if (!known) throw trouble;
    return known;
  }
}

/** The text of a published file. @throws Refusal */
export async function publishedFile(round: PublishedRound, file: string): Promise<string> {
  const path = `${pathOf(nameOf(round))}/files/${encodeURIComponent(file)}`;
  const { text } = (await openly(path)) as { readonly file: string; readonly text: string };
  return text;
}

/** How a round is named in an address. */
export function nameOf({ province, round }: PublishedRound): string {
  return `${province}~${round}`;
}

function pathOf(name: string): string {
  const [province = '', round = ''] = name.split('~');
  return `/api/public/provinces/${encodeURIComponent(province)}/rounds/${encodeURIComponent(round)}`;
}

function isOffline(trouble: unknown): boolean {
  return trouble instanceof Refusal && trouble.code === 'offline';
}

/** True once the secret is public, so that the draw can be made again. */
export function isRevealed({ state }: PublishedRound): boolean {
  return state === 'revealed' || state === 'published';
}
