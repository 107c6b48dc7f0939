import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { DemoClock, Navigation, RoundPage, RoundsPage } from '../pages/index.ts';
import { expect, person, test } from './local-site.ts';

const at = { round: '2026-autumn', title: '2026年秋季抽查' };
/** The central school of the large county. */
const A_SCHOOL = { code: '3137023001', name: '岳庄中心学校' };
const DICE = '07315826490538172946';
const FIVES = ['07315', '82649', '05381', '72946'];
const DAY = 86_400_000;

test.use({ story: 'rounds' });

test('two officers conduct a round from its plan to the reveal, neither of them alone', async ({
  browser,
  site,
  viewport,
}) => {
  test.setTimeout(360_000);
  const one = await person(browser, site, 'province-officer', { viewport });
  const two = await person(browser, site, 'province-officer-2', { viewport });
  const [mine, others] = [new RoundPage(one), new RoundPage(two)];

  /** One asks, the other agrees, both through their page. */
  async function together(step: Parameters<RoundPage['ask']>[0]): Promise<void> {
    await mine.ask(step);
    await expect(mine.agreeing(step)).toHaveCount(0);
    await others.open(at.round);
    await others.agreeing(step).click();
    await expect(others.agreeing(step)).toHaveCount(0);
    await mine.open(at.round);
  }

  await test.step('a number with spaces is refused, and what is missing is said', async () => {
    await new Navigation(one).go('nav_rounds');
    const rounds = new RoundsPage(one);
    await expect(one.getByText('还没有抽查轮次')).toBeVisible();
    await rounds.begin();
    await rounds.plan({ round: '2026 秋', title: '' });
    await expect(rounds.mistakes()).toContainText('编号请用字母');
    await rounds.plan({ round: at.round, title: '', priority: '父母双方外出' });
    await expect(rounds.mistakes()).toContainText('请填名称');
    await expect(rounds.mistakes()).toContainText('请填抽中机会是其他儿童的几倍');
    await rounds.plan({ ...at, rate: '2' });
    await expect(mine.heading()).toHaveText(at.title);
    await expect(mine.main()).toContainText('第2步／8');
    await expect(mine.here()).toContainText('冻结');
  });

  await test.step('a school is marked, and who agrees to the freeze sees with what', async () => {
    await mine.mark({ unit: '3137999999', complaints: '1500' });
    await expect(mine.marks().locator('section.summary')).toContainText('学校标识码');
    await mine.remark({ unit: A_SCHOOL.code, complaints: '1500', must: '上轮抽查不合格' });
    await expect(mine.marks().getByRole('listitem')).toContainText('投诉举报 ×1.5');
    await others.open(at.round);
    const line = others.marks().getByRole('listitem');
    await expect(line).toContainText(A_SCHOOL.name);
    await expect(line).toContainText('必查：上轮抽查不合格');
  });

  await test.step('frozen when the other has agreed', async () => {
    await together('freeze');
    // The page renews itself while 139 counties are frozen one by one.
    await expect(mine.main()).toContainText(/已冻结\d+个县，共\d+个/);
    await expect(mine.here()).toContainText('承诺公告', { timeout: 120_000 });
    await expect(mine.main()).toContainText('名单指纹');
  });

  await test.step('committed to with a day that leaves everybody time', async () => {
    await mine.ask('commit', '请填掷骰地点');
    await mine.fill('dicePlace', '省教育厅大厅');
    await mine.fill('depositary', '省公证处');
    await together('commit');
    await expect(mine.main()).toContainText('承诺指纹');
    await expect(mine.main()).toContainText('省教育厅大厅');
  });

  await test.step('the secret is shown to one and lodged', async () => {
    await mine.press('round_secret_show');
    await expect(mine.secret()).toHaveText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    await others.open(at.round);
    await expect(others.next()).toContainText('另一位同事打印');
    await expect(others.secret()).toHaveCount(0);
    await others.press('round_lodged');
    await expect(others.next()).toContainText('起可以录入骰子');
  });

  await test.step('the stage has nothing to show yet', async () => {
    await others.openStage(at.round);
    await expect(others.main()).toContainText('还没有公布');
    await expect(others.main()).toContainText('承诺指纹');
  });

  await test.step('on the day two read the dice, and what differs is not published', async () => {
    await mine.open(at.round);
    await new DemoClock(one).goTo(await daysLater(one, 11));
    await mine.readDice(DICE);
    await expect(mine.next()).toContainText('等另一位同事录入');
    await others.open(at.round);
    await others.readDice('12');
    await expect(others.alert()).toContainText('请录入20位数字');
    await others.readDice(DICE.replace('0', '1'));
    await expect(others.next()).toContainText('两份不一致');
    await others.readDice(FIVES.join(' '));
    await expect(others.next()).toContainText('两份一致');
    await others.press('round_dice_publish');
    await expect(others.here()).toContainText('抽取');
  });

  await test.step('the stage shows them in fives', async () => {
    await others.openStage(at.round);
    for (const five of FIVES) await expect(others.main()).toContainText(five);
  });

  await test.step('drawn, only counts are known until fieldwork', async () => {
    await mine.open(at.round);
    await together('draw');
    await expect(mine.here()).toContainText('实地', { timeout: 60_000 });
    await expect(mine.main()).toContainText(/抽中\d+所学校/);
    await expect(mine.main()).not.toContainText('draw.csv');
    await expect(mine.main()).not.toContainText('frame_schools.csv');
    await together('field');
    await expect(mine.main()).toContainText('draw.csv');
    await expect(mine.main()).toContainText('frame_schools.csv');
    await expect(mine.main()).toContainText('frame_domains.csv');
  });

  await test.step('a file is made ready for whoever gave a reason', async () => {
    const line = await mine.export('draw.csv', 'csv', '实地分组');
    await expect(line).toContainText('已备好');
    const taking = one.waitForEvent('download');
    await line.getByRole('button').click();
    const file = await taking;
    expect(file.suggestedFilename()).toBe('draw.csv');
    const text = await readFile(await file.path(), 'utf8');
    expect(text.split('\n').length).toBeGreaterThan(2);
  });

  await test.step('revealed, it stands in the list with what was done last', async () => {
    await together('reveal');
    await expect(mine.here()).toContainText('通报');
    await expect(mine.main()).toContainText('manifest.json');
    const rounds = new RoundsPage(one);
    await rounds.open();
    await expect(rounds.rows().filter({ hasText: at.title })).toContainText('已揭晓');
  });

  await test.step('the circular is the last step', async () => {
    await mine.open(at.round);
    await together('publish');
    await expect(mine.main()).toContainText('8步都已办完');
  });

  await test.step('a mistake is declared void with a reason, never edited', async () => {
    await mine.open(at.round);
    await mine.press('round_step_void');
    await mine.fill('why', '名单漏了一所学校');
    await together('void');
    await expect(mine.main()).toContainText('这一轮已作废：名单漏了一所学校');
    await expect(mine.main()).toContainText('manifest.json');
    await one.goto('/verify');
    await one.getByRole('link', { name: at.title }).click();
    await expect(one.getByRole('main')).toContainText('名单漏了一所学校');
    await expect(one.locator('[data-sentence="draw"]')).toHaveAttribute('data-mark', 'holds');
  });
});

async function daysLater(page: Page, days: number): Promise<string> {
  const shown = await page.locator('header button time').getAttribute('datetime');
  return new Date(Date.parse(shown ?? '') + days * DAY).toISOString().slice(0, 10);
}
