import type { BrowserContextOptions, Page } from '@playwright/test';
import {
  AccountPage,
  ChildrenPage,
  EntryPage,
  FormPage,
  OutboxPage,
  TodayPage,
} from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { childOf, fillTalk, keptSite, open, saidOf, talksOnFile } from './a-talk.ts';
import { axeFinds } from './axe.ts';
import { expect, person, test, type LocalSite } from './local-site.ts';

const teacher = 'class-teacher-2';
const words = new Words('zh');

test.use({ story: 'offline' });

async function teacherOn(
  browser: Parameters<typeof person>[0],
  site: LocalSite,
  device: BrowserContextOptions,
): Promise<Page> {
  return await person(browser, site, teacher, device);
}

/** A talk written without the network, which waits on the device. */
async function leaveOneWaiting(page: Page, whom: string): Promise<void> {
  await keptSite(page);
  const { form: address } = await childOf(page);
  await page.context().setOffline(true);
  await open(page, address);
  const form = await fillTalk(page, whom);
  await form.save();
  await expect(form.keptHere()).toBeVisible();
}

test('the list opens without the network, a record is written there, and goes up once when the network is back', async ({
  browser,
  site,
  device,
}) => {
  const page = await teacherOn(browser, site, device);
  const children = new ChildrenPage(page);
  const outbox = new OutboxPage(page);
  await keptSite(page);
  const { name, file, form: address, before } = await childOf(page);
  await children.open();
  const count = await children.rows().count();
  const last4 = /"idLast4":"(\w{4})"/;

  await page.context().setOffline(true);
  await test.step('the copy says from when it is', async () => {
    await page.reload();
    await expect(children.rows()).toHaveCount(count);
    await expect(page.getByText(words.like('shows_copy'))).toBeVisible();
    expect(await page.content()).not.toMatch(last4);
    await new TodayPage(page).open();
    await expect(page.getByText(words.like('shows_copy'))).toBeVisible();
  });
  await test.step('a page that needs the network says so', async () => {
    await children.open();
    await children.rows().first().click();
    await expect(page.getByText(words.say('needs_network'))).toBeVisible();
    await page.goto(page.url().replace(/children\/(.+)\?(.+)/, 'write/verification?child=$1&$2'));
    await expect(page.getByText(words.say('needs_network'))).toBeVisible();
  });

  await open(page, address);
  await test.step('what is typed survives a reload in the middle', async () => {
    await expect(page.getByText(words.say('offline_keep_writing'))).toBeVisible();
    const form = new FormPage(page);
    await form.write('谈话内容', '王秀兰');
    await expect(form.draft()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: '谈话内容' })).toHaveValue('王秀兰');
  });
  await test.step('saved, it is on this device and waits', async () => {
    const form = await fillTalk(page, '王秀兰');
    await form.save();
    await expect(form.keptHere()).toBeVisible();
    await expect(outbox.chip()).toHaveText(words.say('chip_waiting', { n: 1 }));
    await outbox.open();
    await expect(outbox.waiting()).toHaveCount(1);
    await expect(outbox.waiting()).toContainText(name);
    await expect(outbox.drafts()).toHaveCount(0);
    expect(await axeFinds(page)).toEqual([]);
  });

  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await test.step('the list says that something about the child waits', async () => {
    await children.open();
    await expect(page.getByText(words.say('row_waiting'))).toHaveCount(1);
    await outbox.open();
  });
  await test.step('with the network it goes up by itself, once', async () => {
    await page.context().setOffline(false);
    await expect(outbox.received()).toHaveCount(1);
    await expect(outbox.chip()).toHaveCount(0);
    expect(sent.filter((url) => url.endsWith('/records'))).toHaveLength(1);
    expect(await talksOnFile(page, file)).toBe(before + 1);
  });
  await test.step('no title of a tab names the child, and the worker has kept the site and nothing of anybody', async () => {
    for (const to of [file, address, '/children', '/outbox']) {
      await open(page, to);
      await expect(page.getByText(name).first()).toBeVisible();
      expect(await page.title()).not.toContain(name);
    }
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all(
        (await window.caches.keys()).map((each) => window.caches.open(each)),
      );
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
      const answers = await Promise.all(requests.map((request) => window.caches.match(request)));
      const texts = await Promise.all(
        answers.map((answer) => answer?.text() ?? Promise.resolve('')),
      );
      return { paths: requests.map(({ url }) => new URL(url).pathname), text: texts.join() };
    });
    expect(kept.paths.length).toBeGreaterThan(10);
    expect(kept.paths.filter((path) => /^\/(api|oidc|local)\/|\.json$/.test(path))).toEqual([]);
    expect(kept.text).not.toContain(name);
  });
});

test('an answer that was lost on the way makes no second record', async ({
  browser,
  site,
  device,
}) => {
  const page = await teacherOn(browser, site, device);
  const { file, form: address, before } = await childOf(page, 1);
  await open(page, address);
  await page.route('**/records', async (route) => {
    await route.fetch();
    await route.abort();
  });
  const form = await fillTalk(page, '李桂英');
  const lost = page.waitForEvent('requestfailed');
  await form.save();
  await lost;
  await expect(form.keptHere()).toBeVisible();
  await page.unroute('**/records');
  const outbox = new OutboxPage(page);
  await outbox.open();
  await expect(outbox.received()).toHaveCount(1);
  expect(await talksOnFile(page, file)).toBe(before + 1);
});

test('a record taken back while it waits is not sent, and what was typed is there again', async ({
  browser,
  site,
  device,
}) => {
  const page = await teacherOn(browser, site, device);
  await keptSite(page);
  const { file, form: address, before } = await childOf(page);
  await open(page, address);
  await page.context().setOffline(true);
  const form = await fillTalk(page, '张凤英');
  await form.save();
  await expect(form.keptHere()).toBeVisible();
  await form.undo();
  await expect(page.getByRole('textbox', { name: '谈话内容' })).toHaveValue(saidOf('张凤英'));
  await form.save();
  await expect(form.keptHere()).toBeVisible();
  const outbox = new OutboxPage(page);
  await outbox.open();
  await outbox.undo();
  await expect(outbox.waiting()).toHaveCount(0);
  await page.context().setOffline(false);
  expect(await talksOnFile(page, file)).toBe(before);
});

test('another text under the same id that arrived before is shown beside it, and a person decides', async ({
  browser,
  site,
  device,
}) => {
  const page = await teacherOn(browser, site, device);
  const { file, form: address, before } = await childOf(page, 1);
  await open(page, address);
  const theirs = {
    id: '01AAAAAAAAAAAAAAAAAAAAAAAA',
    form: 'talk',
    formVersion: 1,
    at: '2026-11-23',
    enteredAt: Date.parse('2026-11-23T10:31:00+08:00'),
    byName: '吕文静',
    lateDays: 0,
    data: { content: '先到的人' },
    hash: '0'.repeat(64),
  };
  await page.route('**/records', (route) =>
    route.fulfill({
      status: 409,
      json: { code: 'record-conflict', request: 'R-1', detail: { theirs } },
    }),
  );
  const form = await fillTalk(page, '后到的人');
  await form.save();
  await expect(form.alert()).toContainText(words.like('arrived_differs'));
  await page.unroute('**/records');
  const outbox = new OutboxPage(page);
  await outbox.open();
  await expect(outbox.chip()).toHaveText(words.say('chip_attention', { n: 1 }));
  await expect(outbox.attention()).toContainText('先到的人');
  await expect(outbox.attention()).toContainText('后到的人');
  expect(await axeFinds(page)).toEqual([]);
  await outbox.sendAsAnother();
  await expect(outbox.received()).toHaveCount(1);
  expect(await talksOnFile(page, file)).toBe(before + 1);
});

test('two accounts on one device: neither sees nor sends what the other wrote', async ({
  browser,
  site,
  device,
}) => {
  const page = await teacherOn(browser, site, device);
  await keptSite(page);
  const { file, form: address, before } = await childOf(page);
  await open(page, address);
  await page.context().setOffline(true);
  const form = await fillTalk(page, '赵玉梅');
  await form.save();
  await expect(form.keptHere()).toBeVisible();
  const account = new AccountPage(page);
  await account.open();
  await expect(page.getByText(words.say('sign_out_keeps', { n: 1 }))).toBeVisible();
  await account.signOut();
  await test.step('after the sign-out the list is gone, the record is not', async () => {
    await page.goto('/today');
    await expect(page.getByText(words.say('unsent_here', { n: 1 }))).toBeVisible();
  });

  await page.context().setOffline(false);
  const entry = new EntryPage(page);
  const outbox = new OutboxPage(page);
  await test.step('a colleague signs in', async () => {
    await entry.open();
    await entry.signInAs('school-admin-2');
    await outbox.open();
    await expect(outbox.chip()).toHaveCount(0);
    await expect(page.getByText(words.say('all_received'))).toBeVisible();
    expect(await talksOnFile(page, file)).toBe(before);
    await account.open();
    await account.signOut();
  });
  await test.step('who wrote it signs in again, and it goes up', async () => {
    await entry.open();
    await entry.signInAs(teacher);
    await outbox.open();
    await expect(outbox.received()).toHaveCount(1);
    expect(await talksOnFile(page, file)).toBe(before + 1);
  });
});

test('after fourteen days without the network the list is gone, and what was written is not', async ({
  browser,
  site,
  device,
}) => {
  const page = await teacherOn(browser, site, device);
  await leaveOneWaiting(page, '吴秀珍');
  await page.clock.setFixedTime(Date.now() + 15 * 24 * 3_600_000);
  await page.goto('/children');
  await expect(page.getByText(words.say('unsent_here', { n: 1 }))).toBeVisible();
  await expect(new ChildrenPage(page).rows()).toHaveCount(0);
  await page.getByRole('button', { name: words.say('sign_in') }).click();
  await expect(page.getByRole('alert')).toHaveText(words.say('problem_offline'));
  await page.clock.setFixedTime(Date.now());
  await page.context().setOffline(false);
  const outbox = new OutboxPage(page);
  await outbox.open();
  await expect(outbox.received()).toHaveCount(1);
});

test('an account whose post has ended is told so before any page; its list is gone, what it has not sent is not', async ({
  browser,
  site,
  device,
}) => {
  const page = await teacherOn(browser, site, device);
  await leaveOneWaiting(page, '郑桂兰');
  await page.route('**/api/me', (route) =>
    route.fulfill({ status: 404, json: { code: 'not-found', request: 'R-1' } }),
  );
  await page.context().setOffline(false);
  await page.goto('/children');
  await expect(page.getByRole('alert')).toHaveText(words.say('without_post'));
  await expect(page.getByText(words.say('unsent_here', { n: 1 }))).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: words.say('other_account') }).click();
  await expect(page.getByRole('button', { name: words.say('sign_in') })).toBeVisible();
});

test('WeChat’s browser says once that it cannot keep anything, and works online', async ({
  browser,
  site,
  device,
}) => {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50';
  const page = await teacherOn(browser, site, { ...device, userAgent });
  const said = page.getByText(words.say('cannot_keep_wechat'));
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: words.say('understood') }).click();
  await expect(said).toHaveCount(0);
  await new ChildrenPage(page).open();
  await expect(said).toHaveCount(0);
  const { file, form: address, before } = await childOf(page);
  await open(page, address);
  const form = await fillTalk(page, '周桂芳');
  await form.save();
  await expect(form.receipt()).toBeVisible();
  expect(await talksOnFile(page, file)).toBe(before + 1);
});
