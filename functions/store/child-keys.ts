import { keys } from './keys.ts';
import type { Rows } from './rows.ts';
import type { Store } from './store.ts';
import type { SubjectKey } from './subject-kind.ts';
import type { Envelope, Vault } from './vault.ts';

/** Each child's own data key. Where every copy of its envelope is deleted, the child's file can never be read again. */
export function childKeys(rows: Rows, vault: Vault, { org }: Pick<Store, 'org'>) {
  /** The key in an envelope, as it lies apart or on a card; nothing where it was deleted. */
  async function inside(envelope: unknown, child: string): Promise<SubjectKey | undefined> {
    if (envelope === undefined) return undefined;
    return { envelope: envelope as Envelope, key: await vault.open(envelope as Envelope, child) };
  }

  async function of(child: string): Promise<SubjectKey | undefined> {
    return inside((await rows.get(keys.subjectKey(child)))?.['envelope'], child);
  }

  /** The child's key, made at the first touch; of two made at once the one that is stored counts. */
  async function ofNew(child: string, school: string): Promise<SubjectKey> {
    const stored = await of(child);
    if (stored) return stored;
    const envelope = await vault.newEnvelope((await org(school))?.county ?? school, child);
    const made = await rows.put({ ...keys.subjectKey(child), envelope }, 'absent');
    return made ? { envelope, key: await vault.open(envelope, child) } : ofNew(child, school);
  }

  return { inside, of, ofNew };
}
