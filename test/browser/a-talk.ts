import type { Page } from '@playwright/test';
import { ChildFilePage, ChildrenPage, FormPage } from '../pages/index.ts';

/** The site is on the device: it opens from now on without the network. */
export async function keptSite(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

interface Child {
  readonly name: string;
  readonly file: string;
  /** Where a talk is written. */
  readonly form: string;
  /** Talks on file before the test. */
  readonly before: number;
}

/** A child of the teacher’s list. */
export async function childOf(page: Page, nth = 0): Promise<Child> {
  const children = new ChildrenPage(page);
  await children.open();
  const file = (await children.rows().nth(nth).getAttribute('href')) ?? '';
  const [, child, school] = /children\/(.+)\?school=(.+)$/.exec(file) ?? [];
  const form = `/write/talk?school=${school}&child=${child}`;
  const before = await talksOnFile(page, file);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  return { name, file, form, before };
}

export async function talksOnFile(page: Page, file: string): Promise<number> {
  await page.goto(file);
  const timeline = new ChildFilePage(page).timeline();
  await timeline.first().waitFor();
  return await timeline.filter({ hasText: '谈心谈话' }).count();
}

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** What is written down of a talk, long enough to be saved. */
export function saidOf(whom: string): string {
  return `${whom}说最近数学能跟上了，周末和妈妈视频了一次，说好每天先写作业再看电视。`;
}

/** All that a talk must say. */
export async function fillTalk(page: Page, whom: string): Promise<FormPage> {
  const form = new FormPage(page);
  await form.choose('聊了什么', '学习');
  await form.choose('情绪', '平稳');
  await form.choose('发现的情况', '没有');
  await form.write('谈话内容', saidOf(whom));
  return form;
}
