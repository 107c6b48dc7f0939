// npm run bench [-- NAME ...]: measures everything, or what is named, prints a line a figure and keeps them as a table;
// with --help it says which there are.
import { install } from './install.mjs';
import { runUnderNode24 } from './node24.mjs';
import { runScript } from './trouble.mjs';
import { buildWeb } from './web.mjs';

await runScript(async () => {
  const asked = process.argv.slice(2);
  install();
  if (!asked.includes('--help')) await buildWeb();
  return runUnderNode24(['test/bench/run.ts', ...asked]);
});
