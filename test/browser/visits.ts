import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { notice, talk, verification, visit } from '../../functions/domain/forms/index.ts';
import type { PublicRound } from '../../web/src/lib/verify/published.ts';
import {
  AssignPage,
  ChildFilePage,
  ChildrenPage,
  DemoClock,
  FindingPage,
  FindingsPage,
  FormPage,
  HooksPage,
  ImportPage,
  Navigation,
  PrintPage,
  RoundPage,
  RoundsPage,
  VerificationPage,
} from '../pages/index.ts';
import { Words, type Language } from '../pages/words.ts';

import { keptSite } from './a-talk.ts';
import {
  handedRound,
  publish,
  publishedRound,
  roundWithBulletin,
  withByteChanged,
} from './published-round.ts';

const county = 'sd-370302';
const school = 'sd-370302-002';
const messy = join(import.meta.dirname, '../fixtures/ledgers/ledger-messy-11.xlsx');

type Way = (page: Page, language: Language) => Promise<unknown>;
type Visit = readonly [role: string, route: string, name: string, go: string | Way];

/** Two pages that stand beside the site, and are no routes of it. */
export const RULES = '/rules/[language]';

/** Who has not signed in. */
export const NOBODY = 'nobody';

const proved = publishedRound();
const rounds = [
  proved,
  publishedRound({ round: 'sealed', state: 'committed', files: [] }),
  publishedRound({ round: 'void', state: 'void', voidedWhy: '骰子落到桌外', files: [] }),
];

/**
 * Every page a role can come to: its route, a name, and the way that leads there, which for most is an address. Without
 * the network in the end, on what the device has kept.
 */
export const visits: readonly Visit[] = [
  ['class-teacher-2', '/today', 'today', '/today'],
  ['class-teacher-2', '/children', 'children', '/children'],
  ['class-teacher-2', '/children/[child]', 'file', openFirstFile],
  ['class-teacher-2', '/write/[form]', 'verification', writing(verification)],
  ['class-teacher-2', '/write/[form]', 'verification-mistakes', verifyNothing],
  ['class-teacher-2', '/children/[child]', 'record', openRecord],
  ['class-teacher-2', '/write/[form]', 'withdrawal', withdrawRecord],
  ['class-teacher-2', '/write/[form]', 'correction-mistakes', correctNothing],
  ['class-teacher-2', '/children/[child]', 'write-sheet', openWriteSheet],
  ['class-teacher-2', '/write', 'write', '/write'],
  ['class-teacher-2', '/write/[form]', 'talk', writing(talk)],
  ['class-teacher-2', '/write/[form]', 'visit', writing(visit)],
  ['class-teacher-2', '/write/[form]', 'notice', writing(notice)],
  ['class-teacher-2', '/write/harm', 'harm', '/write/harm'],
  ['class-teacher-2', '/children/[child]/print', 'print-reason', openPrint],
  ['class-teacher-2', '/children/[child]/print', 'print-sheet', openPaper],
  ['class-teacher-2', '/me', 'me', '/me'],
  ['class-teacher-2', '/me', 'cover', coverUp],
  ['class-teacher-2', '/me', 'demo-clock', openDemoClock],
  ['class-teacher-2', '/outbox', 'outbox', '/outbox'],
  [
    'class-teacher-2',
    '/children/[child]',
    'not-found',
    `/children/${'A'.repeat(26)}?school=${school}`,
  ],
  ['class-teacher-2', '/today', 'today-offline', offline('/today')],
  ['class-teacher-2', '/children', 'children-offline', offline('/children')],
  ['class-teacher-2', '/findings', 'findings-offline', offline('/findings')],
  ['class-teacher-2', '/outbox', 'outbox-offline', offline('/outbox')],
  ['school-admin-2', '/today', 'today', '/today'],
  ['school-admin-2', '/children', 'children', '/children'],
  ['school-admin-2', '/schools/[school]', 'school', `/schools/${school}`],
  ['school-admin-2', '/schools/[school]/assign', 'assign', `/schools/${school}/assign`],
  ['school-admin-2', '/schools/[school]/assign', 'assign-mistakes', assignNobody],
  ['school-admin-2', '/schools/[school]/leave', 'who-is-away', `/schools/${school}/leave`],
  [
    'school-admin-2',
    '/schools/[school]/leave',
    'leave',
    `/schools/${school}/leave?person=${school}-t1`,
  ],
  ['school-admin-2', '/schools/[school]/headcount', 'headcount', `/schools/${school}/headcount`],
  ['school-admin-2', '/schools/[school]/headcount', 'headcount-mistakes', countNobody],
  ['school-admin-2', '/settings/[org]', 'settings', `/settings/${school}`],
  ['school-admin-2', '/staff/[org]', 'posts', `/staff/${school}`],
  ['school-admin-2', '/staff/[org]/invite', 'invite', `/staff/${school}/invite`],
  ['school-admin-2', '/settings/[org]/[form]', 'calendar', `/settings/${school}/calendar`],
  ['school-admin-2', '/import', 'import', '/import'],
  ['school-admin-2', '/import/[job]', 'verdicts', importMessy],
  ['school-admin-2', '/settings/hooks', 'hooks', '/settings/hooks'],
  ['school-admin-2', '/settings/hooks/new', 'hook-mistakes', addNoHook],
  ['school-admin-2', '/findings', 'findings', `/findings?school=${school}`],
  ['school-admin-2', '/findings/[finding]', 'finding', openFinding],
  ['school-admin-2', '/write/[form]', 'answer', beginAnswer],
  ['school-admin-2', '/children/[child]', 'who-looked', askWhoLooked],
  ['county-officer', '/settings/[org]/[form]', 'thresholds', `/settings/${county}/thresholds`],
  ['county-officer', '/settings/[org]/[form]', 'holidays', `/settings/${county}/holidays`],
  ['county-officer', '/staff/[org]', 'posts', `/staff/${county}`],
  ['county-officer', '/settings/hooks', 'hooks', '/settings/hooks'],
  ['county-officer', '/today', 'today', '/today'],
  ['county-officer', '/areas/[area]', 'area', `/areas/${county}`],
  ['county-officer', '/areas/[area]', 'area-coverage', `/areas/${county}?share=coverage`],
  ['county-officer', '/areas/[area]', 'area-talks', `/areas/${county}?share=closed`],
  ['county-officer', '/areas/[area]', 'area-school', `/areas/${county}?school=${school}`],
  ['county-officer', '/findings', 'findings', `/findings?county=${county}`],
  ['county-officer', '/findings/[finding]', 'finding', openFinding],
  ['county-officer', '/findings/[finding]', 'order', beginOrder],
  ['county-officer', '/children/[child]', 'reason', openMaskedFile],
  ['city-officer', '/today', 'today', '/today'],
  ['city-officer', '/areas/[area]', 'area', '/areas/sd-3703'],
  ['city-officer', '/areas/[area]', 'area-coverage', '/areas/sd-3703?share=coverage'],
  ['city-officer', '/areas/[area]', 'area-of-county', `/areas/${county}?share=coverage`],
  ['province-officer', '/today', 'today', '/today'],
  ['province-officer', '/areas/[area]', 'area', '/areas/sd'],
  ['province-officer', '/areas/[area]', 'area-whole', '/areas/sd?share=whole'],
  ['province-officer', '/rounds', 'rounds', '/rounds'],
  ['province-officer', '/rounds', 'round-mistakes', planNothing],
  ['province-officer', '/rounds/[round]', 'round', openRound],
  ['province-officer', '/rounds/[round]', 'round-marks', markNothing],
  ['province-officer', '/rounds/[round]', 'round-void', beginVoid],
  ['province-officer', '/rounds/[round]/stage', 'round-stage', openStage],
  ['privacy-officer', '/privacy', 'privacy', '/privacy'],
  ['privacy-officer', '/privacy', 'privacy-nothing', '/privacy?month=2026-12'],
  ['privacy-officer', '/privacy/[child]', 'who-looked', openReadings],
  ['privacy-officer', '/me', 'me', '/me'],
  ['operator', '/jobs', 'jobs', '/jobs'],
  ['operator', '/me', 'me', '/me'],
  [NOBODY, '/', 'entry', '/'],
  [NOBODY, '/signed-in', 'not-signed-in', '/signed-in'],
  [NOBODY, RULES, 'rules', (page, language) => page.goto(`/rules/${language}.html`)],
  [NOBODY, '/verify', 'no-round', proving('')],
  [NOBODY, '/verify', 'rounds', proving('', rounds)],
  [NOBODY, '/verify/[round]', 'sealed', proving('sd~sealed', rounds)],
  [NOBODY, '/verify/[round]', 'void', proving('sd~void', rounds)],
  [NOBODY, '/verify/[round]', 'no-such-round', proving('sd~nothing', rounds)],
  [NOBODY, '/verify/[round]', 'proved', proving(`sd~${proved.round}`, rounds)],
  [NOBODY, '/verify', 'differs', proveChanged],
  [NOBODY, '/verify', 'bulletin', proveBulletin],
  [NOBODY, '/planner', 'planner', '/planner'],
  [NOBODY, '/planner', 'planner-mistaken', planNobody],
];

/** The way of an address, once the network is gone. */
function offline(address: string): Way {
  return async (page) => {
    await keptSite(page);
    await page.context().setOffline(true);
    await page.goto(address);
  };
}

function proving(round: string, published: readonly PublicRound[] = []): Way {
  return async (page, language) => {
    await publish(page, published);
    await new VerificationPage(page, language).open(round);
  };
}

async function proveChanged(page: Page, language: Language): Promise<void> {
  const verification = new VerificationPage(page, language);
  await verification.open();
  await verification.choose(withByteChanged(handedRound(), 'frame_schools.csv', 200));
  await verification.showBasis('seed');
}

async function proveBulletin(page: Page, language: Language): Promise<void> {
  const verification = new VerificationPage(page, language);
  await verification.open();
  await verification.choose(roundWithBulletin());
  await page.locator('#paper').waitFor();
}

async function planNobody(page: Page): Promise<void> {
  await page.goto('/planner');
  await page.locator('#field-pass').fill('100');
}

async function openFirstFile(page: Page, language: Language): Promise<void> {
  const children = new ChildrenPage(page, language);
  await children.open();
  await children.rows().first().click();
}

/** A form from the file of the first child. */
function writing({ title }: { readonly title: Readonly<Record<Language, string>> }): Way {
  return async (page, language) => {
    await openFirstFile(page, language);
    await new ChildFilePage(page, language).write(title[language]);
  };
}

async function verifyNothing(page: Page, language: Language): Promise<void> {
  await writing(verification)(page, language);
  await new FormPage(page, language).save();
}

/** A verification: every file of this teacher has one. */
async function openRecord(page: Page, language: Language): Promise<void> {
  await openFirstFile(page, language);
  const file = new ChildFilePage(page, language);
  const rows = file.timeline().filter({ hasText: verification.title[language] });
  await file.openRecord(rows.first());
}

async function withdrawRecord(page: Page, language: Language): Promise<void> {
  await openRecord(page, language);
  await new ChildFilePage(page, language).withdraw();
}

async function correctNothing(page: Page, language: Language): Promise<void> {
  await openRecord(page, language);
  await new ChildFilePage(page, language).correct();
  await new FormPage(page, language).save();
}

async function openWriteSheet(page: Page, language: Language): Promise<void> {
  await openFirstFile(page, language);
  const words = new Words(language).say('write_about');
  await page.getByRole('main').getByRole('button', { name: words }).click();
}

async function openPrint(page: Page, language: Language): Promise<void> {
  await openFirstFile(page, language);
  await new ChildFilePage(page, language).print();
}

async function openPaper(page: Page, language: Language): Promise<void> {
  await openPrint(page, language);
  await new PrintPage(page, language).giveReason('print_for_archive');
}

async function coverUp(page: Page, language: Language): Promise<void> {
  await page.goto('/me');
  await new Navigation(page, language).cover();
}

async function openDemoClock(page: Page, language: Language): Promise<void> {
  await page.goto('/me');
  await new DemoClock(page, language).open();
}

async function assignNobody(page: Page, language: Language): Promise<void> {
  const assign = new AssignPage(page, language);
  await assign.open(school);
  await assign.deed().click();
}

async function countNobody(page: Page): Promise<void> {
  await page.goto(`/schools/${school}/headcount`);
  await page.getByRole('main').locator('button[type=submit]').click();
}

async function importMessy(page: Page, language: Language): Promise<void> {
  await page.goto('/import');
  await new ImportPage(page, language).send(messy);
}

async function addNoHook(page: Page, language: Language): Promise<void> {
  const hooks = new HooksPage(page, language);
  await hooks.add({ kind: 'dingtalk', url: 'https://10.0.0.1/', events: [] });
}

/** Of the reader’s own county or school. */
async function openFinding(page: Page, language: Language): Promise<void> {
  const findings = new FindingsPage(page, language);
  await findings.open('');
  await findings.openFinding(0);
  await page.waitForURL(/\/findings\/./);
}

async function openMaskedFile(page: Page, language: Language): Promise<void> {
  const findings = new FindingsPage(page, language);
  await findings.open('');
  await findings.openFile(0);
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

async function askWhoLooked(page: Page, language: Language): Promise<void> {
  await openFirstFile(page, language);
  await new ChildFilePage(page, language).readings();
}

async function openReadings(page: Page): Promise<void> {
  await page.goto('/privacy');
  await page.locator('a[href^="/privacy/"]').first().click();
  await page.waitForURL(/\/privacy\/./);
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

async function beginVoid(page: Page, language: Language): Promise<void> {
  await openRound(page, language);
  await new RoundPage(page, language).press('round_step_void');
}

async function openStage(page: Page, language: Language): Promise<void> {
  await openRound(page, language);
  await new RoundPage(page, language).openStage('2026-autumn');
}
