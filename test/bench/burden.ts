import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { aChildWithSibling } from '../browser/a-visit.ts';
import { person, phone } from '../browser/people.ts';
import { startSite, type LocalSite } from '../browser/start-site.ts';
import { ChildFilePage, FormPage, OutboxPage, TodayPage } from '../pages/index.ts';
import { Words } from '../pages/words.ts';
import { atMost, type Figure } from './figure.ts';
import { Hand } from './hand.ts';
import { countPresses, type Burden } from './presses.ts';

const TEACHER = 'class-teacher-2';
const EIGHT = 8;
const said = '说这周和妈妈视频了两次，数学单元测验比上次高了几分，约好把错题再做一遍。';
const words = new Words('zh');

/**
 * How much a class teacher has to press and to write, on a phone: one talk, a fortnight’s eight in a row without the
 * network, and a visit to two of one home with one hazard. Every record that is counted has arrived in the end.
 */
export async function burden(): Promise<{ figures: Figure[]; under: string }> {
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
  try {
    const figures = [
      ...judged('talk', await oneTalk(browser, site), { presses: 6, texts: 1 }),
      ...judged('talks', await eightTalks(browser, site), { presses: 48, texts: EIGHT }),
      ...judged('visit', await visitToTwo(browser, site), { presses: 14 + 1 + 4, texts: 4 + 1 }),
    ];
    return { figures, under: `Chromium ${browser.version()}, a phone of 390 × 844` };
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** The flows of the design are as short as their questions allow: what they promise is the floor as well. */
function judged(name: string, burden: Burden, goal: Burden): Figure[] {
  return (['presses', 'texts'] as const).map((unit) =>
    atMost('burden', `${name}: ${unit}`, {
      value: burden[unit],
      unit,
      floor: goal[unit],
      goal: goal[unit],
    }),
  );
}

/** From the row of a child that is due to the receipt. */
async function oneTalk(browser: Browser, site: LocalSite): Promise<Burden> {
  const page = await person(browser, site, TEACHER, phone);
  const presses = await countPresses(page.context());
  const today = new TodayPage(page);
  await today.open();
  const hand = new Hand(page);
  const record = today.overdue().getByRole('link', { name: `${words.say('record_talk')} ` });
  await hand.press(record.first());
  await talk(hand);
  await hand.press(page.getByRole('button', { name: words.say('save'), exact: true }));
  await new FormPage(page).receipt().waitFor();
  const burden = presses.take();
  await page.context().close();
  return burden;
}

async function talk(hand: Hand): Promise<void> {
  await hand.choose('聊了什么', '学习');
  await hand.choose('情绪', '平稳');
  await hand.choose('发现的情况', '没有');
  await hand.write('谈话内容', said);
}

/** From the line that says how far the fortnight has come to the page that says that all are kept. */
async function eightTalks(browser: Browser, site: LocalSite): Promise<Burden> {
  await site.goTo('2026-12-07'); // the first day of the next fortnight: nobody has been talked to
  const page = await person(browser, site, TEACHER, phone);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const today = new TodayPage(page);
  await today.open();
  const presses = await countPresses(page.context());
  await page.context().setOffline(true);
  await today.open();
  const hand = new Hand(page);
  await hand.press(today.talks().getByRole('link'));
  for (let n = 0; n < EIGHT; n++) {
    await page.getByText(words.say('n_of_total', { n: n + 1, of: EIGHT })).waitFor();
    if (n > 0)
      await hand.choose(words.say('at_label'), words.say(n % 2 ? 'ago_yesterday' : 'this_morning'));
    await talk(hand);
    const verb = n < EIGHT - 1 ? words.like('save_next') : words.say('save');
    await hand.press(page.getByRole('button', { name: verb }));
  }
  await page.getByText(words.say('saved_on_device_n', { n: EIGHT })).waitFor();
  const burden = presses.take();
  await page.context().setOffline(false);
  await expectReceived(page, EIGHT);
  await page.context().close();
  return burden;
}

/** From a child’s file to the receipt: who went, a sister along, who was met, what was found at home and of each child. */
async function visitToTwo(browser: Browser, site: LocalSite): Promise<Burden> {
  const page = await person(browser, site, TEACHER, phone);
  const { file: address, sibling } = await aChildWithSibling(page);
  const presses = await countPresses(page.context());
  await page.goto(address);
  const file = new ChildFilePage(page);
  await file.standings().waitFor();
  const hand = new Hand(page);
  await hand.press(page.getByRole('button', { name: words.say('write_about'), exact: true }));
  await hand.press(page.getByRole('dialog').getByRole('link', { name: '家访' }));
  const form = new FormPage(page);
  await form.select('谁去的', '张淑霞');
  await hand.choose('目的', '日常家访');
  await hand.press(page.getByRole('group', { name: '见到了谁' }).getByRole('button').first());
  await hand.choose('孩子和谁一起住', '祖父母');
  await hand.write('家里的环境', '三间平房，院里干净，电线整齐。');
  await hand.press(page.getByRole('button', { name: '电', exact: true }));
  await hand.choose('程度', '较大');
  await hand.write('几天内解决', '7');
  await hand.choose('谁来解决', '家里');
  await findings(hand, page);
  await hand.choose(words.say('brothers_and_sisters'), sibling);
  await findings(
    hand,
    page.getByRole('region', { name: words.say('findings_of', { name: sibling }) }),
  );
  await hand.press(page.getByRole('button', { name: words.say('save'), exact: true }));
  await form.receipt().waitFor();
  const burden = presses.take();
  await page.context().close();
  return burden;
}

async function findings(hand: Hand, within: Page | Locator): Promise<void> {
  await hand.write('孩子的情况', '作业写得工整，三餐按时，爱说话，说想妈妈。', within);
}

async function expectReceived(page: Page, count: number): Promise<void> {
  const outbox = new OutboxPage(page);
  await outbox.open();
  await outbox
    .received()
    .nth(count - 1)
    .waitFor();
}
