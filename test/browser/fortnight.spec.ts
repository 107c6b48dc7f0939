import { ChildFilePage, FormPage, OutboxPage, TodayPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { childOf, fillTalk, keptSite, open, saidOf, talksOnFile } from './a-talk.ts';
import { aChildWithSibling, fillVisit } from './a-visit.ts';
import { expect, person, phone, test } from './local-site.ts';

const teacher = 'class-teacher-2';
const EIGHT = 8;
const words = new Words('zh');

test.use({ story: 'fortnight' });

test('eight talks in a row without the network: each has its own time, all go up, the fortnight is done', async ({
  browser,
  site,
}) => {
  test.slow();
  await site.goTo('2026-12-09'); // in the next fortnight nobody has been talked to yet
  const page = await person(browser, site, teacher, phone);
  const [today, form, outbox] = [new TodayPage(page), new FormPage(page), new OutboxPage(page)];
  await keptSite(page);
  await today.open();
  await expect(today.talks()).toContainText(`0／${EIGHT}`);

  await page.context().setOffline(true);
  await today.open();
  await today.talks().getByRole('link').click();
  for (let n = 0; n < EIGHT; n++) {
    await expect(page.getByText(words.say('n_of_total', { n: n + 1, of: EIGHT }))).toBeVisible();
    await fillTalk(page, `第${n + 1}个孩子`);
    const save = n < EIGHT - 1 ? words.like('save_next') : words.say('save');
    if (n > 0) {
      await page.getByRole('button', { name: save }).click();
      await expect(form.mistakes()).toBeVisible(); // nobody's talks share a minute by accident
      await form.choose(words.say('at_label'), words.say(n % 2 ? 'ago_yesterday' : 'this_morning'));
    }
    await page.getByRole('button', { name: save }).click();
  }
  await expect(page.getByText(words.say('saved_on_device_n', { n: EIGHT }))).toBeVisible();

  await page.context().setOffline(false);
  await outbox.open();
  await expect(outbox.received()).toHaveCount(EIGHT);
  await today.open();
  await expect(today.talks()).toContainText(`${EIGHT}／${EIGHT}`);
});

test('a visit to brother and sister with a hazard, written without the network, stands in both files, each with its own findings', async ({
  browser,
  site,
}) => {
  const page = await person(browser, site, teacher, phone);
  await keptSite(page);
  const { file, form: address, sibling, siblingsFile } = await aChildWithSibling(page);
  await page.context().setOffline(true);
  await open(page, address);
  const form = await fillVisit(page);
  await page.getByRole('button', { name: '电', exact: true }).click();
  await form.choose('程度', '较大');
  await form.write('几天内解决', '7');
  await form.choose('谁来解决', '家里');
  await form.choose(words.say('brothers_and_sisters'), sibling);
  const own = page.getByRole('region', { name: words.say('findings_of', { name: sibling }) });
  await form.save();
  await expect(form.mistakes()).toBeVisible();
  await own.getByRole('textbox').fill('拼音还不熟，有些怕生。');
  await form.save();
  await expect(form.keptHere()).toBeVisible();
  const outbox = new OutboxPage(page);
  await outbox.open();
  await expect(outbox.waiting()).toHaveCount(2);
  await page.context().setOffline(false);
  await expect(outbox.received()).toHaveCount(2);

  for (const [address, findings] of [
    [file, '作业写得工整，爱说话。'],
    [siblingsFile, '拼音还不熟，有些怕生。'],
  ] as const) {
    await page.goto(address);
    const child = new ChildFilePage(page);
    await child.showKind('kind_visit');
    await child.openRecord(child.timeline().first());
    await child
      .sheet()
      .getByRole('button', { name: words.say('show_sensitive') })
      .click();
    await expect(child.sheet()).toContainText(findings);
    await expect(child.sheet()).toContainText('7天内解决');
    await child.closeSheet();
  }
});

test('two devices write about one child without the network: both talks stand, in the order of their days', async ({
  browser,
  site,
}) => {
  const devices = [
    await person(browser, site, teacher, phone),
    await person(browser, site, teacher, phone),
  ] as const;
  const { file, form: address, before } = await childOf(devices[0], 1);
  for (const [n, page] of devices.entries()) {
    await keptSite(page);
    await childOf(page, 1);
    await page.context().setOffline(true);
    await open(page, address);
    const form = await fillTalk(page, `第${n + 1}部手机`);
    await form.choose(words.say('at_label'), words.say(n ? 'ago_yesterday' : 'this_morning'));
    await form.save();
    await expect(form.keptHere()).toBeVisible();
  }
  for (const page of devices) {
    await page.context().setOffline(false);
    const outbox = new OutboxPage(page);
    await outbox.open();
    await expect(outbox.received()).toHaveCount(1);
    await expect(outbox.attention()).toHaveCount(0);
  }
  const [page] = devices;
  expect(await talksOnFile(page, file)).toBe(before + 2);
  const child = new ChildFilePage(page);
  await child.openRecord(child.timeline().first());
  await child
    .sheet()
    .getByRole('button', { name: words.say('show_sensitive') })
    .click();
  await expect(child.sheet()).toContainText(saidOf('第1部手机'));
});
