import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientConfig, ensureTable } from '../../functions/local/embedded-rows.ts';
import { dynamoRows } from '../../functions/store/dynamo-rows.ts';
import { aRegister } from '../deeds/a-register.ts';
import { ISSUER, ORGS, PEOPLE, WHOLE, type Workbook } from '../domain/register/given-register.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command to its end, in the folder of the workbooks. */
async function register(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(root, 'functions/local.ts'), 'register', ...words], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  return { code, out, err };
}

async function put(name: string, workbook: Workbook): Promise<string> {
  writeFileSync(join(folder, name), await aRegister(workbook));
  return name;
}
const faulty: Workbook = {
  orgs: ORGS,
  people: PEOPLE.map((row, at) => (at === 2 ? { ...row, 任教班级: '七年级' } : row)),
};

describe(
  'The command in the cloud, over a real table and a key service that wraps',
  { timeout: 60_000 },
  () => {
    let table: ReturnType<typeof dynalite>;
    let keys: Server;
    let env: Readonly<Record<string, string>>;
    let port: number;
    beforeAll(async () => {
      table = dynalite({ createTableMs: 0 });
      table.listen(0, '127.0.0.1');
      await once(table, 'listening');
      ({ port } = table.address() as AddressInfo);
      await ensureTable(new DynamoDBClient(clientConfig(port)), 'guanai-in-the-cloud');
      keys = keyService().listen(0, '127.0.0.1');
      await once(keys, 'listening');
      env = {
        TABLE_NAME: 'guanai-in-the-cloud',
        MASTER_KEY_ID: 'master',
        OIDC_ISSUER: ISSUER,
        AWS_REGION: 'cn-north-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
        AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${(keys.address() as AddressInfo).port}`,
      };
    });
    afterAll(() => {
      table.close();
      keys.close();
    });
    const rows = () => dynamoRows('guanai-in-the-cloud', clientConfig(port));

    it('tries, refuses, enters, repeats, and ends an account', async () => {
      const whole = await put('whole.xlsx', WHOLE);
      const tried = await register([whole, '--cloud'], env);
      expect(tried).toMatchObject({ code: 0, err: '' });
      expect(tried.out).toContain('+ 机构 5 sd-370302-014 北坡小学\n');
      expect(tried.out).toContain('DRY RUN 7 new, 0 changed, 0 unchanged');
      expect(await rows().query('O#everything')).toEqual([]);

      const refused = await register([await put('faulty.xlsx', faulty), '--cloud', '--write'], env);
      expect(refused).toMatchObject({ code: 1, err: '' });
      expect(refused.out).toContain('! 人员 第4行 任教班级：请写成 7-3 这样');
      expect(refused.out).toContain('REFUSED 1 problems, nothing written');
      expect(await rows().query('O#everything')).toEqual([]);

      const entered = await register([whole, '--cloud', '--write'], env);
      expect(entered.out).toContain('WRITTEN 7 new, 0 changed, 0 unchanged');
      expect((await rows().query('O#sd-370302-014', 'staff#')).length).toBe(2);
      const again = await register([whole, '--cloud', '--write'], env);
      expect(again.out).toContain('WRITTEN 0 new, 0 changed, 7 unchanged');

      const people = PEOPLE.map((row, at) => (at === 2 ? { ...row, 任职止日: '2026-12-31' } : row));
      const ended = await register(
        [await put('ended.xlsx', { orgs: [], people }), '--cloud', '--write'],
        env,
      );
      expect(ended.out).toContain(
        '~ 人员 4 陈静 classTeacher sd-370302-014 ≤ 2026-12-31 (任职止日)',
      );
    });

    it('without its settings it says which are missing, and touches nothing', async () => {
      const { code, err } = await register([await put('again.xlsx', WHOLE), '--cloud'], {
        ...env,
        TABLE_NAME: '',
      });
      expect({ code, err }).toEqual({ code: 1, err: 'Missing in the environment: TABLE_NAME\n' });
    });
  },
);

describe('The command on this machine', { timeout: 120_000 }, () => {
  const at = ['--store', join(folder, 'store'), '--size', 'small'];

  it('makes the empty workbook, and never over one that is there', async () => {
    const first = await register(['empty.xlsx', '--template']);
    expect(first.out).toContain('TEMPLATE');
    const second = await register(['empty.xlsx', '--template']);
    expect(second.code).toBe(1);
    expect(second.err).toContain('EEXIST');
    expect((await register(['empty.xlsx', ...at])).out).toContain(
      '! 机构：两张工作表都没有内容 [no-rows]',
    );
  });

  it('adds a school and its people to the demo province', async () => {
    const people = [{ ...PEOPLE[1], 任职机构编号: 'sd-370302-914' }];
    const school = { ...ORGS[3], 机构编号: 'sd-370302-914', 学校标识码: '2137990914' };
    const file = await put('school.xlsx', { orgs: [school], people });
    expect((await register([file, '--write', ...at])).out).toContain('WRITTEN 2 new, 0 changed');
    expect((await register([file, ...at])).out).toContain('DRY RUN 0 new, 0 changed, 2 unchanged');
  });

  it.each([
    ['no file', [], 'Which file? npm run register'],
    ['a file that is not there', ['nowhere.xlsx'], 'There is no file '],
  ])('%s is one clear sentence', async (_what, words, sentence) => {
    const { code, err } = await register([...words, ...at]);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

/** Wraps by putting the context before the key, as the key service’s JSON protocol has it; opens under that context alone. */
function keyService(): Server {
  return createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const asked = JSON.parse(text) as Record<string, string> & { EncryptionContext: object };
      const context = `${JSON.stringify(asked.EncryptionContext)}|`;
      const bytes = (name: string) => Buffer.from(asked[name] ?? '', 'base64');
      const isWrap = request.headers['x-amz-target'] === 'TrentService.Encrypt';
      const wrapped = Buffer.concat([Buffer.from(context), bytes('Plaintext')]);
      const opened = bytes('CiphertextBlob').subarray(Buffer.byteLength(context));
      const fits = isWrap || bytes('CiphertextBlob').toString('latin1').startsWith(context);
      response.writeHead(fits ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(
        JSON.stringify(
          isWrap
            ? { CiphertextBlob: wrapped.toString('base64') }
            : { Plaintext: opened.toString('base64') },
        ),
      );
    });
  });
}
