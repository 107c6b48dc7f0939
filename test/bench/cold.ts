import { execFile } from 'node:child_process';
import { buildSync } from 'esbuild';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stubCloud, TABLE, type StubCloud } from './cold/stub-cloud.ts';
import { demoChildren } from './demo-children.ts';
import { civilDate } from '../../functions/domain/calendar.ts';
import { atMost, type Figure } from './figure.ts';
import { httpEvent } from './http-event.ts';
import { inTurns, medianRatio } from './in-turns.ts';
import { oneSchool, talkBody } from './one-school.ts';
import { bundleOf, synthesise } from './synthesise.ts';

const ROUNDS = 15;
const ours = join(import.meta.dirname, 'cold');
const run = promisify(execFile);

/** From the start of a process to its first answer: the function of class api against the SDK's client alone. */
export async function cold(): Promise<{ figures: Figure[]; under: string }> {
  synthesise();
  const folder = mkdtempSync(join(tmpdir(), 'bench-cold-'));
  const cloud = await stubCloud();
  try {
    const { issuer, rows } = cloud;
    const [child] = [demoChildren(civilDate(Date.now()), 1)()];
    const { school, children } = await oneSchool(rows, [child], issuer, Date.now);
    const params = { school, child: children[0] ?? '' };
    let talks = 0;
    const talk = () =>
      httpEvent('submitRecord', issuer.authorization, params, talkBody(++talks, Date.now()));
    const first = built('first-request', folder);
    const spend = (bundle: string, handler: string, event: () => object) => () =>
      cpuOf([first, bundle, handler, JSON.stringify(event())], cloud);
    const me = () => httpEvent('me', issuer.authorization, {});
    const small = (name: string) => spend(built(name, folder), 'handler', me);
    const api = join(folder, 'api.cjs'); // where no package.json calls it an ES module
    copyFileSync(bundleOf('api'), api);
    const spent = await inTurns(ROUNDS, {
      empty: small('empty'),
      signed: small('signed-request'),
      plain: small('plain-client'),
      me: spend(api, 'api', me),
      talk: spend(api, 'api', talk),
    });
    const above = (each: readonly number[]) =>
      each.map((cpu, round) => cpu - (spent.empty[round] ?? 0));
    const ratio = (each: readonly number[]) => medianRatio(above(each), above(spent.plain));
    const figure = (name: string, each: readonly number[]) => {
      const measured = { value: ratio(each), unit: 'times', floor: ratio(spent.signed), goal: 1 };
      return atMost('cold', name, measured);
    };
    return {
      figures: [
        figure('api: who is asking, against the SDK’s client alone', spent.me),
        figure('api: a talk saved, against the same', spent.talk),
      ],
      under: `CPU above an empty handler, each in a process of its own; the client is DynamoDB’s, minified, and asks for one item; the floor is that request signed by hand; table, keys and issuer at one address of this machine, without TLS; median of ${ROUNDS} rounds`,
    };
  } finally {
    cloud.close();
    rmSync(folder, { recursive: true });
  }
}

/** One minified file of what stands in `cold/`. */
function built(name: string, folder: string): string {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({
    entryPoints: [join(ours, `${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** Microseconds of CPU of a process that answers one event, as the environment of a function has it. */
async function cpuOf(order: readonly string[], { url, issuer }: StubCloud): Promise<number> {
  const env = {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    TABLE_NAME: TABLE,
    BUCKET_NAME: 'none',
    ROUNDS_BUCKET_NAME: 'none',
    QUEUE_URL: `${url}/queue`,
    MASTER_KEY_ID: 'master',
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: issuer.audience,
  };
  const { stdout } = await run(process.execPath, [...order], { env });
  return Number(stdout);
}
