import type { Check } from '../check.ts';
import type { Note } from '../difference.ts';
import { holdResults } from '../estimate/hold-results.ts';
import { holdDraw } from '../hold-draw.ts';
import { MANIFEST, manifestText } from '../manifest.ts';
import { openRound, type OpenRound } from '../open-round.ts';
import type { Sources, Tell } from '../reading.ts';
import { sha256Of } from '../ticket.ts';
import { bulletinOf, type Bulletin } from './bulletin.ts';
import { BULLETIN, BULLETIN_CSV, bulletinLines, bulletinText } from './bulletin-files.ts';
import { bytesOf, editionIn, FIRST, isReason, keptAs, type Edition } from './edition.ts';
import { holdEarlier } from './hold-bulletin.ts';

export const BULLETIN_PAPER = 'bulletin.docx';

/** A bulletin that was made, or why it was not. */
export interface BulletinRound {
  readonly checks: readonly Check[];
  readonly bulletin?: Bulletin;
  /** Its files, the earlier edition under another name, and `manifest.json`; nothing where a check has failed. */
  readonly made?: ReadonlyMap<string, string | Uint8Array>;
}

/** A correction, as it is asked for: without both it is the edition that is here, or the first. */
export interface Correction {
  readonly version?: number | undefined;
  readonly why?: string | undefined;
}

/**
 * Makes the bulletin of a round from all its files (SAMPLING §2.15). It is drawn again and worked out again first; where a
 * bulletin is here that says something else, only a correction takes its place, and the one before is kept.
 * @param files by name; further ones are bound by the manifest as well
 * @param print sets it on paper
 */
export function bulletinRound(
  files: Sources,
  asked: Correction,
  print: (bulletin: Bulletin) => Uint8Array,
  tell?: Tell,
): BulletinRound {
  const round = openRound(files, tell);
  const held = holdResults(round, holdDraw(round, true), true);
  const before = earlier(round);
  const edition = editionFor(round, asked, before);
  const { seed, folder, checks } = round;
  if (!held || !seed || !edition || round.hasFailed()) return { checks };
  const bulletin = bulletinOf(round, held.findings, held.outcome, edition);
  if (!bulletin) return { checks };
  const text = bulletinText(bulletin, folder.hashes);
  if (before && edition === before.edition && sha256Of(text) !== folder.hashes.get(BULLETIN)) {
    const expected = before.edition.version + 1;
    round.check('bulletin', BULLETIN, (note) => note('correction-due', { expected }));
    return { checks };
  }
  const made = new Map<string, string | Uint8Array>([
    ...(before && edition !== before.edition ? keptOf(before) : []),
    [BULLETIN, text],
    [BULLETIN_CSV, [...bulletinLines(bulletin)].join('')],
    [BULLETIN_PAPER, print(bulletin)],
  ]);
  folder.readRest(new Set([MANIFEST]));
  const hashes = new Map(folder.hashes);
  for (const [name, content] of made) hashes.set(name, sha256Of(content));
  made.set(MANIFEST, manifestText({ roundId: seed.round_id, files: hashes }));
  return { checks, bulletin, made };
}

/** The bulletin that is here: which edition, and its files. */
interface Earlier {
  readonly edition: Edition;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

function earlier(round: OpenRound): Earlier | undefined {
  const { folder } = round;
  const files = new Map<string, Uint8Array>();
  const keep = (name: string) => (chunks: Iterable<Uint8Array>, note: Note) => {
    const bytes = bytesOf(chunks, note);
    if (bytes) files.set(name, bytes);
    return bytes;
  };
  const edition = folder.read(
    BULLETIN,
    false,
    (chunks, note) => {
      const bytes = keep(BULLETIN)(chunks, note);
      return bytes && editionIn(bytes, note);
    },
    'bulletin',
  );
  if (!edition) return undefined;
  for (const name of [BULLETIN_CSV, BULLETIN_PAPER]) folder.read(name, false, keep(name));
  holdEarlier(round, edition);
  return { edition, files };
}

/** Under other names, from which nothing takes them away. */
function keptOf({ edition, files }: Earlier): [string, Uint8Array][] {
  return [...files].map(([name, bytes]) => [keptAs(name, edition.version), bytes]);
}

/** Which edition is to be made; nothing where it does not follow from the one that is here. */
function editionFor(
  { check, folder }: OpenRound,
  { version, why }: Correction,
  before: Earlier | undefined,
): Edition | undefined {
  const hash = folder.hashes.get(BULLETIN);
  if (version === undefined && why === undefined) return before?.edition ?? FIRST;
  const expected = before ? before.edition.version + 1 : 1;
  const { state } = check('bulletin', BULLETIN, (note) => {
    if (version !== expected) note('edition-differs', { expected, found: version ?? '' });
    if (before && !isReason(why ?? '')) note('reason-missing');
  });
  if (state === 'failed') return undefined;
  return before && hash ? { version: expected, why: why ?? '', before: hash } : FIRST;
}
