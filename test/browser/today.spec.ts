import { AssignPage, FormPage, SchoolPage, TodayPage } from '../pages/index.ts';
import { desktop, expect, person, phone, test } from './local-site.ts';

const school = 'sd-370302-002';
const admin = '孙学芳';
const teacher = '吕文静';

test.use({ story: 'today' });

test('whose the day is: handed over yesterday, in place of a colleague, and what the school sees', async ({
  browser,
  site,
}) => {
  await site.goTo('2027-02-23');
  const desk = await person(browser, site, 'school-admin-2', desktop);
  const hand = await person(browser, site, 'class-teacher-2', phone);
  const seen = new TodayPage(hand);
  const supervised = new TodayPage(desk);
  const assign = new AssignPage(desk);
  const form = new FormPage(desk);

  await test.step('the teacher’s day begins with what is overdue, and talks can be recorded in a row', async () => {
    await seen.open();
    await expect(seen.overdue()).not.toHaveCount(0);
    await expect(seen.takenOver()).toHaveCount(0);
    await expect(seen.talks().getByRole('link')).toHaveAttribute(
      'href',
      /^\/write\/talk\?school=[\w-]+&child=\w+&next=\w+(,\w+)*$/,
    );
  });

  await test.step('the school hands all children over to the teacher at once', async () => {
    await assign.open(school, '?of=all');
    const n = await assign.chooseAll();
    await form.select('责任人', teacher);
    await form.choose('是不是女教师', '是');
    await expect(assign.deed()).toHaveText(`分配给${n}名`);
    await assign.deed().click();
    await expect(assign.done()).toHaveText(`${n}名儿童的责任人已是${teacher}`);
  });

  await site.goTo('2027-02-24');
  await test.step('the next day what was overdue before is not the new person’s delay', async () => {
    await seen.open();
    await expect(seen.takenOver()).not.toHaveCount(0);
    const row = seen.takenOver().first();
    await expect(row).toContainText('02-23接手，接手前已逾期');
    await expect(row).toContainText('还剩6天');
    const name = await row.locator('.name').first().innerText();
    await expect(seen.overdue().filter({ hasText: name })).toHaveCount(0);
  });
  await test.step('nor in what the school sees', async () => {
    await supervised.open();
    await expect(supervised.charge(teacher)).toContainText('刚接手');
  });

  await test.step('children of the admin have the teacher as deputy; while the admin is away they are the deputy’s', async () => {
    await assign.open(school, '?of=all');
    await assign.chooseAll();
    await form.select('责任人', admin);
    await form.choose('在校身份', '学校领导');
    await form.choose('是不是女教师', '是');
    await form.select('备岗', teacher);
    await assign.deed().click();
    await expect(assign.done()).toContainText(admin);
    const page = new SchoolPage(desk);
    await page.open(school);
    await page.enterLeave(admin, '2027-02-24', '2027-02-20');
    await expect(form.mistakes()).toBeFocused();
    await page.fillLeave('2027-02-24', '2027-02-26');
    await expect(page.said()).toHaveText(`外出至02-26，${teacher}代`);
    await seen.open();
    await expect(seen.insteadOf(admin)).not.toHaveCount(0);
    await expect(seen.insteadOf(admin).first().getByRole('link', { name: /^核实/ })).toBeVisible();
  });

  await test.step('the school sees who is away until when, with the deputy, and opens a person into rows', async () => {
    await supervised.open();
    await expect(supervised.charge(admin)).toContainText(`外出至02-26，${teacher}代`);
    await supervised.charge(teacher).first().locator('summary').click();
    await expect(supervised.charge(teacher).first().getByRole('listitem')).not.toHaveCount(0);
  });

  await test.step('a leave that did not come about leaves nothing behind', async () => {
    const page = new SchoolPage(desk);
    await page.open(school);
    await page.change(admin);
    await page.didNotGo();
    await expect(page.said()).toHaveText('已改为没有外出');
    await page.open(school);
    await expect(page.leaves()).toHaveCount(0);
    await seen.open();
    await expect(seen.insteadOf(admin)).toHaveCount(0);
  });
});

test('a care person away without a deputy: the school is told, and one press leads to naming one', async ({
  browser,
  site,
}) => {
  await site.goTo('2027-03-10');
  const desk = await person(browser, site, 'school-admin-2', desktop);
  const page = new SchoolPage(desk);
  const supervised = new TodayPage(desk);
  const assign = new AssignPage(desk);
  const form = new FormPage(desk);
  await test.step('all children are one teacher’s, and nobody stands in', async () => {
    await assign.open(school, '?of=all');
    await assign.chooseAll();
    await form.select('责任人', teacher);
    await form.choose('是不是女教师', '是');
    await assign.deed().click();
    await expect(assign.done()).toContainText(teacher);
  });
  await test.step('the teacher goes away: it is said at once that there is no deputy', async () => {
    await page.open(school);
    await page.enterLeave(teacher, '2027-03-10', '2027-03-12');
    await expect(page.said()).toHaveText('外出至03-12，没有备岗');
    await supervised.open();
    await expect(supervised.uncovered(teacher)).not.toHaveCount(0);
  });
  await test.step('children and care person stand chosen, with what is known of them; a deputy is all that is asked', async () => {
    await desk.getByRole('link', { name: '分配备岗' }).first().click();
    await form.select('备岗', admin);
    await assign.deed().click();
    await expect(assign.done()).toContainText(teacher);
  });
  await test.step('the duties are the deputy’s now', async () => {
    await supervised.open();
    await expect(supervised.uncovered(teacher)).toHaveCount(0);
    await expect(supervised.insteadOf(teacher)).not.toHaveCount(0);
    await expect(supervised.charge(teacher)).toContainText(`${admin}代`);
  });
});
