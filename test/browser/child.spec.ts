import type { BrowserContextOptions, Page } from '@playwright/test';
import {
  ChildFilePage,
  ChildrenPage,
  ChooseChildPage,
  FindingsPage,
  FormPage,
  Navigation,
} from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { expect, person, test, type LocalSite } from './local-site.ts';

const words = new Words('zh');
const text = '孩子说最近数学跟不上，晚上没人问。说好每天先写作业再看电视，周四放学一起改错题。';
const mended = text.replace('数学', '语文');

test.use({ story: 'child' });

/** The file of the nth child of a teacher’s list, open. */
async function fileOf(
  browser: Parameters<typeof person>[0],
  site: LocalSite,
  device: BrowserContextOptions,
  nth: number,
): Promise<{ page: Page; file: ChildFilePage; address: string; child: string }> {
  const page = await person(browser, site, 'class-teacher-2', device);
  const children = new ChildrenPage(page);
  await children.open();
  const address = (await children.rows().nth(nth).getAttribute('href')) ?? '';
  const [, child = '', school] = /children\/(.+)\?school=(.+)$/.exec(address) ?? [];
  await page.goto(address);
  const file = new ChildFilePage(page);
  await file.standings().waitFor();
  return { page, file, address, child: `school=${school}&child=${child}` };
}

/** A talk of today, arrived. */
async function recordTalk(page: Page, file: ChildFilePage): Promise<void> {
  await file.write('谈心谈话');
  const form = new FormPage(page);
  await form.choose('聊了什么', '学习');
  await form.choose('情绪', '平稳');
  await form.choose('发现的情况', '学习困难');
  await form.write('谈话内容', text);
  await form.save();
  await expect(form.receipt()).toBeVisible();
}

test('a talk is corrected with a reason; the old text stays to be read, and both name each other', async ({
  browser,
  site,
  device,
}) => {
  const { page, file, address } = await fileOf(browser, site, device, 0);
  const form = new FormPage(page);
  await recordTalk(page, file);
  await page.goto(address);
  await file.showKind('kind_talk');
  await expect(page).toHaveURL(/show=talk/);
  await expect(file.timeline().filter({ hasNotText: '谈心谈话' })).toHaveCount(0);

  await test.step('what was said is not in the page until it is asked for', async () => {
    await file.openRecord(file.timeline().first());
    expect(await page.content()).not.toContain('数学跟不上');
    await file
      .sheet()
      .getByRole('button', { name: words.say('show_sensitive') })
      .click();
    await expect(file.sheet()).toContainText('数学跟不上');
    await expect(file.sheet()).toContainText(/回执T-[0-9A-Z]{4}/);
  });
  await test.step('without a reason nothing is saved', async () => {
    await file.correct();
    await expect(page.getByRole('textbox', { name: '谈话内容' })).toHaveValue(text);
    await form.write('谈话内容', mended);
    await form.save();
    await expect(form.mistakes()).toContainText(words.say('reason_label'));
  });
  await test.step('a reload in the middle keeps what was typed, reason and all', async () => {
    const more = page.getByRole('textbox', { name: words.say('reason_more') });
    await form.explain('写错了内容', '不是数学');
    await page.waitForTimeout(600); // the pause after which a draft is kept
    await page.reload();
    await expect(page.getByRole('textbox', { name: '谈话内容' })).toHaveValue(mended);
    await expect(more).toHaveValue('不是数学');
  });
  await test.step('saved, both stand in the file with by whom and why', async () => {
    await form.save();
    await expect(page.getByText(words.say('corrected_now'))).toBeVisible();
    await page.goto(`${address}&show=corrections`);
    const both = file.timeline().filter({ hasText: '写错了内容' });
    const first = both.filter({ hasText: words.say('show_before') });
    await file.openRecord(first.first());
    expect(await page.content()).not.toContain('不是数学');
    await file
      .sheet()
      .getByRole('button', { name: words.say('show_sensitive') })
      .click();
    await expect(file.sheet()).toContainText('写错了内容：不是数学');
    await file
      .sheet()
      .getByRole('button', { name: words.say('show_before') })
      .click();
    await expect(file.sheet()).toContainText('数学跟不上');
    await expect(file.sheet().getByRole('link')).toHaveCount(0);
    await file
      .sheet()
      .getByRole('button', { name: words.say('show_instead') })
      .click();
    await expect(file.sheet()).toContainText('语文跟不上');
  });
  await test.step('closed, the file is still there', async () => {
    await file.closeSheet();
    await expect(file.sheet()).toHaveCount(0);
    await expect(file.standings()).toBeVisible();
  });
});

test('a record is taken back right after it was saved; it stays to be read, and who comes later is told', async ({
  browser,
  site,
  device,
}) => {
  const { page, file, address, child } = await fileOf(browser, site, device, 1);
  await recordTalk(page, file);
  await test.step('taken back, with why', async () => {
    await page.getByRole('link', { name: words.say('undo'), exact: true }).click();
    const form = new FormPage(page);
    await form.choose('为什么撤回', '记错了人');
    await form.withdraw();
    await expect(page.getByText(words.say('withdrawn_now'))).toBeVisible();
  });
  const taken = new URL(page.url()).searchParams.get('supersedes') ?? '';
  await test.step('it stands beside the withdrawal with by whom and why', async () => {
    await page.goto(`${address}&show=corrections`);
    await expect(file.timeline().filter({ hasText: /由.+撤回，记错了人/ })).toHaveCount(1);
    await expect(file.timeline().filter({ hasText: '撤回记录' })).toHaveCount(1);
  });
  await test.step('who opens it to correct it is shown what happened', async () => {
    await page.goto(`/write/talk?${child}&supersedes=${taken}`);
    await expect(page.getByRole('alert')).toContainText(/由.+撤回，记错了人/);
    await page.getByRole('link', { name: words.say('see_what_happened') }).click();
    await expect(file.sheet()).toContainText('撤回记录');
  });
});

test('two people correct one record: the second is shown what the first did', async ({
  browser,
  site,
  device,
}) => {
  const { page, file, address } = await fileOf(browser, site, device, 2);
  await recordTalk(page, file);
  await page.goto(address);
  await file.showKind('kind_talk');
  await file.openRecord(file.timeline().first());
  await file.correct();
  const form = new FormPage(page);
  await form.explain('漏写了');
  const admin = await person(browser, site, 'school-admin-2', device);
  await admin.goto(page.url());
  const other = new FormPage(admin);
  await other.explain('日期不对');
  await other.save();
  await expect(admin.getByText(words.say('corrected_now'))).toBeVisible();

  await form.save();
  await expect(page.getByRole('alert')).toContainText(/由.+更正，日期不对/);
  await page.getByRole('button', { name: words.say('drop_correction') }).click();
  await page.goto(address);
  await file.showKind('kind_corrections');
  await expect(file.timeline().filter({ hasText: '日期不对' })).toHaveCount(2);
  await expect(file.timeline().filter({ hasText: '漏写了' })).toHaveCount(0);
});

test('phones stand masked until asked for, then a tap calls, and they hide again', async ({
  browser,
  site,
  device,
}) => {
  const { page, file } = await fileOf(browser, site, device, 0);
  const one = file
    .people()
    .filter({ has: page.getByRole('button') })
    .first();
  const [, last4 = ''] = /1\d{2}\*{4}(\d{4})/.exec(await one.innerText()) ?? [];
  expect(last4).toHaveLength(4);
  expect(await page.content()).not.toMatch(new RegExp(`tel:|1\\d{6}${last4}`));
  await page.clock.install();
  await one.getByRole('button').click();
  const call = one.getByRole('link');
  await expect(call).toHaveAttribute('href', new RegExp(`^tel:1\\d{6}${last4}$`));
  await page.clock.fastForward(61_000);
  await expect(call).toHaveCount(0);
  expect(await page.content()).not.toMatch(new RegExp(`1\\d{6}${last4}`));
});

test('the notice to a guardian is recorded from a name in the file, and stands among the duties', async ({
  browser,
  site,
  device,
}) => {
  const { page, file, address } = await fileOf(browser, site, device, 3);
  const form = new FormPage(page);
  await file.write('个人信息告知');
  const known = page.getByRole('group', { name: words.say('known_people') });
  await known.locator('label').first().click();
  await expect(page.getByRole('textbox', { name: '告知了谁' })).not.toHaveValue('');
  await form.choose('怎么告知的', '纸质');
  await form.save();
  await expect(form.receipt()).toBeVisible();
  await page.goto(address);
  await expect(file.standings()).toContainText(/已告知.*今天，纸质/s);
  await expect(page.getByRole('link', { name: words.say('record_notice') })).toHaveCount(0);
});

test('记一笔 begins with whom about: the recent ones first, what is due first, suspected harm last', async ({
  browser,
  site,
  device,
}) => {
  await site.goTo('2027-02-24');
  const { page } = await fileOf(browser, site, device, 0);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto('/today');
  await new Navigation(page).go('write_about');
  const choose = new ChooseChildPage(page);
  await expect(choose.recent()).toHaveCount(1);
  await expect(choose.recent().first()).toContainText(name);
  await choose.search('没有这个人');
  await expect(choose.children()).toHaveCount(0);
  await choose.search('');
  await choose.recent().first().getByRole('button').click();
  await expect(choose.forms().first()).toContainText('已逾期');
  await expect(choose.forms().last()).toHaveText(words.say('report_harm'));
  await choose.forms().last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.say('harm_title'));
  // 110 twice, in large and in its place, then the county's bureau and civil affairs.
  const calls = page.locator('a[href^="tel:"]');
  await expect(calls).toHaveCount(4);
  await expect(calls.nth(2)).toHaveAttribute('href', 'tel:0000-0000110');
});

test('a county officer looks with a reason and finds nothing to write', async ({
  browser,
  site,
  device,
}) => {
  await site.audit('2027-02-25');
  const officer = await person(browser, site, 'county-officer', device);
  const findings = new FindingsPage(officer);
  await findings.open('county=sd-370302');
  await findings.openFile(0);
  const file = new ChildFilePage(officer);
  await file.giveReason('reason_file_check');
  await file.openRecord(file.timeline().filter({ hasText: '档案核实' }).first());
  await expect(file.sheet()).toContainText(words.say('receipt_label'));
  await expect(file.sheet().getByRole('link')).toHaveCount(0);
  await file.closeSheet();
  await expect(officer.getByRole('button', { name: words.say('write_about') })).toHaveCount(0);
});
