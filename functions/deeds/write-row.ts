import { file } from '../domain/forms/index.ts';
import { identityOf } from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionOf, type Data } from '../domain/record.ts';
import { isSameData } from '../domain/same-data.ts';
import type { Due } from '../asked.ts';
import type { Account, Entry, ImportJob, SeenCard } from '../store/store.ts';
import { careByName } from './care-by-name.ts';
import type { JudgedRow } from './judge-ledger.ts';
import { saveMerging } from './save-merging.ts';

/**
 * Writes one accepted row of a ledger: a new file, or the next version of one that is there; and who cares for the
 * child, as the ledger names them. Where someone else was faster with the same child, the row is left: judged again, it
 * shows as what it is by then.
 * @returns false for a row that was left
 */
export async function writeRow(
  { verdict, seen, onFile = {} }: JudgedRow,
  { by, byName, device, school }: ImportJob,
  staff: readonly Account[],
  { store, today, clock }: Pick<Due, 'store' | 'today' | 'clock'>,
): Promise<boolean> {
  const entry: Entry = { by, byName, device, enteredAt: clock() };
  const { carePersonName, ...data } = verdict.data;
  const name = carePersonName as string | undefined;
  const careSection = (number: number) =>
    name === undefined ? [] : [careByName(name, number, { staff, at: today }, entry)];
  try {
    if (seen) await writeNext(seen, data);
    else {
      const child = await store.reserve(identityOf(data, school));
      await store.begin(child, school, data, file.version, today, entry, careSection(1));
    }
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Problem && thrown.kind === 'conflict')) throw thrown;
    return false;
  }

  async function writeNext(from: SeenCard, data: Data): Promise<void> {
    const { card } = from;
    const number = (card.file?.number ?? 0) + 1;
    const draft = sectionOf(file, number, { ...entry, at: today, data });
    const { carePersonName: _assigned, ...before } = onFile;
    // Where the care person is the only news, the file itself has none.
    const saved = isSameData(data, before) ? from : await saveMerging(draft, from, store);
    const isAssigned = card.care?.primary !== undefined;
    if (isAssigned || name === card.carePersonName) return;
    for (const next of careSection((card.care?.number ?? 0) + 1))
      await store.save(next, { ...from, card: saved.card });
  }
}
