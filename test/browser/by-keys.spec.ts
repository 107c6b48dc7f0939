import { byKeysAlone } from './by-keys.ts';
import { expect, test } from './local-site.ts';

const html = `<meta charset="utf-8">
  <style>:focus-visible { outline: 3px solid } .bare { outline: none }</style>
  <button onclick="this.textContent = 'Pressed'">Press</button>
  <div onclick="this.textContent = 'Never'">A box that a mouse may press</div>
  <button class="bare">No ring</button>
  <button tabindex="-1">Out of the way</button>
  <label><input type="radio" name="mood" value="calm"> Calm</label>
  <label><input type="radio" name="mood" value="low"> Low</label>
  <label><input type="checkbox"> Seen</label>
  <label>Who <select><option>nobody</option><option>somebody</option></select></label>
  <label>When <input type="date"></label>
  <label>What <textarea>before</textarea></label>
  <label>Which <input type="file"></label>`;

test('whatever keys can do is done by keys, in any order; what they cannot fails', async ({
  page,
}) => {
  byKeysAlone(page);
  await page.goto(`data:text/html,${encodeURIComponent(html)}`);
  await page.evaluate(() => {
    addEventListener('pointerdown', () => (document.title = 'A mouse was here'));
  });

  await page.getByLabel('What').fill('晴');
  await expect(page.getByLabel('What')).toHaveValue('晴');
  await page.getByText('Low').click();
  await expect(page.getByLabel('Low')).toBeChecked();
  await page.getByText('Calm').click();
  await expect(page.getByLabel('Calm')).toBeChecked();
  await page.getByLabel('Seen').check();
  await expect(page.getByLabel('Seen')).toBeChecked();
  await page.getByLabel('Who').selectOption('somebody');
  await expect(page.getByLabel('Who')).toHaveValue('somebody');
  await page.getByLabel('When').fill('2027-02-24');
  await expect(page.getByLabel('When')).toHaveValue('2027-02-24');
  const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') };
  await page.getByLabel('Which').setInputFiles(file);
  await expect(page.getByLabel('Which')).toHaveValue(/a\.txt$/);
  await page.getByRole('button', { name: 'Press' }).click();
  await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
  await expect(page).not.toHaveTitle('A mouse was here');

  for (const text of ['A box', 'Out of the way'])
    await expect(page.getByText(text).click()).rejects.toThrow('No key comes to');
  await expect(page.getByText('No ring').click()).rejects.toThrow('The focus is not seen');
});
