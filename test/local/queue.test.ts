import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localQueue } from '../../functions/local/queue.ts';
import type { JobMessage } from '../../functions/store/store.ts';

const message = (child: string): JobMessage => ({ job: 'refold', child, today: '2026-11-23' });

describe('Given a queue of jobs in a folder', () => {
  let folder: string;
  let faults: string[];
  const open = () => localQueue(folder, (job) => faults.push(job));
  const working = async (work: (message: JobMessage) => Promise<void>) => {
    const queue = open();
    queue.start(work);
    await queue.idle();
    return queue;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'queue-'));
    faults = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('when the process died before the work was done, then the next start does it, in order', async () => {
    const before = open();
    for (const child of ['a', 'b', 'c']) await before.enqueue(message(child));
    const done: string[] = [];
    await working(async ({ child = '' }) => void done.push(child));
    expect(done.sort()).toEqual(['a', 'b', 'c']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when one message fails, then it delays only itself and is tried at the next start', async () => {
    const before = open();
    for (const child of ['a', 'b']) await before.enqueue(message(child));
    const done: string[] = [];
    const work = async ({ child = '' }: JobMessage) => {
      if (child === 'a' && faults.length === 0) throw new Error('the table is away');
      done.push(child);
    };
    await working(work);
    expect([done, faults]).toEqual([['b'], ['refold']]);
    await working(work);
    expect(done).toEqual(['b', 'a']);
  });

  it.each(['{"job":"ref', '', 'null', '王小明'])(
    'when the power went while a message was written (“%s”), then the others are worked off',
    async (torn) => {
      writeFileSync(join(folder, '00000000000000000000000000.json'), torn);
      writeFileSync(join(folder, '00000000000000000000000001.json.part'), torn);
      await open().enqueue(message('a'));
      const done: string[] = [];
      const queue = await working(async ({ child = '' }) => void done.push(child));
      await queue.enqueue(message('b'));
      await queue.idle();
      expect(done).toEqual(['a', 'b']);
      expect(faults).toEqual(['00000000000000000000000000.json']);
    },
  );
});
