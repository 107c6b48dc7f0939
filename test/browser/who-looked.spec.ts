import { ChildFilePage, ChildrenPage, EntryPage, PrivacyPage, RulesPage } from '../pages/index.ts';
import { expect, person, phone, speak, test } from './local-site.ts';

const school = 'sd-370302-002';

test.use({ story: 'who looked' });

test('who looked: a file opened with a reason is seen by the school and by the privacy officer, and by no teacher', async ({
  browser,
  site,
  viewport,
}) => {
  const teacher = await person(browser, site, 'class-teacher-2', phone);
  let address = '';
  let name = '';
  await test.step('a class teacher opens a file, and is not told who looked', async () => {
    await new ChildrenPage(teacher).open();
    await new ChildrenPage(teacher).rows().first().click();
    const file = new ChildFilePage(teacher);
    await expect(file.standings()).toBeVisible();
    await expect(file.whoLooked()).toHaveCount(0);
    name = await file.heading().innerText();
    const { pathname, search } = new URL(teacher.url());
    address = pathname + search;
  });

  await test.step('the county officer opens it for a reason', async () => {
    const officer = await person(browser, site, 'county-officer', { viewport });
    await officer.goto(address);
    await new ChildFilePage(officer).giveReason('reason_guardian_request');
    await expect(new ChildFilePage(officer).standings()).toBeVisible();
    await expect(new ChildFilePage(officer).whoLooked()).toHaveCount(0);
  });

  await test.step('the school sees who, when and why; nothing is asked before the section is opened', async () => {
    const admin = await person(browser, site, 'school-admin-2', { viewport });
    const asked: string[] = [];
    admin.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await admin.goto(address);
    const file = new ChildFilePage(admin);
    await expect(file.whoLooked()).toBeVisible();
    expect(asked.filter((path) => path.endsWith('/readings'))).toEqual([]);
    const lines = await file.readings();
    await expect(lines).toHaveCount(3);
    await expect(lines.nth(0)).toContainText('孙学芳');
    await expect(lines.nth(1)).toContainText('周敏');
    await expect(lines.nth(1)).toContainText('家长或监护人要求');
    await expect(lines.nth(2)).toContainText('吕文静');
    expect(asked.filter((path) => path.endsWith('/readings'))).toHaveLength(1);
  });

  const watcher = await person(browser, site, 'privacy-officer', { viewport });
  const privacy = new PrivacyPage(watcher);
  await test.step('the privacy officer begins with the month, each reader counted', async () => {
    await expect(watcher).toHaveURL(/\/privacy$/);
    await expect(privacy.readers().filter({ hasText: '周敏' })).toContainText('淄川区');
    await expect(privacy.question()).toHaveCount(0);
    expect(await watcher.content()).not.toContain(name);
  });
  await test.step('finds what was opened for a reason', async () => {
    await privacy.only('given_label', '说明了理由的');
    await expect(privacy.lines()).toHaveCount(1);
    await expect(privacy.lines().first()).toContainText('周敏');
    await expect(privacy.lines().first()).toContainText('家长或监护人要求');
  });
  await test.step('and follows the child’s id to all who looked at it, never to the file', async () => {
    await privacy.openChild();
    const lines = watcher.getByRole('main').locator('tbody tr, li');
    await expect(lines).toHaveCount(4); // the school's own question among them
    expect(await watcher.content()).not.toContain(name);
    await watcher.goto(address);
    await expect(privacy.alert()).toBeVisible();
    expect(await watcher.content()).not.toContain(name);
  });
});

test('many files on one day are shown with a question', async ({ browser, site, viewport }) => {
  const admin = await person(browser, site, 'school-admin-2', { viewport });
  await admin.goto(`/children?school=${school}`);
  await new ChildrenPage(admin).rows().first().click();
  await expect(new ChildFilePage(admin).standings()).toBeVisible();
  const watcher = await person(browser, site, 'privacy-officer', { viewport });
  await watcher.route('**/api/counties/*/readings*', async (route) => {
    const reply = await route.fetch();
    const json = (await reply.json()) as object;
    await route.fulfill({ response: reply, json: { ...json, many: 0 } });
  });
  const privacy = new PrivacyPage(watcher);
  await privacy.open();
  await expect(privacy.question().first()).toBeVisible();
});

test('the rules are read by anyone, in both languages, and printed with a line to sign', async ({
  browser,
  site,
  viewport,
}) => {
  for (const language of ['zh', 'en'] as const) {
    const context = await browser.newContext({ baseURL: site.url, viewport });
    await speak(context, language);
    const page = await context.newPage();
    const entry = new EntryPage(page, language);
    await entry.open();
    await entry.openRules();
    const rules = new RulesPage(page, language);
    await expect(rules.heading()).toHaveText(rules.words.say('rules_title'));
    await expect(rules.parts()).toHaveCount(16);
    await expect(rules.contact()).toContainText('0533-0000000');
    await expect(rules.signature()).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(rules.heading()).toHaveText(rules.words.say('notice_title'));
    await expect(rules.parts()).toHaveCount(15);
    await expect(rules.signature()).toBeVisible();
    await context.close();
  }
});
