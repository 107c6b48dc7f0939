import { expect, test } from '@playwright/test';
import { countPresses } from '../bench/presses.ts';

const html = `<meta charset="utf-8">
  <p>Words beside any control</p>
  <button>Press</button> <a href="#there">Link</a>
  <label><input type="radio" name="mood"> Calm</label>
  <details><summary>More</summary>so</details>
  <select aria-label="Who"><option>nobody</option><option>somebody</option></select>
  <textarea aria-label="First"></textarea><input aria-label="Second">`;

test('presses on controls and fields typed into are counted, and nothing else', async ({
  context,
  page,
}) => {
  const presses = await countPresses(context);
  await page.goto(`data:text/html,${encodeURIComponent(html)}`);
  const after = async (deed: () => Promise<unknown>) => {
    await deed();
    await page.evaluate(() => undefined); // what was counted before this has been told
    return presses.take();
  };
  const first = page.getByLabel('First');

  await test.step('a press on each sort of control is one', async () => {
    for (const control of [
      page.getByRole('button'),
      page.getByRole('link'),
      page.getByText('Calm'),
      page.getByText('More'),
      first,
    ])
      expect(await after(() => control.click())).toEqual({ presses: 1, texts: 0 });
  });
  await test.step('so is one by a key; a key within a text is none', async () => {
    expect(await after(() => page.getByRole('button').press('Enter'))).toEqual({
      presses: 1,
      texts: 0,
    });
    expect(await after(() => first.press('Enter'))).toEqual({ presses: 0, texts: 1 });
  });
  await test.step('choosing from a list of the device is two', async () => {
    expect(await after(() => page.getByLabel('Who').selectOption('somebody'))).toEqual({
      presses: 2,
      texts: 0,
    });
  });
  await test.step('a field typed into is one text, however long, and again once another was', async () => {
    expect(await after(() => page.getByLabel('Second').pressSequentially('abc'))).toEqual({
      presses: 0,
      texts: 1,
    });
    expect(await after(() => page.getByLabel('Second').pressSequentially('d'))).toEqual({
      presses: 0,
      texts: 0,
    });
    expect(await after(() => first.pressSequentially('e'))).toEqual({ presses: 0, texts: 1 });
  });
  await test.step('a press beside any control is none, nor is scrolling', async () => {
    expect(await after(() => page.getByText('Words beside').click())).toEqual({
      presses: 0,
      texts: 0,
    });
    expect(await after(() => page.mouse.wheel(0, 300))).toEqual({ presses: 0, texts: 0 });
  });
  await test.step('and it goes on after a reload', async () => {
    await page.reload();
    expect(await after(() => page.getByRole('button').click())).toEqual({ presses: 1, texts: 0 });
  });
});
