import { keys, type Key } from './keys.ts';
import type { Orgs } from './orgs.ts';
import type { Rows } from './rows.ts';
import type { SubjectKey } from './subject-kind.ts';
import type { Envelope, Vault } from './vault.ts';

/** Where the data keys of a sort lie, and in which area's key they are wrapped. */
interface KeyPlace {
  readonly at: (child: string) => Key;
  readonly areaOf: (county: string) => string;
}
const withTheFile: KeyPlace = { at: keys.subjectKey, areaOf: (county) => county };

/**
 * Each child's own data key, of the file or of what is restricted. Where every copy of its envelope is deleted, what it
 * sealed can never be read again, and nothing else is lost.
 */
export function childKeys(
  rows: Rows,
  vault: Vault,
  { org }: Pick<Orgs, 'org'>,
  { at, areaOf } = withTheFile,
) {
  /** The key in an envelope, as it lies apart or on a card; nothing where it was deleted. */
  async function inside(envelope: unknown, child: string): Promise<SubjectKey | undefined> {
    if (envelope === undefined) return undefined;
    return { envelope: envelope as Envelope, key: await vault.open(envelope as Envelope, child) };
  }

  async function of(child: string): Promise<SubjectKey | undefined> {
    return inside((await rows.get(at(child)))?.['envelope'], child);
  }

  /** The child's key, made at the first touch; of two made at once the one that is stored counts. */
  async function ofNew(child: string, school: string): Promise<SubjectKey> {
    const row = await rows.get(at(child));
    const stored = await inside(row?.['envelope'], child);
    if (stored) return stored;
    if (row) throw new Error('a key that was deleted is never made again');
    const envelope = await vault.newEnvelope(areaOf((await org(school))?.county ?? school), child);
    const made = await rows.put({ ...at(child), envelope }, 'absent');
    return made ? { envelope, key: await vault.open(envelope, child) } : ofNew(child, school);
  }

  return { inside, of, ofNew };
}
