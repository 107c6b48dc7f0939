import type { Page } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { ChildrenPage, EntryPage, PostsPage, TakeCodePage } from '../pages/index.ts';
import { expect, person, test } from './local-site.ts';

const school = 'sd-370302-002';

test.use({ story: 'posts' });

test('an administrator invites a colleague, who binds an account with the code, sees the own children, and once let go nothing', async ({
  browser,
  site,
  viewport,
}) => {
  const admin = await person(browser, site, 'school-admin-2', { viewport });
  const posts = new PostsPage(admin);
  await posts.openFromAccount();
  await expect(posts.line('吕文静')).toContainText('班主任');
  await clean(admin);
  const before = await posts.lines().count();

  const code =
    await test.step('what is wrong is said before anything is made; the code is shown once', async () => {
      await posts.fillInvitation({ name: '', role: 'classTeacher', classes: '四年级1班' });
      await posts.make();
      await expect(admin.locator('section.summary')).toContainText('7-3');
      await clean(admin);
      await admin.locator('#field-name').fill('林晓雨');
      await expect(admin.locator('#field-name')).not.toHaveAttribute('aria-invalid');
      await expect(admin.locator('#field-name')).toBeFocused();
      await expect(admin.locator('#field-classes')).toHaveAttribute('aria-invalid', 'true');
      await admin.locator('#field-classes').fill('4-1');
      await expect(admin.locator('section.summary')).toHaveCount(0);
      await posts.make();
      await expect(posts.code()).toHaveText(/^(\w{4}-){3}\w{4}$/);
      await clean(admin);
      const shown = await posts.code().innerText();
      await posts.open(school);
      await expect(posts.line('林晓雨')).toContainText('有效至12-06');
      expect(await admin.content()).not.toContain(shown);
      return shown;
    });

  const newcomer = await person(browser, site, 'newcomer', { viewport });
  const taking = new TakeCodePage(newcomer);
  await test.step('whoever has no post is told so, and can enter the code', async () => {
    await expect(newcomer.getByRole('alert')).toContainText('没有岗位');
    await clean(newcomer);
    await taking.take('AAAA-AAAA-AAAA-AAAA');
    await expect(newcomer.locator('#code-error')).toBeVisible();
    await clean(newcomer);
    await taking.take(code.toLowerCase());
    await expect(newcomer).toHaveURL(/\/today$/);
    await expect(newcomer.getByRole('heading', { name: '今日', level: 1 })).toBeVisible(); // its address was the same before
  });

  const children = new ChildrenPage(newcomer);
  await test.step('and sees the children of the own class, and no others', async () => {
    await newcomer.goto('/children');
    await expect(children.rows().first()).toBeVisible();
    const own = await children.rows().count();
    const all = await whole(admin);
    expect(own).toBeLessThan(all);
    await newcomer.goto('/me');
    await expect(newcomer.locator('main')).toContainText('四1班');
  });

  await test.step('the classes change with the next request', async () => {
    await posts.open(school);
    await expect(posts.lines()).toHaveCount(before + 1);
    await posts.setClasses('林晓雨', '9-9');
    await expect(posts.said()).toHaveText('已改林晓雨的班级');
    await newcomer.goto('/children');
    await expect(newcomer.locator('main')).toBeVisible();
    await expect(children.rows()).toHaveCount(0);
    await posts.setClasses('林晓雨', '4-1');
  });

  await test.step('an end is set for a day, then made at once: the next request gets nothing', async () => {
    await posts.beginEnd('林晓雨');
    await clean(admin);
    await posts.endOn('2026-12-31');
    await expect(posts.line('林晓雨')).toContainText('最后一天12-31');
    await newcomer.goto('/children');
    await expect(children.rows().first()).toBeVisible();
    await posts.beginEnd('林晓雨');
    await posts.endNow();
    await expect(posts.said()).toHaveText('林晓雨的任职已经结束');
    await expect(posts.line('林晓雨')).toHaveCount(0);
    const asked = newcomer.waitForResponse((reply) => reply.url().includes('/api/'));
    await newcomer.goto('/children');
    expect((await asked).status()).toBe(404);
    await expect(newcomer.getByRole('alert')).toContainText('没有岗位');
    await expect(children.rows()).toHaveCount(0);
    await taking.take(code);
    await expect(newcomer.getByRole('alert')).toContainText('没有岗位');
  });
});

test('a county lets in the administrator of a school, whose own only post nobody can end for themselves', async ({
  browser,
  site,
  viewport,
}) => {
  const officer = await person(browser, site, 'county-officer', { viewport });
  const posts = new PostsPage(officer);
  await posts.openFromAccount();
  await clean(officer);
  await officer.getByRole('link', { name: '岳庄中心学校' }).click();
  await expect(posts.line('赵明远')).toBeVisible();
  await expect(posts.line('陈静')).toHaveCount(0);
  await posts.fillInvitation({ name: '林晓雨', role: 'schoolAdmin' });
  await posts.make();
  await posts.code().waitFor();
  await posts.open('sd-370302-001');
  await posts.withdraw('林晓雨');
  await expect(posts.line('林晓雨')).toHaveCount(0);

  const admin = await person(browser, site, 'school-admin', { viewport });
  const own = new PostsPage(admin);
  await own.open('sd-370302-001');
  await own.beginEnd('赵明远');
  await own.endNow();
  await expect(admin.getByRole('dialog').getByRole('alert')).toContainText('由别人来结束');
});

test('in English, and on a screen of 320 pixels', async ({ browser, site, viewport }) => {
  const admin = await person(browser, site, 'school-admin-2', { viewport }, 'en');
  const posts = new PostsPage(admin, 'en');
  await posts.open(school);
  await expect(posts.line('吕文静')).toContainText('Class teacher');
  await clean(admin);
  await posts.fillInvitation({ name: '林晓雨', role: 'teacher' });
  await clean(admin);
  await posts.make();
  await posts.code().waitFor();
  await clean(admin);
  const newcomer = await person(browser, site, 'newcomer', { viewport }, 'en');
  await expect(new EntryPage(newcomer, 'en').alert()).toContainText('no post here');
  await clean(newcomer);
});

/** How many children the whole school has. */
async function whole(admin: Page): Promise<number> {
  await admin.goto(`/children?school=${school}`);
  const children = new ChildrenPage(admin);
  await children.rows().first().waitFor();
  return children.rows().count();
}

/** No finding of axe, and no sideways scroll at 320 pixels. */
async function clean(page: Page): Promise<void> {
  expect(await axeFinds(page)).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}
