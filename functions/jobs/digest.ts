import type { JobHandler } from '../asked.ts';
import { writeDigest } from '../deeds/write-digest.ts';

/** Writes how the week began for each school of a county. A school that cannot be counted delays only itself. */
export const digest: JobHandler = async (due) => {
  const { county = '', store } = due;
  const faults: unknown[] = [];
  let written = 0;
  for (const { id } of await store.orgsBelow(county)) {
    const isWritten = await writeDigest(id, due).catch((fault: unknown) => void faults.push(fault));
    if (isWritten) written++;
  }
  if (faults.length > 0) throw faults[0];
  return { counties: 1, written };
};
