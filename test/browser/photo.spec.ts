import { join } from 'node:path';
import { ChildFilePage, ChildrenPage, FormPage, OutboxPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { childOf, keptSite, open } from './a-talk.ts';
import { fillVisit } from './a-visit.ts';
import { axeFinds } from './axe.ts';
import { expect, person, test } from './local-site.ts';

const words = new Words('zh');
const picture = join(import.meta.dirname, '../fixtures/photos/gradient.jpg');

test.use({ story: 'photo' });

test('a picture taken on a visit without the network stays with the draft, goes up before the visit, and is shown when asked for', async ({
  browser,
  site,
  device,
}) => {
  const page = await person(browser, site, 'class-teacher-2', device);
  await keptSite(page);
  const { file, form: talk } = await childOf(page, 1);
  const address = talk.replace('/write/talk', '/write/visit');
  await open(page, address);
  await page.context().setOffline(true);
  const outbox = new OutboxPage(page);
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
    expect(await axeFinds(page)).toEqual([]);
  });
  await test.step('it is still there after a reload', async () => {
    await expect(new FormPage(page).draft()).toBeVisible();
    await page.reload();
    await page.getByText(words.say('rarely_asked')).last().click();
    await expect(shown).toBeVisible();
  });
  const form = await fillVisit(page);
  await form.save();
  await expect(form.keptHere()).toBeVisible();
  await test.step('the list says that something about the child waits', async () => {
    await new ChildrenPage(page).open();
    await expect(page.getByText(words.say('row_waiting'))).toHaveCount(1);
  });

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
  await child.uncover();
  await child.showPhotos();
  const image = child.sheet().getByRole('img', { name: words.say('photo_n', { n: 1 }) });
  await expect(image).toBeVisible();
  expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(24);
  await page.context().close();
});

test('a picture that the server will not take does not hold up the visit, and the file says that it is missing', async ({
  browser,
  site,
  device,
}) => {
  const page = await person(browser, site, 'class-teacher-2', device);
  const { file, form: talk } = await childOf(page, 2);
  await open(page, talk.replace('/write/talk', '/write/visit'));
  await page.getByText(words.say('rarely_asked')).last().click();
  await page.locator('input[type=file]').setInputFiles(picture);
  await expect(page.getByRole('img', { name: words.say('photo_n', { n: 1 }) })).toBeVisible();
  const form = await fillVisit(page);
  await page.route('**/photos/*', (route) =>
    route.fulfill({ status: 400, json: { code: 'not-a-jpeg', request: 'R-1', detail: {} } }),
  );
  await form.save();
  await expect(form.receipt()).toBeVisible();
  await page.unroute('**/photos/*');
  await page.goto(file);
  const child = new ChildFilePage(page);
  await child.showKind('kind_visit');
  await child.openRecord(child.timeline().first());
  await child.uncover();
  await child.showPhotos();
  await expect(child.sheet().getByRole('alert')).toHaveText(words.say('photo_missing'));
  await page.context().close();
});
