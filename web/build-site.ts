/**
 * Builds the site: once in each language, joined into one folder with one page; the rules, which need no script; and the
 * verifier in one file.
 *
 * `ISSUER_ORIGIN` is the origin of an issuer that does not live beside the site, `PRIVACY_OFFICER` who is named in the
 * rules, as `{"name","phone","address"}`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { words } from './language.ts';
import { onePage } from './one-page.ts';

const WEB = import.meta.dirname;
const BUILT = join(WEB, 'build');
const ENGLISH = join(WEB, '.svelte-kit/english');
const VITE = join(WEB, '../node_modules/vite/bin/vite.js');

await compile(words);
const version = String(Date.now());
vite([], { SITE_LANGUAGE: 'zh', SITE_VERSION: version });
vite([], { SITE_LANGUAGE: 'en', SITE_VERSION: version });
joinLanguages();
vite(['--config', 'verify-tool.config.ts']);

function vite(more: readonly string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, [VITE, 'build', '--logLevel', 'warn', ...more], {
    cwd: WEB,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(1);
}

/** Files that are alike have one name in both; the pages become one, and each language keeps its worker. */
function joinLanguages(): void {
  const page = (folder: string) => readFileSync(join(folder, '200.html'), 'utf8');
  writeFileSync(join(BUILT, '200.html'), onePage({ zh: page(BUILT), en: page(ENGLISH) }));
  cpSync(join(ENGLISH, '_app'), join(BUILT, '_app'), { recursive: true });
  renameSync(join(ENGLISH, 'service-worker.js'), join(BUILT, 'service-worker-en.js'));
  rmSync(ENGLISH, { recursive: true });
}
