import { join } from 'node:path';
import {
  AreaPage,
  ChildFilePage,
  ChildrenPage,
  DemoClock,
  FindingsPage,
  FormPage,
  ImportPage,
  TodayPage,
} from '../pages/index.ts';
import { expect, person, phone, test } from './local-site.ts';

const ledger = join(import.meta.dirname, '../fixtures/ledgers/ledger-clean-7.xlsx');
const messy = join(import.meta.dirname, '../fixtures/ledgers/ledger-messy-11.xlsx');
const school = '岳庄中心学校';
const duty = '档案核实';

test.use({ story: 'one duty' });

test('one duty through every room: ledger in, file verified, audit, overdue list, its rows', async ({
  browser,
  site,
  viewport,
}) => {
  const admin = await person(browser, site, 'school-admin', { viewport });
  const imports = new ImportPage(admin);
  await test.step('a school admin uploads the ledger and sees a verdict per row before anything is written', async () => {
    await imports.open();
    await imports.send(ledger);
    expect(await imports.count('all')).toBe(30);
    expect(await imports.count('verdict_new')).toBe(30);
    await expect(imports.nothingWritten()).toBeVisible();
  });
  await test.step('and confirms: thirty children have files', async () => {
    await imports.confirm();
    await expect(imports.done()).toBeVisible();
    await imports.openChildren();
    await expect(new ChildrenPage(admin).rows()).toHaveCount(30);
  });
  await test.step('the same file again changes nothing', async () => {
    await imports.open();
    await imports.send(ledger);
    expect(await imports.count('verdict_unchanged')).toBe(30);
  });

  await site.goTo('2026-11-24');
  const teacher = await person(browser, site, 'class-teacher', phone);
  let verified = '';
  await test.step('a class teacher opens one on a phone, by pinyin, and verifies it', async () => {
    const children = new ChildrenPage(teacher);
    await children.open();
    await expect(children.rows()).toHaveCount(11); // eight of the own classes, and three whose care person she is
    await children.search('dujian');
    await expect(children.rows()).toHaveCount(1);
    await children.openFile('杜建');
    verified = '杜建';
    const file = new ChildFilePage(teacher);
    await expect(file.heading()).toHaveText(verified);
    await file.verify();
    const form = new FormPage(teacher);
    await form.save();
    await expect(form.mistakes()).toBeFocused();
    await form.choose('核实结果', '没有变化');
    await form.choose('怎么核实的', '电话');
    await form.save();
    await expect(form.receipt()).toBeVisible();
  });

  await test.step('the audit, run for a day three months and one day after the ledger, finds exactly the files not verified', async () => {
    const before = await site.audit('2027-02-23');
    const summary = await site.audit('2027-02-24');
    expect(before).toMatchObject({ job: 'audit', today: '2027-02-23' });
    expect(summary).toMatchObject({
      job: 'audit',
      today: '2027-02-24',
      'opened.file-verified': 29,
    });
    expect(await site.audit('2027-02-24')).toMatchObject({ opened: 0, closed: 0 });
  });

  const officer = await person(browser, site, 'county-officer', { viewport });
  await test.step('the county officer sees the overdue figure and opens it into its rows, masked', async () => {
    const today = new TodayPage(officer);
    await expect(today.overdueFigure(duty)).toBeVisible();
    await today.bySchool();
    const area = new AreaPage(officer);
    await expect(area.asOf().first()).toBeVisible();
    await area.choose(duty);
    await expect(area.overdue(school).first()).toHaveText(/29/);
    await area.overdue(school).first().click();
    const findings = new FindingsPage(officer);
    await expect(findings.rows()).toHaveCount(29);
    await expect(officer.getByText('杜*')).toHaveCount(0);
    expect(await officer.content()).not.toContain('苏曦涵');
  });
  await test.step('and a file only with a reason', async () => {
    const findings = new FindingsPage(officer);
    await findings.openFile(0);
    await new ChildFilePage(officer).giveReason('reason_open_finding');
    await expect(new ChildFilePage(officer).standings()).toBeVisible();
  });
  await test.step('the teacher’s day now begins with what is overdue', async () => {
    const today = new TodayPage(teacher);
    await today.open();
    // The five whose care person she is; the others of her classes are overdue to those who care for them.
    await expect(today.overdue(duty)).toHaveCount(5);
  });
});

test('rows that need a person come back in a workbook of their own; the others go in', async ({
  browser,
  site,
  viewport,
}) => {
  const admin = await person(browser, site, 'school-admin-2', { viewport });
  const imports = new ImportPage(admin);
  await imports.open();
  await imports.send(messy);
  expect([
    await imports.count('all'),
    await imports.count('verdict_refused'),
    await imports.count('verdict_duplicate'),
  ]).toEqual([40, 5, 2]);
  const download = await imports.downloadRefused();
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await imports.confirm();
  await expect(imports.done()).toBeVisible();
});

test('the demo clock moves the day from the page head', async ({ browser, site, viewport }) => {
  const officer = await person(browser, site, 'county-officer', { viewport });
  const clock = new DemoClock(officer);
  await clock.goTo('2027-03-01');
  expect(await clock.audit()).toMatch(/\d/);
});

test('what is typed is still there after a reload, and a second press sends nothing twice', async ({
  browser,
  site,
}) => {
  const teacher = await person(browser, site, 'class-teacher-2', phone);
  const children = new ChildrenPage(teacher);
  await children.open();
  await children.rows().first().click();
  await new ChildFilePage(teacher).verify();
  const form = new FormPage(teacher);
  await form.choose('核实结果', '没有变化');
  await form.choose('怎么核实的', '电话');
  await form.write('说明', '与祖母通过电话核对');
  await expect(form.draft()).toBeVisible();
  await teacher.waitForTimeout(600); // the pause after which a draft is kept: the notice may be of the answer before
  await teacher.reload();
  await expect(teacher.getByRole('textbox', { name: '说明' })).toHaveValue('与祖母通过电话核对');
  const sent: string[] = [];
  teacher.on(
    'request',
    (request) =>
      request.method() === 'POST' && request.url().endsWith('/records') && sent.push(request.url()),
  );
  await teacher.getByRole('button', { name: '保存' }).dblclick();
  await expect(form.receipt()).toBeVisible();
  expect(sent).toHaveLength(1);
});
