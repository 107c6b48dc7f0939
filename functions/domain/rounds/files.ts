import type { RoundCard } from '../card.ts';

interface RoundFile {
  /** True once whoever conducts the round may take it along. */
  readonly isThere: (card: RoundCard) => boolean;
  /** The hash by which it was kept; nothing for a file that follows from the moves. */
  readonly kept?: (card: RoundCard) => string | undefined;
  /** When everybody may fetch it, if ever (SAMPLING §2.1, §2.2). */
  readonly open: 'committed' | 'revealed' | 'never';
}

/**
 * True once fieldwork has begun. Before it nobody is shown what was drawn, nor the frame: with the frame, whoever has
 * printed the secret could draw alone as soon as the dice are thrown.
 */
const isOpened = ({ openedAt, revealedAt }: RoundCard) =>
  openedAt !== undefined || revealedAt !== undefined;
const isCommitted = ({ committedAt }: RoundCard) => committedAt !== undefined;
const isRevealed = ({ revealedAt }: RoundCard) => revealedAt !== undefined;
const isDrawn = (card: RoundCard) => isOpened(card) && card.drawn !== undefined;

const all: Readonly<Record<string, RoundFile>> = {
  'frame_schools.csv': {
    isThere: isOpened,
    kept: ({ frame }) => frame?.frameSha256,
    open: 'revealed',
  },
  'frame_children.csv': {
    isThere: isOpened,
    kept: ({ frame }) => frame?.childrenSha256,
    open: 'never',
  },
  'frame_domains.csv': {
    isThere: (card) => isOpened(card) && card.frame?.domainsSha256 !== undefined,
    kept: ({ frame }) => frame?.domainsSha256,
    open: 'revealed',
  },
  'frame_excluded.csv': {
    isThere: isOpened,
    kept: ({ frame }) => frame?.excludedSha256,
    open: 'revealed',
  },
  'design.json': {
    isThere: ({ frame }) => frame !== undefined,
    kept: ({ frame }) => frame?.designSha256,
    open: 'committed',
  },
  'notice.json': { isThere: isCommitted, open: 'committed' },
  'draw.csv': { isThere: isDrawn, kept: ({ drawn }) => drawn?.drawSha256, open: 'revealed' },
  'sample.csv': { isThere: isDrawn, kept: ({ drawn }) => drawn?.sampleSha256, open: 'never' },
  'seed.json': { isThere: isRevealed, open: 'revealed' },
  'manifest.json': { isThere: isRevealed, open: 'revealed' },
  'round_log.jsonl': { isThere: () => true, open: 'committed' },
};

/** Files of a round that whoever conducts it may take along by now. */
export function filesOfRound(card: RoundCard): string[] {
  return Object.keys(all).filter((file) => all[file]?.isThere(card));
}

/** Files that anybody may fetch by now: of children none, ever. */
export function publicFiles(card: RoundCard): string[] {
  return filesOfRound(card).filter((file) => {
    const { open } = all[file] ?? { open: 'never' };
    return (open === 'committed' && isCommitted(card)) || (open === 'revealed' && isRevealed(card));
  });
}

/** The hash by which a file was kept; nothing for one that follows from the moves, or that is not there. */
export function keptAs(file: string, card: RoundCard): string | undefined {
  return Object.hasOwn(all, file) ? all[file]?.kept?.(card) : undefined;
}

/** Tables that people read as a workbook too: not the list of keys, which says nothing to anybody. */
export function isForReading(file: string): boolean {
  return file.endsWith('.csv') && file !== 'frame_children.csv';
}
