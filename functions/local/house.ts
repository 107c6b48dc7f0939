import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../documents/index.ts';
import { runJob, type JobHouse } from '../job.ts';
import { openOutward } from '../outward/index.ts';
import { openPost } from '../outward/post.ts';
import { openStore } from '../store/index.ts';
import { demoClock, type DemoClock } from './clock.ts';
import { embeddedRows } from './embedded-rows.ts';
import { fileMaster } from './file-master.ts';
import { folderObjects } from './folder-objects.ts';
import { localQueue, type LocalQueue } from './queue.ts';

/** The whole system in one process on one folder. */
export interface LocalHouse extends JobHouse {
  readonly folder: string;
  readonly clock: DemoClock;
  readonly queue: LocalQueue;
  close(): Promise<void>;
}

/** Where `npm start` serves by itself. */
const demoSite = 'http://localhost:4173';

/**
 * Opens the house on a folder, which it makes if it is not there.
 * @throws Error with one plain sentence when the folder cannot be used
 */
export async function openLocalHouse(folder: string, site = demoSite): Promise<LocalHouse> {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'README.txt'),
      'Local demo data of Guan’ai. Safe to delete: npm start -- --fresh\n',
    );
    const { rows, close } = await embeddedRows(join(folder, 'table'));
    const clock = demoClock(folder);
    const queue = localQueue(join(folder, 'queue'), (job) =>
      process.stderr.write(`A job failed and will be tried at the next start: ${job}\n`),
    );
    const ground = {
      rows,
      master: fileMaster(folder),
      objects: folderObjects(folder),
      enqueue: queue.enqueue,
      clock: Date.now,
    };
    const outward = openOutward(site, openPost());
    const house = { store: openStore(ground), documents, outward, now: clock.now };
    queue.start(async (message) => void (await runJob(message, house)));
    return { ...house, folder, clock, queue, close: () => queue.idle().then(close) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The store folder ${folder} cannot be opened (${why}). Begin anew with: npm start -- --fresh`,
      { cause: error },
    );
  }
}

/** Empties the folder. What is not a store of ours is left alone. */
export function emptyFolder(folder: string): void {
  for (const name of [
    'README.txt',
    'table',
    'queue',
    'imports',
    'parts',
    'photos',
    'rounds',
    'clock.json',
    'master.key',
    'last-runs.json',
    'seeded.json',
    'issuer',
  ]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
