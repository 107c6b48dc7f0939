import { jobs } from '../../functions/table.ts';
import { ChildFilePage, ChildrenPage, JobsPage, PrivacyPage } from '../pages/index.ts';
import { damage, restore, setClock, type Damage } from './damage.ts';
import { expect, person, test } from './local-site.ts';

const school = 'sd-370302-002';
const DAY = '2026-11-25';

test.use({ story: 'jobs' });

test('an operator sees what did not run, what failed and for whom, runs it again, and no child', async ({
  browser,
  site,
  viewport,
}) => {
  let damaged: Damage | undefined;
  await site.whileClosed(async (folder) => {
    setClock(folder, DAY, 9);
    damaged = await damage(folder, school);
  });
  if (!damaged) throw new Error('nothing was damaged');
  const { child } = damaged;
  const page = await person(browser, site, 'operator', { viewport });
  const list = new JobsPage(page);

  await test.step('a night that has passed without its jobs is said, with whom it hurts', async () => {
    await list.open();
    await expect(list.jobs()).toHaveCount(Object.keys(jobs).length);
    const daily = Object.values(jobs).filter(({ runs }) => runs !== 'queued').length;
    await expect(list.summary()).toHaveText(`${daily}项任务要处理`);
    await expect(list.job('job_audit')).toContainText('今天没有运行');
    await expect(list.job('job_audit')).toContainText('区县看到的是前一天的名单');
    await expect(list.job('job_audit')).toContainText(/下次运行\s*明天02:00/);
    await expect(list.job('job_import_rows')).not.toContainText('今天没有运行');
    await expect(list.job('job_import_rows')).toContainText(/下次运行\s*有申请时/);
  });

  await test.step('a file that does not open is counted, never named, and all others are audited', async () => {
    await site.audit(DAY);
    await list.open();
    await expect(list.failed('job_audit')).toHaveCount(1);
    await expect(list.failed('job_audit')).toContainText('淄川区');
    await expect(list.failed('job_audit')).toContainText('其余都已核查，1份档案打不开');
    await expect(list.failed('job_audit')).toContainText('已试1次');
    await expect(list.job('job_audit')).not.toContainText('今天没有运行');
    await expect(list.failed('job_refold')).toContainText('槐埠中心小学');
    await expect(list.failed('job_refold')).toContainText('有记录打不开');
    await expect(list.job('job_refold')).toContainText('完成0个，共1个');
    await expect(page.getByRole('main')).not.toContainText(child);
  });

  await test.step('run again while it is still damaged, it fails again', async () => {
    await list.again('job_audit');
    await expect(async () => {
      await list.open();
      await expect(list.failed('job_audit')).toContainText('已试2次', { timeout: 1_000 });
    }).toPass();
  });

  await test.step('whoever opens that file is told what to do, and the list has all others', async () => {
    const admin = await person(browser, site, 'school-admin-2', { viewport });
    await admin.goto(`/children/${child}?school=${school}`);
    const file = new ChildFilePage(admin);
    await expect(file.alert()).toHaveText(/^这份档案有内容打不开/);
    await expect(file.alert()).toContainText('请告诉系统运维');
    await new ChildrenPage(admin).open();
    await expect(new ChildrenPage(admin).rows().first()).toBeVisible();
    await admin.context().close();
  });

  await test.step('with the record back, what waited is tried again, the card mends itself and nothing stands there any more', async () => {
    await site.whileClosed((folder) => restore(folder, damaged as Damage));
    const again = await person(browser, site, 'operator', { viewport });
    const mended = new JobsPage(again);
    await mended.open();
    await expect(async () => {
      await mended.open();
      await expect(mended.failed('job_audit')).toHaveCount(0, { timeout: 1_000 });
      await expect(mended.failed('job_refold')).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    await expect(mended.job('job_audit')).toContainText('已完成');
    await again.context().close();
    const admin = await person(browser, site, 'school-admin-2', { viewport });
    await admin.goto(`/children/${child}?school=${school}`);
    await expect(new ChildFilePage(admin).standings()).toBeVisible();
    await admin.context().close();
  });
});

test('a file that was opened at night is asked about the next day', async ({
  browser,
  site,
  viewport,
}) => {
  await site.whileClosed((folder) => {
    setClock(folder, '2026-11-26', 23);
    return Promise.resolve();
  });
  const teacher = await person(browser, site, 'class-teacher-2', { viewport });
  await new ChildrenPage(teacher).open();
  await new ChildrenPage(teacher).rows().first().click();
  await expect(new ChildFilePage(teacher).standings()).toBeVisible();
  const name = await new ChildFilePage(teacher).heading().innerText();
  await site.goTo('2026-11-27');
  await site.job('readings');
  const watcher = await person(browser, site, 'privacy-officer', { viewport });
  const privacy = new PrivacyPage(watcher);
  await privacy.open();
  await expect(privacy.questions()).toHaveCount(1);
  await expect(privacy.questions()).toContainText('吕文静');
  await expect(privacy.questions()).toContainText('11-26夜间打开1份档案');
  expect(await watcher.content()).not.toContain(name);
  await privacy.questions().getByRole('button').click();
  await expect(watcher).toHaveURL(/person=/);
  await expect(privacy.lines().first()).toContainText('吕文静');
});
