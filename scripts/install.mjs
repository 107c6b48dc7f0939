import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, whereNode24Is } from './node24.mjs';
import { Trouble } from './trouble.mjs';

/**
 * One package as a lock file describes it.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages by path; the project itself is ''
 */

/**
 * Whether every package of the lock is installed as locked. Optional ones may be missing: they belong to other
 * machines. Packages beyond the lock do no harm.
 * @param {Packages} locked of package-lock.json
 * @param {Packages | undefined} installed npm's own note of what it installed; undefined if it never finished
 */
export function isInstalled(locked, installed) {
  if (!installed) return false;
  return Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

/** Installs the packages if any is missing or not as locked: right after a clone, after a pull, after a broken install. */
export function install() {
  const node24 = whereNode24Is(process);
  const locked = packagesOf('package-lock.json') ?? {};
  const installed = packagesOf('node_modules/.package-lock.json');
  if (isInstalled(locked, installed) && (!node24 || existsSync(node24))) return;
  console.error('Installing packages from npm; this takes a minute or two …');
  npm(['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']);
}

/**
 * Runs npm in the project, quietly.
 * @param {string[]} args
 * @throws {Trouble} with the likely cause, if npm fails
 */
export function npm(args) {
  const own = process.env['npm_execpath'] ?? '';
  // Two tries after 2 and 10 seconds: long enough for a hiccup, short enough for someone without a network.
  const tries = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];
  const quiet = [...args, ...tries, '--loglevel=error', '--no-update-notifier'];
  const stdio = /** @type {const} */ (['ignore', 'ignore', 'pipe']);
  const options = { cwd: ROOT, encoding: /** @type {const} */ ('utf8'), stdio: [...stdio] };
  // Started by npm, use that very one; else the one on the path, which on Windows is a .cmd and needs a shell.
  const done = /npm-cli\.c?js$/.test(own)
    ? spawnSync(process.execPath, [own, ...quiet], options)
    : spawnSync('npm', quiet, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0) return;
  if (done.signal) throw new Trouble(`npm was stopped (${done.signal}). Run the command again.`);
  if (done.error) {
    throw new Trouble(
      'npm was not found. Install Node with npm from https://nodejs.org and run the command again.',
    );
  }
  throw new Trouble(sayWhy(done.stderr));
}

/**
 * One sentence for what npm said when it failed.
 * @param {string} output
 */
export function sayWhy(output) {
  const code = /^npm (?:error|ERR!) code (\w+)/m.exec(output)?.[1] ?? '';
  const [, reason = `npm could not install the packages: ${firstLineOf(output)}`] =
    REASONS.find(([codes]) => codes.test(code)) ?? [];
  return code ? `${reason} (npm said ${code}.)` : reason;
}

/** @type {[RegExp, string][]} */
const REASONS = [
  [
    /^(ENOTFOUND|EAI_\w+|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET\w*)$/,
    'The packages could not be fetched: no way to the npm registry. Connect to the network (or set the proxy or registry with `npm config`) and run the command again.',
  ],
  [
    /^(EACCES|EPERM|EROFS)$/,
    `The packages could not be written: no right to write to ${join(ROOT, 'node_modules')} or to npm's cache. Give yourself that right and run the command again.`,
  ],
  [
    /^ENOSPC$/,
    'The packages need about 1 GB and the disk is full. Make room and run the command again.',
  ],
  [
    /^(ENOTEMPTY|EEXIST|EBUSY)$/,
    'The packages could not be put in place: another installation is under way, or was broken off. Let it end, or remove node_modules, and run the command again.',
  ],
  [
    /^EUSAGE$/,
    'package.json and package-lock.json disagree. Run `npm install` and commit the lock.',
  ],
  [
    /^(SELF_SIGNED\w+|UNABLE_TO_\w+|CERT_\w+)$/,
    'The packages could not be fetched: the certificate of the npm registry is not trusted here. Point NODE_EXTRA_CA_CERTS at your authority and run the command again.',
  ],
];

/** @param {string} output */
function firstLineOf(output) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?(code .*)?/, '').trim());
  return lines.find((line) => line !== '') ?? 'it gave no reason.';
}

/**
 * @param {string} name of a lock file
 * @returns {Packages | undefined} undefined if there is none, or none that can be read
 */
function packagesOf(name) {
  try {
    return JSON.parse(readFileSync(join(ROOT, name), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
