import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { VerificationPage } from '../pages/index.ts';
import { axeFinds } from './axe.ts';
import { expect, test } from './local-site.ts';
import {
  handedRound,
  publicFiles,
  publish,
  publishedRound,
  roundWithBulletin,
  withByteChanged,
} from './published-round.ts';

const TOOL = join(import.meta.dirname, '../../web/build/verify-tool.html');
const files = handedRound();
const holding = { frame: 'holds', design: 'holds', seed: 'holds', draw: 'holds' };
/** Of the whole folder, what was found on the spot too. */
const holdingAll = { ...holding, results: 'holds' };
const { round, fingerprints } = publishedRound();
const address = `sd~${round}`;

test.use({ story: 'verify' });

async function nothingForAxe(page: Page): Promise<void> {
  expect(await axeFinds(page)).toEqual([]);
}

/** In the page: notes what its workers have said. */
function noteWorkers(): void {
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL) {
      super(address);
      this.addEventListener('message', ({ data }: MessageEvent<object>) => {
        document.documentElement.dataset['said'] = Object.keys(data).join();
      });
    }
  };
}

/** The page of somebody who is nobody here. */
async function visit(page: Page, url: string): Promise<VerificationPage> {
  await page.goto(url);
  return new VerificationPage(page);
}

test('Anyone comes from the entry, drops the files of a round, and sees all five sentences hold', async ({
  page,
  site,
}) => {
  await publish(page, []);
  const verification = await visit(page, site.url);
  await verification.comeFromEntry();
  await expect(verification.said('verification_none', {})).toBeVisible();
  await verification.drop(files);
  expect(await verification.marks()).toEqual(holdingAll);
  await expect(verification.outcome()).toHaveText('核验一致：名单、骰子和抽样结果对得上');
  await expect(verification.sentence('draw')).toContainText('按种子重抽，26所、232名学生完全相同');
  await verification.showBasis('seed');
  await expect(verification.sentence('seed')).toContainText('07315 82649 05381 72946');
  await nothingForAxe(page);
});

test('With its bulletin among the files of a round, the page shows it as it is worked out again', async ({
  page,
  site,
}) => {
  const verification = await visit(page, `${site.url}/verify`);
  const all = roundWithBulletin();
  await verification.choose(all);
  expect(await verification.marks()).toEqual(holdingAll);
  await expect(page.getByRole('heading', { name: '通报', exact: true })).toBeVisible();
  await expect(page.locator('tr', { hasText: '淄川区' })).toContainText('达标');
  await nothingForAxe(page);
  await verification.choose(withByteChanged(all, 'bulletin.json', 300));
  await expect(page.getByRole('heading', { name: '通报', exact: true })).toBeHidden();
});

test('Without the restricted files it says that the schools alone are proved', async ({
  page,
  site,
}) => {
  const verification = await visit(page, `${site.url}/verify`);
  await verification.choose(publicFiles(files).filter(({ name }) => name !== 'manifest.json'));
  expect(await verification.marks()).toEqual(holding);
  await expect(verification.sentence('draw')).toContainText('按种子重抽，26所完全相同');
  await expect(verification.sentence('draw')).toContainText('学生部分要用受限名单核验');
});

for (const [name, at, words] of [
  ['frame_schools.csv', 200, '名单文件'],
  ['design.json', 60, '方案文件'],
  ['draw.csv', 400, '抽样文件'],
  ['frame_children.csv', 300, '学生名单文件（受限）'],
  ['results.csv', 300, '核查结果文件'],
] as const)
  test(`One byte changed in ${name} is that file's, and the page says so`, async ({
    page,
    site,
  }) => {
    const verification = await visit(page, `${site.url}/verify`);
    await verification.choose(withByteChanged(files, name, at));
    await expect(verification.outcome()).toHaveText(`对不上：${words}`);
    await expect(page.getByText('把对不上的文件从公布的地方重新下载，再验一次。')).toBeVisible();
    await nothingForAxe(page);
  });

test('Other files than those of a round are told so, and missing ones by name', async ({
  page,
  site,
}) => {
  const verification = await visit(page, `${site.url}/verify`);
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }]);
  await expect(verification.alert()).toHaveText(
    '这里面没有公布的文件，请选 seed.json 所在的那些文件',
  );
  await verification.choose(files.filter(({ name }) => name === 'seed.json'));
  await expect(verification.outcome()).toHaveText(/^文件不齐：缺名单文件、方案文件/);
});

test('A published round is proved by opening it, and a package of another round is not taken for it', async ({
  page,
  site,
}) => {
  await publish(page, [publishedRound()]);
  const verification = await visit(page, `${site.url}/verify`);
  await page.getByRole('link', { name: /^核验 ?2026年春季抽查$/ }).click();
  await verification.outcome().waitFor();
  expect(await verification.marks()).toEqual(holding);
  await nothingForAxe(page);
  const other = files.map((file) =>
    file.name === 'seed.json'
      ? { ...file, buffer: Buffer.from(file.buffer.toString().replaceAll(round, '2026-OTHER')) }
      : file,
  );
  await verification.choose(other);
  await expect(verification.outcome()).toHaveText(/^对不上：种子文件/);
});

test('A file that cannot be had now is said to be that, and no fault of the device', async ({
  page,
  site,
}) => {
  await publish(page, [publishedRound()]);
  await page.route('**/files/**', (route) => route.fulfill({ status: 500, body: '' }));
  const verification = await visit(page, `${site.url}/verify/${address}`);
  await expect(verification.said('verification_trouble')).toBeVisible();
});

test('Before the reveal there are fingerprints, and one of an own copy can be compared', async ({
  page,
  site,
}) => {
  const sealed = publishedRound({ state: 'field', files: ['design.json'] });
  await publish(page, [sealed]);
  const verification = await visit(page, `${site.url}/verify/${address}`);
  await expect(verification.said('proof_sealed', {})).toBeVisible();
  await verification.paste(fingerprints.frame?.toUpperCase() ?? '');
  await expect(page.getByText('相同：与名单指纹一致')).toBeVisible();
  await verification.paste('0'.repeat(64));
  await expect(page.getByText('不同：与公布的指纹都不一致')).toBeVisible();
  await page.getByLabel('粘贴自己那份的指纹').fill('0'.repeat(63));
  await expect(page.getByText('不同：与公布的指纹都不一致')).toBeHidden(); // that was said of another text
  await nothingForAxe(page);
});

test('A void round shows why, and nothing of it is proved', async ({ page, site }) => {
  const why = '骰子落地前有人碰了桌子';
  await publish(page, [publishedRound({ state: 'void', voidedWhy: why, files: [] })]);
  const verification = await visit(page, `${site.url}/verify/${address}`);
  await expect(page.getByText(`作废原因：${why}`)).toBeVisible();
  expect(await verification.marks()).toEqual({});
  await nothingForAxe(page);
});

test('Without the network the rounds of the last visit stay, and own files are proved', async ({
  page,
  site,
}) => {
  await publish(page, [publishedRound({ state: 'field' })]);
  const verification = await visit(page, `${site.url}/verify`);
  await page.getByRole('link', { name: '看指纹' }).waitFor();
  await page.unroute('**/api/public/**');
  await page.route('**/api/public/**', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('显示2026-11-23 08:10的内容，联网后更新')).toBeVisible();
  await page.getByRole('link', { name: '看指纹' }).click();
  await expect(page.getByText('名单指纹', { exact: true })).toBeVisible();
  await verification.choose(files);
  await expect(verification.outcome()).toHaveText(/^核验一致/);
});

test('No page loads the engine: a worker does, once there is something to prove', async ({
  page,
  site,
}) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  for (const path of ['/', '/rules', '/verify']) {
    await page.goto(site.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  const engine = (await Promise.all(scripts)).filter((text) => text.includes('LBC-COMMIT-1'));
  expect([scripts.length > 0, engine.length]).toEqual([true, 0]);
});

test('The one-page verifier proves the round from a disk, without any network', async ({
  browser,
}) => {
  expect(existsSync(TOOL)).toBe(true);
  const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(noteWorkers);
  const tool = new VerificationPage(page);
  await page.goto(`file://${TOOL}`);
  await tool.drop(files);
  await expect(tool.outcome()).toHaveText('核验一致：名单、骰子和抽样结果对得上');
  expect(await tool.marks()).toEqual(holdingAll);
  // Where the script cannot be a worker, the page computes by itself and stands still meanwhile.
  expect(await page.evaluate(() => document.documentElement.dataset['said'])).toContain('proved');
  await nothingForAxe(page);
  await tool.choose(withByteChanged(files, 'design.json', 60));
  await expect(tool.outcome()).toHaveText('对不上：方案文件');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Does not agree: Design file' })).toBeVisible();
  await nothingForAxe(page);
  expect(asked.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
  await context.close();
});

test('Anyone comes from the verification to the planner and asks for a precision', async ({
  page,
  site,
}) => {
  await publish(page, []);
  await visit(page, `${site.url}/verify`);
  await page.getByRole('link', { name: '抽样规划' }).click();
  await expect(page.getByText('全省共816所，最多8160名')).toBeVisible();
  await page.getByText('全省要多准').click();
  await expect(page.getByText('误差约±0.92个百分点')).toBeVisible();
  await page.getByLabel('预计合格率（%）').fill('100');
  await expect(page.getByText('有的数填得不对')).toBeVisible();
  await nothingForAxe(page);
});
