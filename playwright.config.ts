import { defineConfig } from '@playwright/test';
import { FLAGS, findChromium } from './scripts/chromium.mjs';

// Found (or installed) once; the workers, which read this file again, are told by the environment.
process.env['CHROMIUM'] = await findChromium();

/** These bring their own phone and, where it matters, their own desk: once is enough. */
const ofPhones = ['fortnight', 'killed', 'offline', 'today'].map((name) => `${name}.spec.ts`);
/** These are walked in every width by themselves, or done in an office alone. */
const ofDesks = ['every-page', 'figures', 'jobs', 'lists', 'rounds', 'settings'].map(
  (name) => `${name}.spec.ts`,
);

export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/seed-once.ts',
  outputDir: 'test-results',
  // Each has a site and a store of its own, and waits for its browser most of the time: two share two cores well.
  workers: 2,
  forbidOnly: true,
  // A log that nobody watches keeps what failed near its end.
  reporter: process.stdout.isTTY ? 'list' : 'dot',
  // Room for a busy machine: what hangs is told apart, what is slow is not.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What was done and answered, without the pictures and copies of every page, which cost a third of the time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 60_000,
    launchOptions: { executablePath: process.env['CHROMIUM'], args: FLAGS },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: ofDesks,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      // What is told here is told by keys alone (by-keys.ts).
      name: 'desktop',
      testIgnore: ofPhones,
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
});
