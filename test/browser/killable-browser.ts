import { chromium, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLAGS } from '../../scripts/chromium.mjs';

/** A browser with a profile on the disk, that can be killed as a phone kills it, and started on the same profile. */
export interface KillableBrowser extends AsyncDisposable {
  start(): Promise<Page>;
  kill(): Promise<void>;
}

export function killableBrowser(url: string): KillableBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'guanai-profile-'));
  let running: ChildProcess | undefined;

  async function kill(): Promise<void> {
    if (running?.pid === undefined || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    // The whole group: the browser and all its helpers at one blow.
    process.kill(-running.pid, 'SIGKILL');
    await gone;
  }

  return {
    async start() {
      const options = ['--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0'];
      running = spawn(process.env['CHROMIUM'] ?? '', [...FLAGS, ...options, '--lang=zh-CN'], {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const browser = await chromium.connectOverCDP(await address(running), { timeout: 90_000 });
      const [context] = browser.contexts();
      if (!context) throw new Error('The browser has no window');
      await context.addInitScript(() => localStorage.setItem('language', 'zh'));
      const page = context.pages()[0] ?? (await context.newPage());
      // Pages are named by their paths, as in the other tests.
      const goto = page.goto.bind(page);
      page.goto = (to, more) => goto(new URL(to, url).href, more);
      return page;
    },
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Where the browser listens, as it says when it has started. */
async function address({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  for (;;) {
    const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (found) return found;
    if (!stderr) throw new Error('The browser says nothing');
    const [text] = (await once(stderr, 'data')) as [Buffer];
    said += text.toString();
  }
}
