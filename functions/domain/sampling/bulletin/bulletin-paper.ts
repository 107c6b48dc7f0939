import type { Bulletin, BulletinRate } from './bulletin.ts';
import type { BulletinCounty } from './counties.ts';
import { notes } from './notes.ts';
import type { Block, Paper } from './paper.ts';
import { percentOf, shownRate } from './shown.ts';
import {
  cell,
  classWords,
  correctionWords,
  verifyWords,
  visitedWords,
  visitWords,
  zeroWords,
} from './paper-words.ts';

const BLANK = '　';

/**
 * The bulletin as an official paper says it: what was done, the province, the counties, who did not answer, how to verify.
 * Its number, who signs and the day are left open, for the office to fill in.
 * @param nameOf a county’s name by its code
 */
export function bulletinPaper(bulletin: Bulletin, nameOf: (county: string) => string): Paper {
  const { edition, seed } = bulletin;
  return {
    title: `关于农村留守儿童关爱保护省级抽查（${seed.round_id}）情况的通报`,
    number: `${BLANK.repeat(4)}〔${BLANK.repeat(4)}〕${BLANK.repeat(2)}号`,
    blocks: [
      ...(edition.version > 1 ? [paragraph(correctionWords(bulletin))] : []),
      heading('一、抽查情况'),
      ...visitedWords(bulletin).map(paragraph),
      heading('二、全省情况'),
      paragraph(
        '下列比率由核查结果按权数推算到全省，“95%区间”是比率可能的范围；核查学校太少、给不出区间的，不列比率；核查的儿童全部合格或全部不合格的，区间按同校儿童情况都一样的最不利情形计算。',
      ),
      provinceTable(bulletin.rates),
      ...bulletin.rates.flatMap(zeroWords).map(paragraph),
      heading('三、各县（市、区）分类'),
      paragraph(classWords(bulletin)),
      countyTable(bulletin.counties, nameOf),
      heading('四、未能核查的学校'),
      ...silentBlocks(bulletin, nameOf),
      heading('五、核验'),
      ...verifyWords(bulletin).map(paragraph),
      heading('六、说明'),
      ...notes.map(({ zh }) => paragraph(zh)),
    ],
    signed: ['（印章）', `${BLANK.repeat(4)}年${BLANK.repeat(2)}月${BLANK.repeat(2)}日`],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function provinceTable(rates: readonly BulletinRate[]): Block {
  return {
    kind: 'table',
    caption: '表1　全省各项指标',
    rows: [
      ['指标', '学校（所）', '儿童（名）', '比率（%）', '标准误（百分点）', '95%区间（%）', '方法'],
      ...rates.map(({ indicator, schools, observed, rate }) => {
        const seen = [indicator, String(schools), cell(observed)];
        if (!rate) return [...seen, '—', '—', '—', '—'];
        const shown = shownRate(rate);
        const { method } = rate.published;
        return [...seen, percentOf(shown.rate), percentOf(shown.se), ends(shown), method];
      }),
    ],
  };
}

function ends({ low, high }: { readonly low: string; readonly high: string }): string {
  return `${percentOf(low)}—${percentOf(high)}`;
}

const classNames = { PASS: '达标', FAIL: '未达标', TOO_FEW: '样本不足' } as const;

function countyTable(
  counties: readonly BulletinCounty[],
  nameOf: (county: string) => string,
): Block {
  return {
    kind: 'table',
    caption: '表2　各县（市、区）分类（按区划代码排列，不排名次）',
    rows: [
      ['代码', '县（市、区）', '学校', '儿童', '不合格', '分类', '比率（%）', '95%区间（%）'],
      ...counties.map(({ county, schools, observed, failures, decision, isSmall, rate }) => {
        const shown = rate && shownRate(rate);
        const small = isSmall ? '（样本偏小）' : '';
        return [
          ...[county, nameOf(county), String(schools), cell(observed), cell(failures)],
          `${classNames[decision]}${small}`,
          ...(shown ? [percentOf(shown.rate), ends(shown)] : ['—', '—']),
        ];
      }),
    ],
  };
}

function silentBlocks({ schools }: Bulletin, nameOf: (county: string) => string): Block[] {
  if (schools.silent.length === 0) return [paragraph('没有。')];
  const rows = schools.silent.map(({ unit, county, disposition }) => [
    ...[unit, nameOf(county), visitWords[disposition]],
  ]);
  const caption = '表3　未能核查的学校';
  return [{ kind: 'table', caption, rows: [['学校代码', '县（市、区）', '情形'], ...rows] }];
}
