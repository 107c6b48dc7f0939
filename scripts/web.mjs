import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT, runUnderNode24 } from './node24.mjs';
import { Trouble } from './trouble.mjs';

const WEB = join(ROOT, 'web');
const BUILT = join(WEB, 'build');
const TOOL = 'verify-tool.config.ts';
/** What the site was last built from; beside what SvelteKit generates, so that it goes when that goes. */
const NOTE = join(WEB, 'node_modules', '.built-from');

/** What the site is made of, and what building it makes. */
const SOURCES = [
  'web',
  'functions/domain',
  'functions/table.ts',
  'functions/table',
  'package-lock.json',
];
const MADE = ['web/build', 'web/.svelte-kit', 'web/node_modules', 'web/src/lib/paraglide'];

/**
 * Builds the site unless it is built from just these sources.
 * @throws {Trouble} if the build fails
 */
export async function buildWeb() {
  const sources = fingerprint(SOURCES.map((path) => join(ROOT, path)));
  if (existsSync(BUILT) && existsSync(NOTE) && readFileSync(NOTE, 'utf8') === sources) return;
  console.error('Building the site …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = [vite, 'build', '--logLevel', 'warn'];
  let code = existsSync(WEB) ? await runUnderNode24(build, { cwd: WEB }) : 1;
  // The verifier in one page stands beside the site and speaks its words, which the site's build has compiled.
  if (code === 0) code = await runUnderNode24([...build, '--config', TOOL], { cwd: WEB });
  if (code !== 0) throw new Trouble('The site could not be built; the reason stands above.');
  mkdirSync(dirname(NOTE), { recursive: true });
  writeFileSync(NOTE, sources);
}

/**
 * One hash over the names and contents of all files under some paths.
 * @param {string[]} paths absolute, files or folders
 */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} in a fixed order
 */
function filesUnder(path) {
  if (MADE.includes(relative(ROOT, path).split(sep).join('/')) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
