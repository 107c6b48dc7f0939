import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bulletinRound, drawRound, readSeed } from '../../functions/domain/sampling/index.ts';
import { writeBulletin } from '../../functions/documents/bulletin-docx.ts';
import type { PublicRound, PublicRounds } from '../../web/src/lib/verify/published.ts';
import type { HandedFile } from '../pages/index.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/sample-round');
const RESTRICTED = ['frame_children.csv', 'sample.csv'];

/** The worked package with its manifest, as it is handed to a browser. */
export function handedRound(): HandedFile[] {
  const read = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))] as const);
  const { made } = drawRound(new Map(read.map(([name, bytes]) => [name, [new Uint8Array(bytes)]])));
  const manifest = Buffer.from(made?.get('manifest.json') ?? '');
  const all = [...read, ['manifest.json', manifest] as const];
  return all.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer }));
}

/** The same with its bulletin. */
export function roundWithBulletin(): HandedFile[] {
  const files = new Map(handedRound().map(({ name, buffer }) => [name, new Uint8Array(buffer)]));
  const sources = new Map([...files].map(([name, bytes]) => [name, [bytes]]));
  const { made = new Map<string, string | Uint8Array>() } = bulletinRound(
    sources,
    {},
    writeBulletin,
  );
  return [...new Map<string, string | Uint8Array>([...files, ...made])].map(([name, content]) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  }));
}

/** What everybody may have of it. */
export function publicFiles(files: readonly HandedFile[]): HandedFile[] {
  return files.filter(({ name }) => !RESTRICTED.includes(name));
}

/** One byte of one file is another. */
export function withByteChanged(
  files: readonly HandedFile[],
  name: string,
  at: number,
): HandedFile[] {
  return files.map((file) => {
    if (file.name !== name) return file;
    const buffer = Buffer.from(file.buffer);
    buffer[at] = buffer[at] === 0x31 ? 0x32 : 0x31;
    return { ...file, buffer };
  });
}

/** The worked round as it is published. */
export function publishedRound(own: Partial<PublicRound> = {}): PublicRound {
  const seed = readSeed([readFileSync(join(FOLDER, 'seed.json'))], () => {});
  if (!seed) throw new Error('The seed of the worked package cannot be read');
  const isRevealed = ['revealed', 'published'].includes(own.state ?? 'published');
  return {
    province: 'sd',
    provinceName: '山东省',
    round: seed.round_id,
    title: '2026年春季抽查',
    state: 'published',
    committedAt: Date.parse(seed.committed_at),
    diceAt: Date.parse(seed.dice_at),
    ...(isRevealed && { revealedAt: Date.parse(seed.revealed_at) }),
    digits: seed.dice_digits,
    fingerprints: {
      frame: seed.frame_sha256,
      design: seed.design_sha256,
      commit: seed.commit_sha256,
    },
    files: publicFiles(handedRound()).map(({ name }) => name),
    ...own,
  };
}

/** Answers in the place of the API with these rounds and the files of the worked package. */
export async function publish(page: Page, rounds: readonly PublicRound[]): Promise<void> {
  const files = new Map(handedRound().map(({ name, buffer }) => [name, buffer.toString('utf8')]));
  const voided = rounds.filter(({ state }) => state === 'void').length;
  const list: PublicRounds = {
    asOf: Date.parse('2026-11-23T08:10:00+08:00'),
    rounds: [...rounds],
    voided,
    all: rounds.length,
  };
  await page.route('**/api/public/**', async (route) => {
    const parts = new URL(route.request().url()).pathname.split('/').map(decodeURIComponent);
    const [round, file] = [parts[6], parts[8]];
    const one = rounds.find((each) => each.round === round);
    if (parts.at(-1) === 'rounds') return await route.fulfill({ json: list });
    if (!one) return await route.fulfill({ status: 404, json: { code: 'not-found' } });
    const json = file === undefined ? one : { file, text: files.get(file) };
    return await route.fulfill({ json });
  });
}
