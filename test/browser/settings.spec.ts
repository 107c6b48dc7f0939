import { thresholds } from '../../functions/domain/thresholds.ts';
import { ChildrenPage, ChildFilePage, SettingsPage } from '../pages/index.ts';
import { expect, person, test } from './local-site.ts';

const county = 'sd-370302';
const school = 'sd-370302-002';
const notice = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月20日（周六）、2月27日（周六）上班。`;

test.use({ story: 'settings' });

test('a county sets a threshold and sees first whom it would put overdue', async ({
  browser,
  site,
  viewport,
}) => {
  const officer = await person(browser, site, 'county-officer', { viewport });
  const settings = new SettingsPage(officer);
  await settings.open(county);
  await expect(settings.text('2027年的法定节假日还没有录入')).toBeVisible();
  await settings.open(county, 'thresholds');
  await expect(officer.getByLabel(thresholds.pause.label.zh)).toHaveCount(0); // the province’s to decide
  await settings.fill('从哪天起', '2026-11-24');
  await settings.fill(thresholds.visitDue.label.zh, '60');
  await settings.look();
  await expect(officer.getByRole('cell', { name: '家访' }).first()).toBeVisible();
  await settings.save();
  await settings.open(county);
  await expect(settings.text('家访在放假前几天完成 60天')).toBeVisible();
  await site.goTo('2026-11-24');
  await settings.open(county);
  await expect(settings.text('淄川区约定，11-24起')).toBeVisible();
});

test('the yearly notice is pasted, read and kept, and the year is known', async ({
  browser,
  site,
  viewport,
}) => {
  const officer = await person(browser, site, 'county-officer', { viewport });
  const settings = new SettingsPage(officer);
  await settings.open(county, 'holidays');
  await settings.paste('今天下午开会');
  await expect(settings.text('没有读出年份和放假日子')).toBeVisible();
  await settings.paste(notice);
  await expect(settings.text('读出2027年放假6个工作日，调休上班2天')).toBeVisible();
  await settings.look();
  await settings.save();
  await settings.open(county);
  await expect(settings.text('还没有录入')).toHaveCount(0);
  await expect(settings.text('已录入2027、2026、2025、2024年').first()).toBeVisible();
});

test('a school closes for some days, and its windows and strip follow', async ({
  browser,
  site,
  viewport,
}) => {
  const admin = await person(browser, site, 'school-admin-2', { viewport });
  const settings = new SettingsPage(admin);
  await settings.open(school, 'calendar');
  await settings.addLine(1);
  await settings.fill('从哪天起', '2026-11-25');
  await settings.fill('到哪天止', '2026-11-24');
  await settings.fill('为什么', '大雪');
  await admin.getByRole('button', { name: '看影响' }).click();
  await expect(admin.getByRole('link', { name: '到哪天止' })).toBeVisible();
  await settings.fill('到哪天止', '2026-11-26');
  await settings.look();
  await settings.save();
  await settings.open(school);
  await expect(settings.text('11-25至11-26')).toBeVisible();
  const children = new ChildrenPage(admin);
  await children.open();
  await admin.locator('main a[href^="/children/"]').first().click();
  await expect(new ChildFilePage(admin).heading()).toBeVisible();
  await expect(
    admin.getByRole('region', { name: '本学期谈心谈话' }).getByRole('listitem'),
  ).toHaveCount(11);
});
