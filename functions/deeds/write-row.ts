import { file } from '../domain/forms/index.ts';
import { identityOf } from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionId } from '../domain/record.ts';
import type { Due } from '../asked.ts';
import type { Entry, ImportJob } from '../store/store.ts';
import type { JudgedRow } from './judge-ledger.ts';
import { saveMerging } from './save-merging.ts';

/**
 * Writes one accepted row of a ledger: a new file, or the next version of one that is there. Where someone else was
 * faster with the same child, the row is left: judged again, it shows as what it is by then.
 * @returns false for a row that was left
 */
export async function writeRow(
  { verdict: { data }, seen }: JudgedRow,
  { by, byName, device, school }: ImportJob,
  { store, today, now }: Due,
): Promise<boolean> {
  const entry: Entry = { by, byName, device, enteredAt: now };
  try {
    if (seen) {
      const number = (seen.card.file?.number ?? 0) + 1;
      const section = { id: sectionId(file.id, number), form: file.id, number };
      const draft = { ...entry, ...section, formVersion: file.version, at: today, data };
      await saveMerging(draft, seen, store);
    } else {
      const child = await store.reserve(identityOf(data, school));
      await store.begin(child, school, data, file.version, today, entry);
    }
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Problem && thrown.kind === 'conflict')) throw thrown;
    return false;
  }
}
