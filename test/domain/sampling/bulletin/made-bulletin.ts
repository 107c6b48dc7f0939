import {
  bulletinPaper,
  bulletinRound,
  type BulletinRound,
  type Correction,
} from '../../../../functions/domain/sampling/index.ts';
import { sourcesOf, textIn, workedRound } from '../fixture-round.ts';

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** The bulletin of a folder; its paper is its words, a line a block. */
export function bulletinIn(files: Files, asked: Correction = {}): BulletinRound {
  return bulletinRound(sourcesOf(files), asked, (bulletin) => {
    const { title, blocks } = bulletinPaper(bulletin, (county) => county);
    const lines = blocks.map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.join(' ')).join('\n') : block.text,
    );
    return new TextEncoder().encode([title, ...lines].join('\n'));
  });
}

/** The worked round with files of it changed; what followed from these is left out. */
export function workedWith(changes: Readonly<Record<string, (text: string) => string>>): Files {
  const files = new Map<string, string | Uint8Array>(workedRound());
  for (const [name, change] of Object.entries(changes))
    files.set(name, change(textIn(workedRound(), name)));
  for (const name of ['weights.csv', 'estimates.json', 'lqas.csv']) files.delete(name);
  return files;
}

/** A folder with what was made of it. */
export function withMade(files: Files, { made }: BulletinRound): Map<string, string | Uint8Array> {
  return new Map([...files, ...(made ?? [])]);
}

/** What is wrong, as `file: code`. */
export function wrongOf({ checks }: BulletinRound): string[] {
  return checks.flatMap(({ differences }) =>
    differences.map(({ file, code }) => `${file}: ${code}`),
  );
}

export function paperOf({ made }: BulletinRound): string {
  return new TextDecoder().decode(made?.get('bulletin.docx') as Uint8Array | undefined);
}
