import { ChildFilePage, FindingPage, FindingsPage, FormPage, TodayPage } from '../pages/index.ts';
import { expect, person, test } from './local-site.ts';

const county = 'sd-370302';
const school = 'sd-370302-002';
const words = '奶奶已带孩子到校，本周内补上核实。';

test.use({ story: 'orders' });
test.beforeAll(async ({ site }) => {
  await fetch(`${site.url}/local/jobs/audit`, { method: 'POST', body: '{}' });
});

test('what a county orders is on the school’s day; the school answers, the county sends it back, and nobody’s word closes it', async ({
  browser,
  site,
  viewport,
}) => {
  const isWide = (viewport?.width ?? 0) >= 1024;
  const officer = await person(browser, site, 'county-officer', { viewport });
  const list = new FindingsPage(officer);
  const finding = new FindingPage(officer);
  await test.step('the county orders what it has chosen, once it has named the day', async () => {
    await list.open(`county=${county}&school=${school}&rule=file-verified`);
    if (isWide) await list.chooseAll();
    else await list.openFinding(0);
    await finding.begin('act_order');
    await finding.begin('act_order');
    await expect(finding.alert()).toHaveText(finding.words.say('order_choose_day'));
    await finding.send('act_order', 7);
    await expect(finding.said()).toContainText(/^已下达\d项$/);
    if (isWide) await list.openFinding(0);
    await expect(officer.getByText(/前回复/).first()).toBeVisible();
  });

  const admin = await person(browser, site, 'school-admin-2', { viewport });
  const own = new FindingPage(admin);
  await test.step('the school sees it at the head of its day, and answers in its own words', async () => {
    const today = new TodayPage(admin);
    await today.open();
    await admin.getByRole('link', { name: /^县里下达整改\d项$/ }).click();
    const ordered = admin.locator('tbody tr, main li').filter({ hasText: '前回复' });
    await ordered.first().locator('a[href^="/findings/"]').click();
    await own.answer();
    const form = new FormPage(admin);
    await form.write('做了什么', words);
    await form.save();
    await expect(form.receipt()).toBeVisible();
  });
  await test.step('the county sees that there is an answer, and reads it in the file with a reason', async () => {
    await officer.reload();
    await expect(officer.getByText('已回复，待复查')).toBeVisible();
    expect(await officer.content()).not.toContain(words);
    await finding.recheck();
    await expect(finding.said()).toHaveText('1项还没有办好');
    await officer.getByRole('link', { name: finding.words.say('finding_open_file') }).click();
    await new ChildFilePage(officer).giveReason('reason_open_finding');
    await expect(officer.getByText('整改回复').first()).toBeVisible();
    await officer.goBack();
  });
  await test.step('and sends it back for a reason of the list', async () => {
    await finding.begin('act_send_back');
    await finding.send('act_send_back', 3, '事情还没有办');
    await expect(finding.said()).toHaveText('已退回1项');
    await expect(officer.getByText('退回：事情还没有办')).toBeVisible();
    await expect(finding.history()).toHaveCount(4);
  });
  await test.step('the school reads why, and its own words stand there', async () => {
    await new FindingsPage(admin).open(`school=${school}`);
    const back = admin.locator('tbody tr, main li').filter({ hasText: '退回' });
    await back.first().locator('a[href^="/findings/"]').click();
    await expect(admin.getByText('退回：事情还没有办')).toBeVisible();
    await expect(admin.getByText(words)).toBeVisible();
  });
});

test('a reminder is one press and undoes nothing', async ({ browser, site, viewport }) => {
  const officer = await person(browser, site, 'county-officer', { viewport });
  const list = new FindingsPage(officer);
  await list.open(`county=${county}&rule=evidence`);
  await list.openFinding(0);
  const finding = new FindingPage(officer);
  await expect(finding.history()).toHaveCount(1);
  await finding.remind();
  await expect(finding.said()).toHaveText('已提醒1项');
  await expect(officer.getByText('待整改', { exact: true })).toBeVisible();
  await expect(finding.history()).toHaveCount(2);
  const admin = await person(browser, site, 'school-admin-2', { viewport });
  await new TodayPage(admin).open();
  await expect(admin.getByText(/提醒1项$/)).toBeVisible();
});
