// node scripts/run.mjs FILE [arguments]: runs a file of the project under Node 24, installing first what is missing.
import { install } from './install.mjs';
import { runUnderNode24 } from './node24.mjs';
import { runScript } from './trouble.mjs';

await runScript(async () => {
  install();
  return runUnderNode24(process.argv.slice(2));
});
