import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEDGERS } from '../api/a-workbook.ts';
import { freePort } from '../free-port.ts';

const root = join(import.meta.dirname, '../..');

/** Runs the local entry to its end and answers what it said. */
async function run(...words: string[]) {
  const child = start(...words);
  const [code] = (await once(child.process, 'exit')) as [number];
  return { code, out: child.out(), err: child.err() };
}

function start(...words: string[]) {
  const child = spawn(process.execPath, ['functions/local.ts', ...words], { cwd: root });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const says = async (words: string) => {
    while (!out.includes(words)) {
      if (child.exitCode !== null) throw new Error(`it ended: ${err}`);
      await once(child.stdout, 'data');
    }
  };
  return { process: child, out: () => out, err: () => err, says };
}

describe('Given a fresh store folder', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'guanai-'));
  const at = ['--store', folder, '--size', 'small'];
  let port: number;
  let serving: ReturnType<typeof start>;
  beforeAll(async () => {
    port = await freePort();
    serving = start('serve', '--port', String(port), ...at);
    await serving.says('county-officer');
  }, 120_000);
  afterAll(() => {
    serving.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('when it serves, then it says where, on which demo day, and as whom to sign in', () => {
    expect(serving.out()).toContain(`http://localhost:${port}`);
    expect(serving.out()).toContain('2026-11-23');
    for (const account of ['school-admin', 'class-teacher', 'county-officer'])
      expect(serving.out()).toContain(account);
  });

  it('when the ledger is imported by command, then it goes through the running server, twice with one effect', async () => {
    const file = join(LEDGERS, 'ledger-clean-7.xlsx');
    const dry = await run('import', file, '--dry-run', ...at);
    const first = await run('import', file, ...at);
    const second = await run('import', file, ...at);
    const counts = { rows: 30, update: 0, duplicate: 0, refused: 0, warnings: 0 };
    expect(JSON.parse(dry.out)).toEqual({ ...counts, new: 30, unchanged: 0 });
    expect(JSON.parse(first.out)).toEqual({ ...counts, new: 30, unchanged: 0 });
    expect(JSON.parse(second.out)).toEqual({ ...counts, new: 0, unchanged: 30 });
  });

  it('when the audit is run for a day ahead, then it prints one JSON line and the demo day moves there', async () => {
    const { out } = await run('job', 'audit', '--today', '2027-02-24', ...at);
    expect(JSON.parse(out)).toMatchObject({
      job: 'audit',
      today: '2027-02-24',
      counties: 139,
      schools: 21,
    });
    expect(out.trim().split('\n')).toHaveLength(1);
    const clock = await fetch(`http://localhost:${port}/local/clock`);
    expect(await clock.json()).toEqual({ today: '2027-02-24' });
  });

  it('the site’s settings, the API description and the API itself are on one address', async () => {
    const config = await fetch(`http://localhost:${port}/config.json`);
    expect(await config.json()).toMatchObject({
      issuer: `http://localhost:${port}/oidc`,
      local: true,
    });
    expect(await (await fetch(`http://localhost:${port}/openapi.json`)).text()).toContain(
      '/api/schools/{school}/children',
    );
    expect((await fetch(`http://localhost:${port}/api/me`)).status).toBe(401);
    expect(
      (
        await fetch(`http://localhost:${port}/api/me`, {
          headers: { authorization: 'Bearer a.b.c' },
        })
      ).status,
    ).toBe(401);
  });

  it('a page of another site cannot use the operator’s door', async () => {
    const reply = await fetch(`http://localhost:${port}/local/clock`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.invalid' },
      body: '{"date":"2028-01-01"}',
    });
    expect(reply.status).toBe(403);
  });

  it.each([
    ['a second server on the folder', ['serve'], 'Already running at'],
    ['a job that is none', ['job', 'nonsense'], 'There is no job nonsense'],
    ['no job', ['job'], 'Which job? npm run job -- NAME'],
    ['an option that is none', ['job', '--nonsense'], "Unknown option '--nonsense'. "],
    ['a ledger that is not there', ['import', 'nowhere.xlsx'], 'There is no file '],
    ['a day that does not exist', ['job', 'audit', '--today', '2027-02-30'], 'is not a day'],
    [
      'a school that is none',
      ['import', join(LEDGERS, 'ledger-clean-7.xlsx'), '--school', 'nowhere'],
      'There is no school nowhere',
    ],
    ['no file', ['import'], 'Which file?'],
    ['a file that is no workbook', ['import', join(root, 'package.json')], 'workbook-unreadable'],
    ['a command that is none', ['dance'], 'Commands: serve, job, import, register'],
  ])('%s is answered with one clear sentence', async (_what, words, sentence) => {
    const { code, err } = await run(...words, ...at);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a port that is taken is one clear sentence', async () => {
    const other = mkdtempSync(join(tmpdir(), 'guanai-'));
    const { code, err } = await run('serve', '--port', String(port), '--store', other);
    expect({ code, err: err.trim() }).toEqual({
      code: 1,
      err: `Port ${port} is taken. Choose another: npm start -- --port 4174`,
    });
    rmSync(other, { recursive: true });
  });

  it('a store that was damaged is one clear sentence that says what to do', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'guanai-'));
    mkdirSync(join(damaged, 'table'));
    writeFileSync(join(damaged, 'table', 'CURRENT'), 'garbage');
    const { code, err } = await run('serve', '--port', '0', '--store', damaged);
    expect(code).toBe(1);
    expect(err).toContain('Begin anew with: npm start -- --fresh');
    expect(err.trim().split('\n')).toHaveLength(1);
    rmSync(damaged, { recursive: true });
  });

  it('a store folder that cannot be one is one clear sentence', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    const { code, err } = await run('serve', '--port', '0', '--store', join(file, 'store'));
    expect(code).toBe(1);
    expect(err).toContain('cannot be opened');
  });

  it('when it is stopped with Ctrl-C, then it ends cleanly and the data is there next time; --fresh begins anew', async () => {
    serving.process.kill('SIGINT');
    expect(await once(serving.process, 'exit')).toEqual([0, null]);
    const again = await run('import', join(LEDGERS, 'ledger-clean-7.xlsx'), '--dry-run', ...at);
    expect(JSON.parse(again.out)).toMatchObject({ unchanged: 30 });
    const fresh = start('serve', '--fresh', '--port', String(port), ...at);
    await fresh.says('county-officer');
    expect(fresh.out()).toContain('2026-11-23');
    fresh.process.kill('SIGINT');
    expect(await once(fresh.process, 'exit')).toEqual([0, null]);
    const anew = await run('import', join(LEDGERS, 'ledger-clean-7.xlsx'), '--dry-run', ...at);
    expect(JSON.parse(anew.out)).toMatchObject({ new: 30 });
  });
});
