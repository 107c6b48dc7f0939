import type { Page } from '@playwright/test';
import { ChildrenPage, FormPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';

const words = new Words('zh');

interface Home {
  /** The file of one child of the home. */
  readonly file: string;
  /** Where a visit to that child is written. */
  readonly form: string;
  /** The name of the brother or sister. */
  readonly sibling: string;
  readonly siblingsFile: string;
}

/** A child of the teacher’s list who has a brother or sister there. */
export async function aChildWithSibling(page: Page): Promise<Home> {
  const children = new ChildrenPage(page);
  await children.open();
  const rows = await Promise.all(
    (await children.rows().all()).map(async (row) => ({
      file: (await row.getAttribute('href')) ?? '',
      name: await row.locator('.name').innerText(),
    })),
  );
  for (const { file } of rows) {
    const [, child, school] = /children\/(.+)\?school=(.+)$/.exec(file) ?? [];
    const form = `/write/visit?school=${school}&child=${child}`;
    await page.goto(form);
    await page.getByRole('textbox', { name: '孩子的情况' }).first().waitFor();
    const siblings = page.getByRole('group', { name: words.say('brothers_and_sisters') });
    if ((await siblings.count()) === 0) continue;
    const sibling = await siblings.locator('label').first().innerText();
    const siblingsFile = rows.find(({ name }) => name === sibling)?.file ?? '';
    return { file, form, sibling, siblingsFile };
  }
  throw new Error('nobody has a brother or sister in the demo');
}

/** All that a visit must say of home and child, whom it met written by hand. */
export async function fillVisit(page: Page): Promise<FormPage> {
  const form = new FormPage(page);
  await form.choose('目的', '日常家访');
  await form.select(words.say('add_line'), '祖母');
  await form.write('姓名', '李秀英');
  await form.choose('孩子和谁一起住', '祖父母');
  await form.write('家里的环境', '三间平房，院里干净，电线老化。');
  await form.write('孩子的情况', '作业写得工整，爱说话。');
  return form;
}
