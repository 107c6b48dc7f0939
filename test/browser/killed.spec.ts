import { EntryPage, OutboxPage, TodayPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { childOf, fillTalk, keptSite, open, talksOnFile } from './a-talk.ts';
import { killableBrowser } from './killable-browser.ts';
import { expect, test } from './local-site.ts';

const teacher = 'class-teacher-2';
const words = new Words('zh');

// What is killed cannot hand in its trace.
test.use({ story: 'killed', trace: 'off' });

test('a record that was saved outlives a browser that is killed, and goes up after the sign-in', async ({
  site,
}) => {
  await using killable = killableBrowser(site.url);
  let page = await killable.start();
  const entry = new EntryPage(page);
  await entry.open();
  await entry.signInAs(teacher);
  await keptSite(page);
  const other = await childOf(page, 1);
  const { file, form: address, before } = await childOf(page, 1);
  await open(page, address);
  await page.context().setOffline(true);
  const form = await fillTalk(page, '孙秀英');
  await form.save();
  await expect(form.keptHere()).toBeVisible();
  await open(page, other.form);
  await form.write('谈话内容', '还没写完');
  await expect(form.draft()).toBeVisible();
  await killable.kill();

  page = await killable.start();
  await test.step('offline it opens as it was left', async () => {
    await page.context().setOffline(true);
    await new TodayPage(page).open();
    await expect(page.getByText(words.like('shows_copy'))).toBeVisible();
    const outbox = new OutboxPage(page);
    await outbox.open();
    await expect(outbox.waiting()).toHaveCount(1);
    await expect(outbox.drafts()).toHaveCount(1);
    await open(page, other.form);
    await expect(page.getByRole('textbox', { name: '谈话内容' })).toHaveValue('还没写完');
    await outbox.open();
  });
  await test.step('online it asks for the sign-in when it is asked to upload, and then uploads', async () => {
    const outbox = new OutboxPage(page);
    await page.context().setOffline(false);
    await outbox.signIn();
    await page.locator(`button[name=account][value="${teacher}"]`).click();
    await expect(outbox.received()).toHaveCount(1);
    expect(await talksOnFile(page, file)).toBe(before + 1);
  });
});
