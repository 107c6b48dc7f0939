/**
 * Builds the site: once in each language, joined into one folder with one page; the rules, which need no script; the
 * verifier in one file; and the script that draws a round again, as it is.
 *
 * `ISSUER_ORIGIN` is the origin of an issuer that does not live beside the site, `PRIVACY_OFFICER` who is named in the
 * rules, as `{"name","phone","address"}`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { words, type Language } from './language.ts';
import type { Contact } from './src/lib/rules/contact.ts';
import type * as Render from './src/lib/rules/render.ts';
import { languages } from './src/lib/words/languages.ts';
import { onePage, sha256 } from './one-page.ts';

const WEB = import.meta.dirname;
const BUILT = join(WEB, 'build');
const ENGLISH = join(WEB, '.svelte-kit/english');
const RULES = join(WEB, '.svelte-kit/rules');
const VITE = join(WEB, '../node_modules/vite/bin/vite.js');

await compile(words);
const version = String(Date.now());
vite([], { SITE_LANGUAGE: 'zh', SITE_VERSION: version });
vite([], { SITE_LANGUAGE: 'en', SITE_VERSION: version });
joinLanguages();
vite(['--config', 'verify-tool.config.ts']);
// Not among the static files: the worker would keep it on every device.
cpSync(join(WEB, 'redraw.mjs'), join(BUILT, 'redraw.mjs'));
vite(['--config', 'rules.config.ts']);
await writeRules();

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

/** The rules in each language, whole in one file: words and style. */
async function writeRules(): Promise<void> {
  const { rulesIn } = (await import(join(RULES, 'rules.js'))) as typeof Render;
  const style = readFileSync(join(RULES, 'rules.css'), 'utf8');
  const officer = process.env['PRIVACY_OFFICER'];
  const contact = officer ? contactFrom(officer) : undefined;
  mkdirSync(join(BUILT, 'rules'));
  for (const language of ['zh', 'en'] as const) {
    const file = join(BUILT, 'rules', `${language}.html`);
    writeFileSync(file, plainPage(language, style, rulesIn(language, contact)));
  }
  rmSync(RULES, { recursive: true });
}

/** @throws Error if it is not what the rules name */
function contactFrom(officer: string): Contact {
  const { name, phone, address } = JSON.parse(officer) as Partial<Contact>;
  if (!name || !phone || !address)
    throw new Error('PRIVACY_OFFICER is written {"name":"…","phone":"…","address":"…"}.');
  return { name, phone, address };
}

/** A page that loads nothing, and may load nothing but its icon. */
function plainPage(
  language: Language,
  style: string,
  { head, body }: { head: string; body: string },
) {
  const policy = `default-src 'none'; img-src 'self'; style-src ${sha256(style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${languages[language].lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${head}
<style>${style}</style>
</head>
<body><div class="root">${body}</div></body>
</html>
`;
}
