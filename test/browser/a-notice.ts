import type { Page } from '@playwright/test';
import { ChildFilePage, ChildrenPage, FormPage } from '../pages/index.ts';

/** The site is on the device: it opens from now on without the network. */
export async function keptSite(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

interface Child {
  readonly name: string;
  readonly file: string;
  /** Where a notice to the guardian is written. */
  readonly form: string;
  /** Notices on file before the test. */
  readonly before: number;
}

/** A child of the teacher’s list. */
export async function childOf(page: Page, nth = 0): Promise<Child> {
  const children = new ChildrenPage(page);
  await children.open();
  const row = children.rows().nth(nth);
  const name = await row.locator('.name').innerText();
  const file = (await row.getAttribute('href')) ?? '';
  const [, child, school] = /children\/(.+)\?school=(.+)$/.exec(file) ?? [];
  const form = `/write/notice?school=${school}&child=${child}`;
  return { name, file, form, before: await noticesOnFile(page, file) };
}

export async function noticesOnFile(page: Page, file: string): Promise<number> {
  await page.goto(file);
  const timeline = new ChildFilePage(page).timeline();
  await timeline.first().waitFor();
  return await timeline.filter({ hasText: '个人信息告知' }).count();
}

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export async function fillNotice(page: Page, guardian: string): Promise<FormPage> {
  const form = new FormPage(page);
  await form.write('告知了谁', guardian);
  await form.select('与孩子的关系', '祖母');
  await form.choose('怎么告知的', '电话讲明');
  return form;
}
