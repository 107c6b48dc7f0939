import type { Page } from '@playwright/test';
import { ChildFilePage, FormPage, OutboxPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { childOf, keptSite, open } from './a-talk.ts';
import { axeFinds } from './axe.ts';
import { expect, person, test } from './local-site.ts';

const words = new Words('zh');
const seen = '下课时有两个大孩子拿走他的饭卡，他说不敢告诉家里人。';
const secret = '拿走他的饭卡';

test.use({ story: 'restricted' });

/** A talk with a bullied child, but for what is written apart. */
async function talk(page: Page): Promise<FormPage> {
  const form = new FormPage(page);
  await form.choose('聊了什么', '同伴');
  await form.choose('情绪', '平稳');
  await form.choose('发现的情况', '受欺负');
  await form.write(
    '谈话内容',
    '孩子坐了很久才开口，说完一直低着头，约好明天中午再来办公室坐一坐。',
  );
  return form;
}

test('what a teacher saw of a bullied child is kept with the talk, goes up on its own, and opens for whom it names', async ({
  browser,
  site,
  viewport,
}) => {
  const options = { viewport };
  const teacher = await person(browser, site, 'class-teacher-2', options);
  await keptSite(teacher);
  const { name, file, form: address } = await childOf(teacher);
  await open(teacher, address);
  const outbox = new OutboxPage(teacher);
  const form = await talk(teacher);

  await test.step('it is offered while the choice stands, and asks for nothing unless it is wanted', async () => {
    const offer = teacher.getByRole('button', { name: words.say('restricted_offer') });
    await expect(offer).toBeVisible();
    await form.choose('发现的情况', '没有');
    await expect(offer).toHaveCount(0);
    await form.choose('发现的情况', '受欺负');
    await expect(form.apart()).toHaveCount(0);
  });
  await test.step('begun, it is as strict as any form, and names class teacher and care person', async () => {
    await form.writeApart();
    const readers = form.apart().getByRole('group', { name: '谁可以看' });
    await expect(readers.getByRole('checkbox', { checked: true }).first()).toBeAttached();
    await form.save();
    await expect(form.apart()).toContainText('请填看到听到了什么');
    expect(await axeFinds(teacher)).toEqual([]);
  });
  await test.step('what is typed survives a reload', async () => {
    await form.write('看到听到了什么', seen);
    await form.apart().getByRole('button', { name: '父亲' }).click();
    await form.apart().getByLabel('哪天', { exact: true }).fill('2026-11-23');
    await teacher.waitForTimeout(600); // the pause after which a draft is kept
    await teacher.reload();
    await expect(form.apart().getByLabel('看到听到了什么')).toHaveValue(seen);
  });
  await test.step('without the network both wait, one of them without a name', async () => {
    await teacher.context().setOffline(true);
    await form.save();
    await expect(form.keptHere()).toBeVisible();
    await expect(teacher.getByText(words.say('restricted_n', { n: 1 }))).toBeVisible();
  });
  await test.step('taken back, both are back in the form', async () => {
    await form.undo();
    await expect(form.apart().getByLabel('看到听到了什么')).toHaveValue(seen);
    await expect(outbox.chip()).toHaveCount(0);
    await form.save();
    await expect(form.keptHere()).toBeVisible();
    await outbox.open();
    await expect(outbox.waiting()).toHaveCount(2);
    await expect(outbox.waiting().filter({ hasText: name })).toHaveCount(1);
    const own = outbox.waiting().filter({ hasText: words.say('restricted_n', { n: 1 }) });
    await expect(own).toHaveCount(1);
    await expect(own).not.toContainText(name);
    await expect(outbox.drafts()).toHaveCount(0);
  });
  await test.step('with it, each goes its own way', async () => {
    const sent: string[] = [];
    teacher.on('request', (request) => {
      if (request.method() !== 'POST' || !request.url().includes('/api/')) return;
      const isThere = (request.postData() ?? '').includes(secret);
      sent.push(`${new URL(request.url()).pathname.split('/').at(-1)} ${isThere}`);
    });
    await teacher.context().setOffline(false);
    await expect(outbox.received()).toHaveCount(2);
    expect(sent.sort()).toEqual(['records false', 'restricted true']);
  });
  await test.step('the file shows one line of it, and opens it after a reason', async () => {
    await teacher.goto(file);
    const page = new ChildFilePage(teacher);
    await expect(page.restricted()).toContainText(words.say('restricted_n', { n: 1 }));
    expect(await teacher.content()).not.toContain(secret);
    expect(await teacher.title()).not.toContain('受限');
    await page.openRestricted('reason_restricted_follow_up');
    await expect(page.restricted()).toContainText(seen);
    expect(await axeFinds(teacher)).toEqual([]);
    await teacher.getByRole('button', { name: words.say('close'), exact: true }).click();
    expect(await teacher.content()).not.toContain(secret);
  });
  await test.step('for the school’s admin, who is not named, there is nothing', async () => {
    const admin = await person(browser, site, 'school-admin-2', options);
    const listed = admin.waitForResponse((reply) => reply.url().endsWith('/restricted'));
    await admin.goto(file);
    expect(await (await listed).json()).toEqual({ records: [] });
    const page = new ChildFilePage(admin);
    await page.timeline().first().waitFor();
    await expect(page.restricted()).toHaveCount(0);
    await expect(page.timeline().first()).toContainText('谈心谈话');
    await page.readings();
    expect(await admin.content()).not.toMatch(/受限|饭卡/);
    await admin.context().close();
  });
  await test.step('the privacy officer reads who opened it and why', async () => {
    const officer = await person(browser, site, 'privacy-officer', options);
    await officer.goto('/privacy');
    await expect(officer.getByText(words.say('did_open_restricted')).first()).toBeVisible();
    expect(await officer.content()).not.toContain('饭卡');
    await officer.context().close();
  });
  await teacher.context().close();
});
