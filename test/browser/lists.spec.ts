import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { ChildFilePage, ChildrenPage, FormPage, ImportPage, PrintPage } from '../pages/index.ts';
import { aLongLedger, DOOR, LONG, nameOf, NOTE, numberOf, phoneOf } from './a-long-ledger.ts';
import { desktop, expect, person, phone, test, type LocalSite } from './local-site.ts';
import { pdfPages, pdfTitle } from './pdf-text.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.use({ story: 'lists' });

/** A school admin at a desk; the ledger with many children is in, once for all stories told here. */
async function anAdmin(browser: Browser, site: LocalSite, options = desktop): Promise<Page> {
  const admin = await person(browser, site, 'school-admin', options);
  const children = new ChildrenPage(admin);
  await children.open();
  if ((await children.rows().count()) > 0) return admin;
  const imports = new ImportPage(admin);
  await imports.open();
  await imports.send({ name: '台账.xlsx', mimeType: XLSX, buffer: await aLongLedger() });
  await imports.confirm();
  await expect(imports.done()).toBeVisible({ timeout: 60_000 });
  await children.open();
  return admin;
}

test('a long list is searched, sorted by its heads and walked by keys, and found again where it was left', async ({
  browser,
  site,
}) => {
  const admin = await anAdmin(browser, site);
  const children = new ChildrenPage(admin);
  await test.step('all rows are drawn in the end', async () => {
    await expect(children.rows()).toHaveCount(LONG);
  });
  await test.step('pinyin, initials, several words and digits of full width find the same child', async () => {
    const last4 = numberOf(0).slice(-4);
    const wide = last4.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    for (const text of [`wangyan ${last4}`, `wy ${wide}`, `${last4} 王䶮`]) {
      await children.search(text);
      await expect(children.rows()).toHaveText([nameOf(0)]);
      await expect(children.found()).toBeVisible();
      expect(admin.url()).not.toMatch(/wang|%E7|search/i);
    }
  });
  await test.step('what nobody bears says what next, and gives the list back with the field under the hand', async () => {
    await children.search('zzzz');
    await children.clearFilters();
    await expect(children.rows()).toHaveCount(LONG);
    await expect(admin.getByRole('searchbox')).toBeFocused();
  });
  await test.step('a head puts the rows in order, pressed again the other way, and the address keeps it', async () => {
    await children.sortBy('class_label');
    await expect(children.head('class_label')).toHaveAttribute('aria-sort', 'ascending');
    const first = await children.rows().first().innerText();
    await children.sortBy('class_label');
    await expect(children.head('class_label')).toHaveAttribute('aria-sort', 'descending');
    await expect(children.rows().last()).toHaveText(first);
    expect(admin.url()).toContain('sort=-class');
    await admin.reload();
    await expect(children.rows().last()).toHaveText(first);
  });
  await test.step('arrows walk from the search into the rows, Enter opens, and the way back ends at the row', async () => {
    await admin.getByRole('searchbox').focus();
    for (let press = 0; press < 3; press++) await admin.keyboard.press('ArrowDown');
    await admin.keyboard.press('ArrowUp');
    const second = children.rows().nth(1);
    await expect(second).toBeFocused();
    const link = await children.rows().nth(119).getAttribute('href');
    await children.rows().nth(119).focus();
    await admin.keyboard.press('Enter');
    await expect(new ChildFilePage(admin).standings()).toBeVisible();
    await admin.locator('header a').first().click();
    await expect(admin.locator(`a[href="${link}"]`)).toBeFocused();
    await expect(admin.locator(`a[href="${link}"]`)).toBeInViewport();
  });
});

test('the rows on the page are taken along as a workbook, in their order, numbers masked', async ({
  browser,
  site,
}) => {
  const admin = await anAdmin(browser, site);
  const children = new ChildrenPage(admin);
  await children.open('?class=3-3');
  await children.sortBy('name_label');
  await expect(children.head('name_label')).toHaveAttribute('aria-sort', 'ascending');
  const names = await children.rows().allInnerTexts();
  expect(names.length).toBeGreaterThan(3);
  expect(names.length).toBeLessThan(LONG);
  const cells = await admin.getByRole('main').locator('tbody tr').allInnerTexts();

  const download = await children.export();
  expect(download.suggestedFilename()).toBe('名单-2026-11-23.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(await download.path())) as never);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('the workbook has a sheet');
  const texts = (column: number) =>
    Array.from({ length: names.length }, (_, row) => sheet.getCell(row + 3, column).text);
  expect(sheet.actualRowCount).toBe(names.length + 2);
  expect(sheet.getCell('A1').text).toContain(`共${names.length}名，截至2026-11-23`);
  expect(sheet.getCell('A1').text).toContain('导出人赵明远');
  expect(texts(1)).toEqual(names);
  for (const [at, number] of texts(6).entries()) {
    expect(number).toMatch(/^\*{14}\d{3}[\dX]$/);
    expect(cells[at]).toContain(number.slice(-4));
  }
  expect(JSON.stringify(sheet.getSheetValues())).not.toMatch(/379999|138000/);
});

test('a teacher’s phone takes no workbook along, and neither does the county', async ({
  browser,
  site,
}) => {
  for (const [account, options] of [
    ['class-teacher-2', phone],
    ['county-officer', desktop],
  ] as const) {
    const page = await person(browser, site, account, options);
    const children = new ChildrenPage(page);
    await children.open();
    await expect(children.rows().first()).toBeVisible();
    await expect(children.exporting()).toHaveCount(0);
  }
});

test('namesakes on a phone are told apart by the last four', async ({ browser, site }) => {
  const admin = await anAdmin(browser, site, phone);
  const [twin] = Array.from({ length: LONG }, (_, row) => row).filter(
    (row) => row > 0 && nameOf(row) === nameOf(0),
  );
  if (twin === undefined) throw new Error('the ledger has namesakes');
  const children = new ChildrenPage(admin);
  await children.search(nameOf(0));
  await expect(children.rows().filter({ hasText: numberOf(0).slice(-4) })).toHaveCount(1);
  await expect(children.rows().filter({ hasText: numberOf(twin).slice(-4) })).toHaveCount(1);
});

test('a child’s file on paper: a reason first, everything that is on file, masked, each page with its foot', async ({
  browser,
  site,
}) => {
  const admin = await anAdmin(browser, site);
  const children = new ChildrenPage(admin);
  for (const row of [0, 1, 2]) {
    await children.open();
    await children.search(`${nameOf(row)} ${numberOf(row).slice(-4)}`);
    await children.rows().first().click();
    const file = new ChildFilePage(admin);
    await expect(file.standings()).toBeVisible();
    await file.showPrivate();
    const around = pdfPages(await admin.pdf({ preferCSSPageSize: true })).join('');
    expect(around).toBe('—1／1—档案请从档案页上的“打印”打印，先选用途。');

    await file.print();
    const paper = new PrintPage(admin);
    await expect(paper.sheet()).toHaveCount(0);
    await paper.giveReason('print_for_archive');
    const pdf = await paper.printed();
    const pages = pdfPages(pdf);
    const text = pages.join('');
    expect(pdfTitle(pdf)).toBe('档案 · 关爱台账');
    expect(text).toContain('儿童档案');
    for (const told of [
      nameOf(row),
      `**************${numberOf(row).slice(-4)}`,
      `138****${phoneOf(row).slice(-4)}`,
      '父母双方外出',
      '北王村****',
      '祖母电话138****9999，白天不在家',
      '依据《指南》（七）1',
      '今天2026-11-23建档',
      '建立档案',
      '单位负责人',
    ])
      expect(text, told).toContain(told);
    expect(text).toMatch(/T-[0-9A-HJKMNP-TV-Z]{4}/);
    const order = [
      '一、档案内容',
      '就读',
      '父亲姓名',
      '母亲姓名',
      '受委托监护人姓名',
      '二、到期情况',
      '三、经过',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const hidden of [numberOf(row), phoneOf(row), DOOR, NOTE, '13800009999', '遮屏', '主导航'])
      expect(text, hidden).not.toContain(hidden);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('赵明远于2026-11-23');
      expect(page).toContain('用途：归档');
      expect(page).toContain(`第${at + 1}页，共${pages.length}页`);
    }
  }
});

test('what is long goes on over pages with its head on each', async ({ browser, site }) => {
  const admin = await anAdmin(browser, site);
  await expect(new ChildrenPage(admin).rows()).toHaveCount(LONG);
  const pages = pdfPages(await admin.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(3);
  const rows = pages.filter((page) => page.includes('走读'));
  for (const page of rows) {
    expect(page).toContain(`共${LONG}名，截至11-23`);
    expect(page).toContain('姓名班级就读方式证件后4位到期情况事实缺项');
    expect(page).not.toMatch(/导入|查找|379999/);
  }
  expect(rows.length).toBeGreaterThan(3);
  expect(pages.join('').match(/单位负责人/g)).toHaveLength(1);
});

test('who has left is found apart with day and reason, and the figure of the night stands beside the rows of now', async ({
  browser,
  site,
}) => {
  const admin = await anAdmin(browser, site);
  const children = new ChildrenPage(admin);
  const link = (await children.rows().first().getAttribute('href')) ?? '';
  const [, child = '', school = ''] = /children\/(\w+)\?school=(.+)/.exec(link) ?? [];
  await admin.goto(`/write/status?school=${school}&child=${child}`);
  const form = new FormPage(admin);
  await form.choose('办理', '退出');
  await form.choose('退出原因', '父母返乡');
  await form.save();
  await expect(form.receipt()).toBeVisible();

  await children.open('?duty=talk');
  await expect(children.rows()).toHaveCount(LONG - 1);
  await expect(admin.getByText(`共${LONG - 1}名`, { exact: true })).toBeVisible();
  await expect(children.atNight()).toContainText(/夜间核查0（截至.+），现有\d+/);
  await children.openLeft();
  await expect(children.rows()).toHaveCount(1);
  const row = admin.getByRole('main').locator('tbody tr');
  await expect(row).toContainText('11-23');
  await expect(row).toContainText('父母返乡');
  await children.export();
  await children.takeOff('left_label');
  await expect(children.rows()).toHaveCount(LONG - 1);
});
