import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AreaPage, FindingsPage } from '../pages/index.ts';
import { axeFinds } from './axe.ts';
import { desktop, expect, person, test } from './local-site.ts';
import { pdfPages } from './pdf-text.ts';

test.use({ story: 'figures' });

async function holds(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await axeFinds(page)).toEqual([]);
}

test('from the province down to the schools, by keys alone, and no row opens outside the county', async ({
  browser,
  site,
  viewport,
}) => {
  const page = await person(browser, site, 'province-officer', { viewport });
  const area = new AreaPage(page);
  await area.open('sd');
  await holds(page);
  const tiles = page.getByRole('figure').getByRole('link');
  await expect(tiles).toHaveCount(16);
  await tiles.filter({ hasText: '济南' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tiles.filter({ hasText: '淄博' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(area.heading()).toHaveText('淄博市');
  await holds(page);
  await page.getByRole('figure').getByRole('link', { name: '淄川' }).press('Enter');
  await expect(area.heading()).toHaveText('淄川区');
  await expect(area.school('槐埠中心小学').first()).toBeVisible();
  await holds(page);
  await expect(page.locator('a[href^="/findings"], a[href^="/children"]')).toHaveCount(0);
});

test('from a county’s figure to its rows, and the figure is the number of rows', async ({
  browser,
  site,
  viewport,
}) => {
  const page = await person(browser, site, 'county-officer', { viewport });
  const area = new AreaPage(page);
  await area.open('sd-370302?share=rule:talk');
  const left = area.overdue('槐埠中心小学').first();
  const [n = ''] = /\d+/.exec(await left.innerText()) ?? [];
  await left.click();
  await expect(new FindingsPage(page).rows()).toHaveCount(Number(n));
  await area.open('sd-370302?school=sd-370302-002');
  await holds(page);
});

test('the figures on paper repeat their head, and the workbook has the same numbers', async ({
  browser,
  site,
}) => {
  const page = await person(browser, site, 'county-officer', desktop);
  const area = new AreaPage(page);
  await area.open('sd-370302?share=coverage');
  // The figures, not the weeks of the course.
  const names = await page.locator('table:has(caption) tbody tr:not(.total) th').allInnerTexts();
  const counts = await page
    .locator('table:has(caption) tbody tr:not(.total) td:nth-child(2)')
    .allInnerTexts();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出' }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(await download.path())) as never);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('the workbook has a sheet');
  const column = (at: number) => names.map((_, row) => sheet.getCell(row + 3, at).text);
  expect(column(1)).toEqual(names);
  expect(column(2)).toEqual(counts);
  // Twice the size, so that the table runs over several pages.
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true, scale: 2 }));
  expect(pages.length).toBeGreaterThan(1);
  // Each page of the table: its head with the unit and until when, and its number; of each school both sides.
  const told = pages.filter((text) => text.includes('学校底数已建档未建档建档率'));
  expect(told.length).toBeGreaterThan(1);
  for (const text of told) expect(text).toContain('淄川区，建档率，单位：人，截至2026-11-23');
  for (const [at, text] of pages.entries()) expect(text).toContain(`—${at + 1}／${pages.length}—`);
  const rows = await page.locator('table:has(caption) tbody tr').allInnerTexts();
  const text = told.join('');
  for (const row of rows) expect(text).toContain(row.replace(/\s/g, ''));
  expect(text).toContain('底数待更新');
  expect(pages.join('')).not.toContain('导出');
});
