import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import { ChildFilePage, FormPage, OutboxPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { childOf, keptSite, open } from './a-talk.ts';
import { expect, person, phone, test } from './local-site.ts';

const words = new Words('zh');
const picture = join(import.meta.dirname, '../fixtures/photos/gradient.jpg');

test.use({ story: 'photo' });

test('a picture taken on a visit without the network stays with the draft, goes up before the visit, and is shown when asked for', async ({
  browser,
  site,
}) => {
  const page = await person(browser, site, 'class-teacher-2', phone);
  await keptSite(page);
  const { file, form: talk } = await childOf(page, 1);
  const address = talk.replace('/write/talk', '/write/visit');
  await open(page, address);
  await page.context().setOffline(true);
  const [form, outbox] = [new FormPage(page), new OutboxPage(page)];
  const photos = page.getByRole('group', { name: '照片' });
  const shown = photos.getByRole('img', { name: words.say('photo_n', { n: 1 }) });

  await test.step('it is made small and shown, and what is no picture is not taken', async () => {
    await page.getByText(words.say('rarely_asked')).last().click();
    const input = photos.locator('input[type=file]');
    await input.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });
    await expect(photos.getByRole('alert')).toHaveText(words.say('photo_unreadable'));
    await input.setInputFiles(picture);
    await expect(shown).toBeVisible();
    await expect(photos.getByRole('alert')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
  await test.step('it is still there after a reload', async () => {
    await expect(form.draft()).toBeVisible();
    await page.reload();
    await page.getByText(words.say('rarely_asked')).last().click();
    await expect(shown).toBeVisible();
  });
  await form.choose('目的', '安全查看');
  await form.select(words.say('add_line'), '祖母');
  await form.write('姓名', '李秀英');
  await form.choose('孩子和谁一起住', '祖父母');
  await form.write('家里的环境', '三间平房，院里干净。');
  await form.write('孩子的情况', '作业写得工整，爱说话。');
  await form.save();
  await expect(form.keptHere()).toBeVisible();

  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname.split('/')[6] ?? '');
  });
  await outbox.open();
  await page.context().setOffline(false);
  await expect(outbox.received()).toHaveCount(1);
  expect(sent).toEqual(['photos', 'records']);

  await page.goto(file);
  const child = new ChildFilePage(page);
  await child.showKind('kind_visit');
  await child.openRecord(child.timeline().first());
  await child
    .sheet()
    .getByRole('button', { name: words.say('show_sensitive') })
    .click();
  await child
    .sheet()
    .getByRole('button', { name: words.say('photo_show') })
    .click();
  const image = child.sheet().getByRole('img', { name: words.say('photo_n', { n: 1 }) });
  await expect(image).toBeVisible();
  expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(24);
  await page.context().close();
});
