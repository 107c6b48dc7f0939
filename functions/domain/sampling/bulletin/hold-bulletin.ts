import { compareLines } from '../compare-lines.ts';
import { compareValues } from '../estimate/compare-values.ts';
import type { HeldResults } from '../estimate/hold-results.ts';
import type { OpenRound } from '../open-round.ts';
import { sha256Of } from '../ticket.ts';
import { bulletinOf, type Bulletin } from './bulletin.ts';
import { BULLETIN, BULLETIN_CSV, bulletinLines, bulletinText } from './bulletin-files.ts';
import { bytesOf, editionIn, keptAs, type Edition } from './edition.ts';

/**
 * Holds the bulletin against what is worked out from the findings again, and against the editions that it corrects, each of
 * which was kept. Without the findings its editions alone are looked at.
 * @returns what it tells, worked out again; nothing without the findings
 */
export function holdBulletin(
  round: OpenRound,
  held: HeldResults | undefined,
): Bulletin | undefined {
  const { folder, check } = round;
  const isHere = folder.has(BULLETIN) || folder.has(BULLETIN_CSV);
  if (!held || !isHere) check('bulletin', BULLETIN, () => 'notHere');
  if (!isHere) return undefined;
  const told = folder.read(
    BULLETIN,
    true,
    (chunks, note) => {
      const bytes = bytesOf(chunks, note);
      const edition = bytes && editionIn(bytes, note);
      if (!bytes || !edition || !held) return edition && { edition };
      const bulletin = bulletinOf(round, held.findings, held.outcome, edition);
      if (bulletin) compareValues([bytes], bulletinText(bulletin, folder.hashes), note);
      return { edition, bulletin };
    },
    held ? 'bulletin' : 'form',
  );
  const { edition, bulletin } = told ?? {};
  if (bulletin) {
    const hold = (chunks: Iterable<Uint8Array>, note: Parameters<typeof compareLines>[2]) =>
      compareLines(chunks, bulletinLines(bulletin), note);
    folder.read(BULLETIN_CSV, true, hold, 'bulletin');
  }
  if (edition) holdEarlier(round, edition);
  return bulletin;
}

/** Each edition names the hash of the one before, down to the first; whatever they call themselves, each is read once. */
export function holdEarlier({ folder }: Pick<OpenRound, 'folder'>, edition: Edition): void {
  let after = edition;
  while (after.version > 1) {
    const [version, expected] = [after.version - 1, after.before];
    const file = keptAs(BULLETIN, version);
    const found = folder.read(
      file,
      true,
      (chunks, note) => {
        const bytes = bytesOf(chunks, note);
        const its = bytes && editionIn(bytes, note);
        if (!its) return undefined;
        const hash = sha256Of(bytes);
        if (hash !== expected) note('edition-unbound', { expected, found: hash });
        if (its.version !== version)
          note('edition-differs', { expected: version, found: its.version });
        return its;
      },
      'bulletin',
    );
    if (!found) return;
    after = { ...found, version };
  }
}
