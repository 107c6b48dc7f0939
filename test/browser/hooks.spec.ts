import { AccountPage, ChildrenPage, HooksPage, TodayPage } from '../pages/index.ts';
import { expect, person, test } from './local-site.ts';

const key = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const robot = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`;

test.use({ story: 'news' });
test.beforeAll(async ({ site }) => {
  for (const job of ['audit', 'digest'])
    await fetch(`${site.url}/local/jobs/${job}`, { method: 'POST', body: '{}' });
});

test('how the week began stands at the head of a school’s day, opens into its rows, and can be put away', async ({
  browser,
  site,
  viewport,
}) => {
  const page = await person(browser, site, 'school-admin-2', { viewport });
  const today = new TodayPage(page);
  await today.open();
  await expect(today.digest()).toBeVisible();
  await test.step('a figure opens into as many rows', async () => {
    const figure = today
      .digest()
      .getByRole('link', { name: /^本周到期/ })
      .first();
    const n = Number(/\d+/.exec(await figure.innerText())?.[0]);
    await figure.click();
    await expect(page).toHaveURL(/\/children\?school=[\w-]+&duty=[\w-]+&until=\d{4}-\d\d-\d\d$/);
    await expect(new ChildrenPage(page).rows()).toHaveCount(n);
    await page.goBack();
  });
  await test.step('put away, it stays away', async () => {
    await today.hideDigest();
    await expect(today.digest()).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
    await page.reload();
    await expect(today.heading()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(today.digest()).toHaveCount(0);
  });
});

test('a county sees where most is overdue, and no name of a teacher or child', async ({
  browser,
  site,
  viewport,
}) => {
  const page = await person(browser, site, 'county-officer', { viewport });
  const today = new TodayPage(page);
  await today.open();
  await expect(today.digest().getByRole('link', { name: /^逾期/ })).not.toHaveCount(0);
  await expect(today.digest()).not.toContainText(/吕文静|宋学军|孙学芳/);
  const due = today
    .digest()
    .getByRole('link', { name: /^到期|^要办|^本周/ })
    .first();
  await expect(due).toHaveAttribute('href', /^\/areas\/sd-370302\?share=rule/);
  await today.digest().getByRole('link', { name: '槐埠中心小学' }).click();
  await expect(page).toHaveURL(/\/findings\?county=sd-370302&school=sd-370302-002/);
});

test('a school has its group told: addresses that lead elsewhere are refused, and a taken one is never shown again', async ({
  browser,
  site,
  viewport,
}) => {
  const page = await person(browser, site, 'school-admin-2', { viewport });
  const hooks = new HooksPage(page);
  await test.step('the way there is under one’s own', async () => {
    await new AccountPage(page).open();
    await page.getByRole('link', { name: '消息推送' }).click();
    await expect(hooks.heading()).toHaveText('消息推送');
    await expect(hooks.hooks()).toHaveCount(0);
  });
  const refused: readonly [string, string][] = [
    ['http://hooks.gov.cn/', '网址要以https://开头'],
    ['https://127.0.0.1/', '网址要以https://开头'],
    ['https://nas.local/', '网址指向内部网络'],
  ];
  for (const [url, words] of refused)
    await test.step(`refused: ${url}`, async () => {
      await hooks.add({
        kind: 'json',
        url,
        secret: 'a-secret-of-some-length',
        events: ['morning'],
      });
      await expect(hooks.mistakes()).toBeFocused();
      await expect(hooks.mistakes()).toContainText(words);
    });
  await test.step('a robot’s address is of its maker', async () => {
    await hooks.add({ kind: 'wecom', url: 'https://hooks.gov.cn/', events: [] });
    await expect(hooks.mistakes().getByRole('listitem')).toHaveCount(2);
    await expect(hooks.mistakes()).toContainText('qyapi.weixin.qq.com');
  });
  await test.step('taken, it is told apart by host and last four', async () => {
    await hooks.add({ kind: 'wecom', url: robot, events: ['morning', 'weekly'] });
    await expect(hooks.hooks()).toHaveCount(1);
    await expect(hooks.hooks()).toContainText('qyapi.weixin.qq.com，末四位5aaa');
    await expect(hooks.hooks()).toContainText('每天早上的件数、每周一的提要');
    expect(await page.content()).not.toContain(key);
  });
  await test.step('switched off it can be removed', async () => {
    await hooks.press('hook_switch_off');
    await expect(hooks.hooks()).toContainText('已停用');
    await hooks.press('hook_remove');
    await expect(hooks.hooks()).toHaveCount(0);
    await page.reload();
    await expect(hooks.heading()).toBeVisible();
    await expect(hooks.hooks()).toHaveCount(0);
  });
});
