import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { freePort } from '../free-port.ts';

const root = join(import.meta.dirname, '../..');

/** The whole system in one process of its own, on a fresh store. */
export interface LocalSite {
  readonly url: string;
  /** Runs the night’s audit for a day from outside, as `npm run job` does. */
  audit(today: string): Promise<Readonly<Record<string, unknown>>>;
  /** Runs any scheduled job for the demo day; one that fails answers its sentence. */
  job(name: string): Promise<Readonly<Record<string, unknown>>>;
  /** Moves the demo day. */
  goTo(date: string): Promise<void>;
  /** Does something to the store's folder while nothing runs on it, and starts again at the same address. */
  whileClosed(work: (folder: string) => Promise<void>): Promise<void>;
}

/**
 * Starts it with the small demo; `stop` ends it and forgets the store. Seeding takes longer than all else: where a
 * seeded folder is given, the store is a copy of it.
 */
export async function startSite(
  seeded?: string,
): Promise<LocalSite & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'guanai-browser-'));
  // The clock keeps how far it is from the day of the seeding: a copy begins on the first day whenever it is made.
  const filter = (path: string) => basename(path) !== 'clock.json';
  if (seeded !== undefined) cpSync(seeded, folder, { recursive: true, filter });
  const port = await freePort();
  let process_ = await begin(folder, port);
  const end = async () => {
    process_.kill('SIGINT');
    await once(process_, 'exit');
  };
  const url = `http://localhost:${port}`;
  const post = async (path: string, body: object) => {
    const reply = await fetch(`${url}/local/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return (await reply.json()) as Readonly<Record<string, unknown>>;
  };
  return {
    url,
    audit: (today) => post('jobs/audit', { today }),
    job: (name) => post(`jobs/${name}`, {}),
    goTo: async (date) => void (await post('clock', { date })),
    whileClosed: async (work) => {
      await end();
      await work(folder);
      process_ = await begin(folder, port);
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The process, once it has said that it serves. */
async function begin(folder: string, port: number) {
  const options = ['serve', '--store', folder, '--size', 'small', '--port', String(port)];
  const begun = spawn(process.execPath, ['functions/local.ts', ...options], { cwd: root });
  for (let said = ''; !said.includes('county-officer');) {
    const [text] = (await once(begun.stdout, 'data')) as [Buffer];
    said += text.toString();
  }
  return begun;
}
