import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, runUnderNode24 } from './node24.mjs';
import { Trouble } from './trouble.mjs';

const WEB = join(ROOT, 'web');
const BUILT = join(WEB, 'build');
/** What the site was last built from; beside what SvelteKit generates, so that it goes when that goes. */
const NOTE = join(WEB, 'node_modules', '.built-from');

/** What the site is made of, and what building it makes. */
const SOURCES = [
  'web',
  'functions/domain',
  'functions/table.ts',
  'functions/table',
  'functions/demo/contact.json',
  'package-lock.json',
];
const MADE = [
  'web/build',
  'web/.svelte-kit',
  'web/node_modules',
  'web/src/lib/paraglide',
  // What inlang lays beside its settings at the first build.
  'web/project.inlang/.gitignore',
  'web/project.inlang/.meta.json',
  'web/project.inlang/README.md',
];

/**
 * Builds the site unless it is built from just these sources.
 * @throws {Trouble} if the build fails
 */
export async function buildWeb() {
  const sources = fingerprint(ROOT);
  if (existsSync(BUILT) && existsSync(NOTE) && readFileSync(NOTE, 'utf8') === sources) return;
  console.error('Building the site …');
  // Without a name of its own, the site is the demo's.
  process.env.PRIVACY_OFFICER ??= readFileSync(join(ROOT, 'functions/demo/contact.json'), 'utf8');
  const build = join(WEB, 'build-site.ts');
  const code = existsSync(WEB) ? await runUnderNode24([build], { cwd: WEB, quiet: true }) : 1;
  if (code !== 0) throw new Trouble('The site could not be built; the reason stands above.');
  mkdirSync(dirname(NOTE), { recursive: true });
  writeFileSync(NOTE, sources);
}

/**
 * One hash over the names and contents of what the site is made of; what building it makes has no say.
 * @param {string} root of the project
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const name of SOURCES.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} name from there, with slashes
 * @returns {string[]} such names, in a fixed order
 */
function filesUnder(root, name) {
  const path = join(root, name);
  if (MADE.includes(name) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [name];
  return readdirSync(path)
    .sort()
    .flatMap((each) => filesUnder(root, `${name}/${each}`));
}
