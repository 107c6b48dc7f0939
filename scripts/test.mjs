// npm test [-- NAME ...]: every check, or those named, one after the other; all run, and any failure fails the whole.
import { join } from 'node:path';
import { install } from './install.mjs';
import { ROOT, runUnderNode24 } from './node24.mjs';
import { runScript, Trouble } from './trouble.mjs';
import { buildWeb } from './web.mjs';

/** @typedef {() => Promise<number>} Step gives an exit code */

/** @type {Record<string, Step[]>} the steps of each check; the site comes first where a check reads what it makes */
const CHECKS = {
  types: [
    site,
    tool('typescript/bin/tsc', '-p', '.'),
    tool('typescript/bin/tsc', '-p', 'functions/domain'),
    tool('typescript/bin/tsc', '-p', 'cdk'),
    tool('typescript/bin/tsc', '-p', 'test'),
    tool('typescript/bin/tsc', '-p', 'web/src/worker'),
    tool(
      'svelte-check/bin/svelte-check',
      '--workspace',
      'web',
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
    ),
  ],
  lint: [site, tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  format: [tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn')],
  unit: [site, tool('vitest/vitest.mjs', 'run')],
  synth: [site, () => runUnderNode24(['cdk/synth.ts'])],
  browser: [site, tool('@playwright/test/cli.js', 'test')],
};

/**
 * @param {string} path of a program under node_modules
 * @param {...string} args
 * @returns {Step}
 */
function tool(path, ...args) {
  return () => runUnderNode24([join(ROOT, 'node_modules', path), ...args]);
}

/** @type {Promise<number> | undefined} */
let built;

/** @type {Step} builds the site, once however many checks ask for it */
function site() {
  built ??= buildWeb().then(
    () => 0,
    (/** @type {unknown} */ error) => {
      if (!(error instanceof Trouble)) throw error;
      console.error(error.message);
      return 1;
    },
  );
  return built;
}

/**
 * Runs all steps of a check, so that one run shows everything there is to mend.
 * @param {string} name
 * @param {Step[]} steps
 */
async function passes(name, steps) {
  console.log(`\n== ${name} ==`);
  let failed = 0;
  for (const step of steps) if ((await step()) !== 0) failed += 1;
  return failed === 0;
}

/** @param {string[]} asked names of checks */
function chosen(asked) {
  const names = Object.keys(CHECKS);
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown) throw new Trouble(`There is no check "${unknown}"; there are: ${names.join(', ')}.`);
  return Object.entries(CHECKS).filter(([name]) => asked.length === 0 || asked.includes(name));
}

// Ctrl-C ends the check that runs, through the terminal, and us before the next one.
process.once('SIGINT', () => process.exit(130));

await runScript(async () => {
  const checks = chosen(process.argv.slice(2));
  install();
  /** @type {[string, boolean][]} */
  const results = [];
  for (const [name, steps] of checks) results.push([name, await passes(name, steps)]);
  const failed = results.filter(([, passed]) => !passed).length;
  console.log('');
  for (const [name, passed] of results) console.log(`${name}: ${passed ? 'passed' : 'FAILED'}`);
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
