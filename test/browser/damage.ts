import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startOfDay } from '../../functions/domain/calendar.ts';
import { embeddedRows } from '../../functions/local/embedded-rows.ts';
import { childAt, partitions, prefixes, recordsOf } from '../../functions/store/keys.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import { jobs } from '../../functions/table.ts';

/** What was changed where it lies, to be put back. */
export interface Damage {
  readonly child: string;
  readonly card: Row;
  readonly file: Row;
}

/** Changes bits of the first card of a school and of the child's file on record, in a store that nobody runs. */
export async function damage(folder: string, school: string): Promise<Damage> {
  return withRows(folder, async (rows) => {
    const [card] = await rows.query(partitions.school(school), prefixes.cards);
    if (!card) throw new Error('no card');
    const child = childAt(card.sk);
    const records = await rows.query(recordsOf({ kind: 'child', id: child }));
    const file = records.find(({ sealed, form }) => form === 'file' && sealed !== undefined);
    if (!file) throw new Error('no file');
    for (const row of [card, file]) await rows.put({ ...row, sealed: new Uint8Array(40) });
    return { child, card, file };
  });
}

/** Puts the record back as from a backup. The card stays damaged: it mends itself. */
export async function restore(folder: string, { file }: Damage): Promise<void> {
  await withRows(folder, (rows) => rows.put(file));
}

/** Sets the demo clock to an hour of a day on which every daily job is held to have run, so that none begins by itself. */
export function setClock(folder: string, day: string, hour: number): void {
  const offset = startOfDay(day) + hour * 3_600_000 - Date.now();
  writeFileSync(join(folder, 'clock.json'), JSON.stringify({ offset }));
  const ran = Object.fromEntries(Object.keys(jobs).map((job) => [job, day]));
  writeFileSync(join(folder, 'last-runs.json'), JSON.stringify(ran));
}

async function withRows<Result>(folder: string, work: (rows: Rows) => Promise<Result>) {
  const { rows, close } = await embeddedRows(join(folder, 'table'));
  try {
    return await work(rows);
  } finally {
    await close();
  }
}
