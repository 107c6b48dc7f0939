import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { notice, verification } from '../../functions/domain/forms/index.ts';
import {
  AssignPage,
  ChildFilePage,
  ChildrenPage,
  EntryPage,
  FindingPage,
  FindingsPage,
  FormPage,
  HooksPage,
  ImportPage,
  PrintPage,
  RoundPage,
  RoundsPage,
  RulesPage,
  VerificationPage,
} from '../pages/index.ts';
import { Words, type Language } from '../pages/words.ts';
import { axeFinds } from './axe.ts';
import { expect, person, speak, test } from './local-site.ts';
import { handedRound, publish, publishedRound, withByteChanged } from './published-round.ts';

const messy = join(import.meta.dirname, '../fixtures/ledgers/ledger-messy-11.xlsx');

/** Every page a role can come to, by the way that leads there. */
const visits: readonly [
  role: string,
  page: string,
  go: (page: Page, language: Language) => Promise<unknown>,
][] = [
  ['class-teacher-2', 'today', (page) => page.goto('/today')],
  ['class-teacher-2', 'children', (page) => page.goto('/children')],
  ['class-teacher-2', 'file', openFirstFile],
  [
    'class-teacher-2',
    'verification',
    async (page, language) => {
      await openFirstFile(page, language);
      await new ChildFilePage(page, language).verify();
    },
  ],
  [
    'class-teacher-2',
    'verification-mistakes',
    async (page, language) => {
      await openFirstFile(page, language);
      await new ChildFilePage(page, language).verify();
      await page.locator('button[type=submit], .actions button').last().click();
    },
  ],
  ['class-teacher-2', 'record', openRecord],
  [
    'class-teacher-2',
    'withdrawal',
    async (page, language) => {
      await openRecord(page, language);
      await new ChildFilePage(page, language).withdraw();
    },
  ],
  [
    'class-teacher-2',
    'correction-mistakes',
    async (page, language) => {
      await openRecord(page, language);
      await new ChildFilePage(page, language).correct();
      await new FormPage(page, language).save();
    },
  ],
  [
    'class-teacher-2',
    'write-sheet',
    async (page, language) => {
      await openFirstFile(page, language);
      const words = new Words(language).say('write_about');
      await page.getByRole('main').getByRole('button', { name: words }).click();
    },
  ],
  ['class-teacher-2', 'write', (page) => page.goto('/write')],
  [
    'class-teacher-2',
    'notice',
    async (page, language) => {
      await openFirstFile(page, language);
      await new ChildFilePage(page, language).write(notice.title[language]);
    },
  ],
  ['class-teacher-2', 'print-reason', openPrint],
  [
    'class-teacher-2',
    'print-sheet',
    async (page, language) => {
      await openPrint(page, language);
      await new PrintPage(page, language).giveReason('print_for_archive');
    },
  ],
  ['class-teacher-2', 'me', (page) => page.goto('/me')],
  ['class-teacher-2', 'outbox', (page) => page.goto('/outbox')],
  [
    'class-teacher-2',
    'not-found',
    (page) => page.goto('/children/01AAAAAAAAAAAAAAAAAAAAAAAA?school=sd-370302-002'),
  ],
  ['school-admin-2', 'today', (page) => page.goto('/today')],
  ['school-admin-2', 'children', (page) => page.goto('/children')],
  ['school-admin-2', 'school', (page) => page.goto('/schools/sd-370302-002')],
  ['school-admin-2', 'assign', (page) => page.goto('/schools/sd-370302-002/assign')],
  ['school-admin-2', 'assign-mistakes', assignNobody],
  ['school-admin-2', 'who-is-away', (page) => page.goto('/schools/sd-370302-002/leave')],
  [
    'school-admin-2',
    'leave',
    (page) => page.goto('/schools/sd-370302-002/leave?person=sd-370302-002-t1'),
  ],
  ['school-admin-2', 'headcount', (page) => page.goto('/schools/sd-370302-002/headcount')],
  ['school-admin-2', 'headcount-mistakes', countNobody],
  ['school-admin-2', 'settings', (page) => page.goto('/settings/sd-370302-002')],
  ['school-admin-2', 'calendar', (page) => page.goto('/settings/sd-370302-002/calendar')],
  ['county-officer', 'thresholds', (page) => page.goto('/settings/sd-370302/thresholds')],
  ['county-officer', 'holidays', (page) => page.goto('/settings/sd-370302/holidays')],
  ['school-admin-2', 'import', (page) => page.goto('/import')],
  [
    'school-admin-2',
    'verdicts',
    async (page, language) => {
      await page.goto('/import');
      await new ImportPage(page, language).send(messy);
    },
  ],
  ['school-admin-2', 'hooks', (page) => page.goto('/settings/hooks')],
  ['school-admin-2', 'hook-mistakes', addNoHook],
  ['county-officer', 'hooks', (page) => page.goto('/settings/hooks')],
  ['county-officer', 'today', (page) => page.goto('/today')],
  ['county-officer', 'area', (page) => page.goto('/areas/sd-370302')],
  ['county-officer', 'area-coverage', (page) => page.goto('/areas/sd-370302?share=coverage')],
  ['county-officer', 'area-talks', (page) => page.goto('/areas/sd-370302?share=closed')],
  ['county-officer', 'area-school', (page) => page.goto('/areas/sd-370302?school=sd-370302-002')],
  ['city-officer', 'today', (page) => page.goto('/today')],
  ['city-officer', 'area', (page) => page.goto('/areas/sd-3703')],
  ['city-officer', 'area-coverage', (page) => page.goto('/areas/sd-3703?share=coverage')],
  ['city-officer', 'area-of-county', (page) => page.goto('/areas/sd-370302?share=coverage')],
  ['province-officer', 'today', (page) => page.goto('/today')],
  ['province-officer', 'area', (page) => page.goto('/areas/sd')],
  ['province-officer', 'area-whole', (page) => page.goto('/areas/sd?share=whole')],
  ['province-officer', 'rounds', (page) => page.goto('/rounds')],
  ['province-officer', 'round-mistakes', planNothing],
  ['province-officer', 'round', openRound],
  ['province-officer', 'round-marks', markNothing],
  [
    'province-officer',
    'round-void',
    async (page, language) => {
      await openRound(page, language);
      await new RoundPage(page, language).press('round_step_void');
    },
  ],
  [
    'province-officer',
    'round-stage',
    async (page, language) => {
      await openRound(page, language);
      await new RoundPage(page, language).openStage('2026-autumn');
    },
  ],
  ['county-officer', 'findings', (page) => page.goto('/findings?county=sd-370302')],
  ['county-officer', 'finding', openFinding],
  ['county-officer', 'order', beginOrder],
  ['county-officer', 'reason', openMaskedFile],
  ['school-admin-2', 'findings', (page) => page.goto('/findings?school=sd-370302-002')],
  ['school-admin-2', 'finding', openFinding],
  ['school-admin-2', 'answer', beginAnswer],
  [
    'school-admin-2',
    'who-looked',
    async (page, language) => {
      await openFirstFile(page, language);
      await new ChildFilePage(page, language).readings();
    },
  ],
  ['privacy-officer', 'privacy', (page) => page.goto('/privacy')],
  ['privacy-officer', 'privacy-nothing', (page) => page.goto('/privacy?month=2026-12')],
  ['privacy-officer', 'who-looked', openReadings],
  ['operator', 'jobs', (page) => page.goto('/jobs')],
  ['operator', 'me', (page) => page.goto('/me')],
  ['privacy-officer', 'me', (page) => page.goto('/me')],
];

async function addNoHook(page: Page, language: Language): Promise<void> {
  const hooks = new HooksPage(page, language);
  await hooks.add({ kind: 'dingtalk', url: 'https://10.0.0.1/', events: [] });
}

async function assignNobody(page: Page, language: Language): Promise<void> {
  const assign = new AssignPage(page, language);
  await assign.open('sd-370302-002');
  await assign.deed().click();
}

async function countNobody(page: Page): Promise<void> {
  await page.goto('/schools/sd-370302-002/headcount');
  await page.getByRole('main').locator('button[type=submit]').click();
}

async function openFirstFile(page: Page, language: Language): Promise<void> {
  const children = new ChildrenPage(page, language);
  await children.open();
  await children.rows().first().click();
}

/** A verification: every file of this teacher has one. */
async function openRecord(page: Page, language: Language): Promise<void> {
  await openFirstFile(page, language);
  const file = new ChildFilePage(page, language);
  const rows = file.timeline().filter({ hasText: verification.title[language] });
  await file.openRecord(rows.first());
}

async function openPrint(page: Page, language: Language): Promise<void> {
  await openFirstFile(page, language);
  await new ChildFilePage(page, language).print();
}

async function openMaskedFile(page: Page, language: Language): Promise<void> {
  const findings = new FindingsPage(page, language);
  await findings.open('');
  await findings.openFile(0);
}

/** Of the reader's own county or school. */
async function openFinding(page: Page, language: Language): Promise<void> {
  const findings = new FindingsPage(page, language);
  await findings.open('');
  await findings.openFinding(0);
  await page.waitForURL(/\/findings\/./);
}

/** An order without a day: the page says what is missing. */
async function beginOrder(page: Page, language: Language): Promise<void> {
  await openFinding(page, language);
  const finding = new FindingPage(page, language);
  await finding.begin('act_order');
  await finding.begin('act_order');
}

async function beginAnswer(page: Page, language: Language): Promise<void> {
  await openFinding(page, language);
  await new FindingPage(page, language).answer();
  await page.waitForURL(/\/write\/answer/);
}

async function planNothing(page: Page, language: Language): Promise<void> {
  const rounds = new RoundsPage(page, language);
  await rounds.open();
  await rounds.begin();
  await rounds.plan({ round: '', title: '' });
}

/** The round that is there, or the first one. */
async function openRound(page: Page, language: Language): Promise<void> {
  const rounds = new RoundsPage(page, language);
  await rounds.open();
  if ((await rounds.rows().count()) === 0) {
    await rounds.begin();
    await rounds.plan({ round: '2026-autumn', title: '2026年秋季抽查' });
    await page.waitForURL(/\/rounds\/./);
  }
  await new RoundPage(page, language).open('2026-autumn');
}

/** A mark that says nothing. */
async function markNothing(page: Page, language: Language): Promise<void> {
  await openRound(page, language);
  const round = new RoundPage(page, language);
  await round.mark({ unit: '' });
  await round.marks().locator('section.summary').waitFor();
}

async function openReadings(page: Page): Promise<void> {
  await page.goto('/privacy');
  await page.locator('a[href^="/privacy/"]').first().click();
  await page.waitForURL(/\/privacy\/./);
}

test.use({ story: 'every page' });
test.beforeAll(async ({ browser, site }) => {
  await site.audit('2027-02-24');
  const teacher = await person(browser, site, 'class-teacher-2');
  await openFirstFile(teacher, 'zh'); // so that somebody has looked
  await new ChildFilePage(teacher).standings().waitFor();
  await teacher.context().close();
});

for (const language of ['zh', 'en'] as const) {
  const roles = [...new Set(visits.map(([role]) => role))];
  for (const role of roles) {
    test(`the pages of ${role}, ${language}: nothing for axe, nothing cut, no small type, one heading`, async ({
      browser,
      site,
      viewport,
    }, { project }) => {
      const page = await person(browser, site, role, { viewport }, language);
      for (const [, name, go] of visits.filter(([whose]) => whose === role)) {
        await test.step(name, async () => {
          await go(page, language);
          await settled(page);
          const shot = `test-results/pages/${project.name}/${role}-${name}-${language}.png`;
          await page.screenshot({ path: shot, fullPage: true });
          await holds(page, language);
        });
      }
    });
  }
  test(`the pages before signing in, ${language}`, async ({ browser, site, viewport }) => {
    const context = await browser.newContext({
      baseURL: site.url,
      viewport,
      locale: language === 'zh' ? 'zh-CN' : 'en',
    });
    await speak(context, language);
    const page = await context.newPage();
    await new EntryPage(page, language).open();
    await settled(page);
    await holds(page, language);
    await new RulesPage(page, language).open();
    await settled(page);
    await holds(page, language);
    const verification = new VerificationPage(page, language);
    const [proved, sealed, voided] = [
      publishedRound(),
      publishedRound({ round: 'sealed', state: 'committed', files: [] }),
      publishedRound({ round: 'void', state: 'void', voidedWhy: '骰子落到桌外', files: [] }),
    ];
    for (const rounds of [[], [proved, sealed, voided]]) {
      await publish(page, rounds);
      await verification.open();
      await settled(page);
      await holds(page, language);
    }
    for (const { round } of [sealed, voided, { round: 'nothing' }, proved]) {
      await verification.open(`sd~${round}`);
      await settled(page);
      await holds(page, language);
    }
    await verification.showBasis('seed');
    await verification.choose(withByteChanged(handedRound(), 'frame_schools.csv', 200));
    await holds(page, language);
  });
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** What must hold on every page (DESIGN §6: D02, D04, D05, D08). */
async function holds(page: Page, language: Language): Promise<void> {
  expect(await axeFinds(page)).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? /^zh/ : /^en/);
  expect(await page.evaluate(smallText)).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width, 'no sideways scroll at 320 px').toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}

/** Texts smaller than 14 px, which no page may have. */
function smallText(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((node) =>
      [...node.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      ),
    )
    .filter(
      (node) =>
        node.getClientRects().length > 0 && parseFloat(getComputedStyle(node).fontSize) < 14,
    )
    .map((node) => node.textContent?.trim().slice(0, 20) ?? '');
}
