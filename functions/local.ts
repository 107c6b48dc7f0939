/** The third way in: everything in one process on this machine. */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { demoAccounts, demoSchool } from './demo/index.ts';
import { emptyFolder, openLocalHouse, type LocalHouse } from './local/house.ts';
import { keepSchedule } from './local/keep-schedule.ts';
import { importLedger, runJobNow, scheduledJobs, type LedgerOrder } from './local/operator.ts';
import { registerHere, registerInCloud, writeTemplateTo } from './local/register.ts';
import { roundCommands, type Said } from './local/round-commands.ts';
import { seedOnce, sizes } from './local/seed-once.ts';
import { serve } from './local/serve.ts';
import { openLan } from './local/lan.ts';
import { noteServing, whoServes } from './local/serving.ts';
import { throughDoor } from './local/through-door.ts';
import { typed, USAGE } from './local/typed.ts';
import { welcome } from './local/welcome.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = typed(join(root, '.data'));
const [command, subject] = positionals;
const folder = values.store;

async function runServer(): Promise<void> {
  const other = whoServes(folder);
  if (other) throw new Error(`Already running at ${other.url}. Stop it there with Ctrl-C first.`);
  if (values.fresh) emptyFolder(folder);
  const house = await openLocalHouse(folder, `http://localhost:${values.port}`);
  const lan = values.lan ? openLan(folder, values.address, Date.now()) : undefined;
  const { close, url, door } = await serve(house, {
    port: Number(values.port),
    site: join(root, 'web/build'),
    accounts: demoAccounts(),
    lan,
  }).catch(portTaken);
  const forget = noteServing(folder, { pid: process.pid, url: door });
  process.once('exit', forget);
  onStop(() => process.exit(0)); // while it seeds: the next start goes on from there
  await seedOnce(house, sizes[values.size]);
  const stopSchedule = keepSchedule(house);
  onStop(() => {
    stopSchedule();
    close();
    void house.close().then(() => process.exit(0));
  });
  welcome(url, house.clock.today(), demoAccounts(), lan !== undefined);
}

/** What Ctrl-C does from now on. */
function onStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.once(signal, stop);
  }
}

function portTaken(error: unknown): never {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  throw isTaken
    ? new Error(`Port ${values.port} is taken. Choose another: npm start -- --port 4174`)
    : error;
}

async function runCommandJob(): Promise<void> {
  const order = { ...(values.today !== undefined && { today: values.today }) };
  const name = subject ?? '';
  if (name === '')
    throw new Error(
      `Which job? npm run job -- NAME [--today YYYY-MM-DD]. Jobs: ${scheduledJobs.join(', ')}`,
    );
  print(await asked(`jobs/${name}`, order, (house) => runJobNow(house, name, values.today)));
}

async function runImport(): Promise<void> {
  if (subject === undefined)
    throw new Error('Which file? npm run import -- FILE [--school ID] [--dry-run]');
  const workbook = workbookAt(named(subject));
  const order: LedgerOrder = {
    school: values.school ?? demoSchool,
    fileName: basename(subject),
    workbook,
    dryRun: values['dry-run'],
  };
  print(await asked('import', order, (house) => importLedger(house, order)));
}

async function runRegister(): Promise<void> {
  if (subject === undefined)
    throw new Error('Which file? npm run register -- FILE.xlsx [--write] [--cloud] [--template]');
  if (values.template) return say(await writeTemplateTo(named(subject)));
  const workbook = workbookAt(named(subject));
  const order = { workbook, write: values.write };
  if (values.cloud) return say(await registerInCloud(order, process.env));
  say((await asked('register', order, (house) => registerHere(house, order))) as Said);
}

/** @returns in base64 @throws Error with one plain sentence where it cannot be read */
function workbookAt(path: string): string {
  try {
    return readFileSync(path).toString('base64');
  } catch (error) {
    throw new Error(`There is no file ${path} that can be read. 没有可以读取的文件。`, {
      cause: error,
    });
  }
}

/** A command about a folder. */
function runOnFolder(deed: (folder: string, options: typeof values) => Said): void {
  if (subject === undefined) throw new Error(`Which folder? npm run ${command} -- DIR`);
  say(deed(named(subject), values));
}

/** Prints what there is to say; whether it went well is the exit code. */
function say({ lines, ok }: Said): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (!ok) process.exitCode = 1;
}

/** A path as it was typed, from the folder in which it was typed. */
function named(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

/** What a command asks of the store on this machine. */
function asked(path: string, order: object, deed: (house: LocalHouse) => Promise<unknown>) {
  return throughDoor({ folder, size: sizes[values.size] }, path, order, deed);
}

function print(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

const commands: Readonly<Record<string, () => Promise<void>>> = {
  serve: runServer,
  job: runCommandJob,
  import: runImport,
  register: runRegister,
};
const ofFolder = roundCommands[command ?? ''];
const run: (() => unknown) | undefined = ofFolder
  ? () => runOnFolder(ofFolder)
  : commands[command ?? 'serve'];
try {
  if (!run)
    throw new Error(`Commands: ${Object.keys({ ...commands, ...roundCommands }).join(', ')}`);
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
