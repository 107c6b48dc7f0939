// npm start [-- --fresh --port N]: installs what is missing, builds the site, serves everything in one process.
import { install } from './install.mjs';
import { runUnderNode24 } from './node24.mjs';
import { runScript } from './trouble.mjs';
import { buildWeb } from './web.mjs';

await runScript(async () => {
  install();
  await buildWeb();
  const serve = ['functions/local.ts', 'serve', ...process.argv.slice(2)];
  return runUnderNode24(serve, { alone: true });
});
