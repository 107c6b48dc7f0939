import { decimal } from '../../statistics/decimal.ts';
import type { Disposition } from '../estimate/columns.ts';
import type { Bulletin, BulletinRate } from './bulletin.ts';
import { VERIFY } from './bulletin-files.ts';
import { percentOf, shownRate } from './shown.ts';
import type { Printed } from './withheld.ts';

export function correctionWords({ edition: { version, why, before } }: Bulletin): string {
  return `本通报为第${version}版，更正前一版。更正原因：${why}。前一版继续保存，其指纹为${before}。`;
}

export const visitWords: Readonly<Record<Disposition, string>> = {
  COMPLETE: '完成核查',
  PARTIAL: '部分完成',
  OOS_CLOSED: '已停办',
  OOS_MERGED: '已并入他校',
  OOS_NO_CHILD_EVER: '确无留守儿童',
  NR_ACCESS: '未能入校',
  NR_REFUSED: '拒绝核查',
  UNKNOWN: '情况不明',
};

export function visitedWords({ frame, schools, children, weights }: Bulletin): string[] {
  const by = Object.entries(schools.by).filter(([, count]) => count > 0);
  const each = by.map(([name, count]) => `${visitWords[name as Disposition]}${count}所`);
  const { OBSERVED, ABSENT, MOVED, REFUSED } = children.by;
  const rate = schools.eligible > 0 ? shareOf(schools.answered, schools.eligible) : '—';
  return [
    `抽样框有学校${frame.schools}所，儿童${counted(frame.children)}。启用样本学校${schools.released}所，其中备选${schools.reserves}所：${each.join('，')}。` +
      `应答率为${rate}（应核查${schools.eligible}所，已核查${schools.answered}所）。`,
    `在校核查儿童${counted(OBSERVED)}。抽中未见到的${counted(children.unseen)}：缺席${counted(ABSENT)}，已离校${counted(MOVED)}，拒绝${counted(REFUSED)}；由备选儿童补上${counted(children.reserves)}。`,
    ...(weights
      ? [
          `每名被核查儿童代表全省儿童${decimal(weights.least, 2)}至${decimal(weights.most, 2)}名（权数），权数差异系数（Kish）为${decimal(weights.kish, 2)}。`,
        ]
      : []),
  ];
}

function shareOf(some: number, all: number): string {
  return `${percentOf({ n: BigInt(some), d: BigInt(all) })}%`;
}

function counted(count: Printed): string {
  return count === 'withheld' ? '（人数隐去）' : `${count}名`;
}

/** A count in a cell of a table. */
export function cell(count: Printed): string {
  return count === 'withheld' ? '隐去' : String(count);
}

/** What “none was found” means, and what it does not (SAMPLING §2.13). */
export function zeroWords({ indicator, observed, zeroFound, rate }: BulletinRate): string[] {
  if (!zeroFound) return [];
  const none = `“${indicator}”核查${cell(observed)}名，没有发现不合格`;
  if (zeroFound.most === 0) return [`${none}，全部儿童都已核查。`];
  const schools = rate && `若同校儿童情况都一样，不合格的至多${percentOf(failingEnd(rate))}%。`;
  return [
    `${none}，但这不等于全部合格：` +
      `即使逐名随机抽取，全省也可能有至多${zeroFound.most}名不合格。${schools ?? ''}` +
      `要说明不合格的不足1%，须逐名随机核查${zeroFound.needed}名而无一不合格。`,
  ];
}

function failingEnd(rate: NonNullable<BulletinRate['rate']>): string {
  return (1 - Number(shownRate(rate).low)).toFixed(4);
}

export function classWords({ classedBy: { indicator, lqas } }: Bulletin): string {
  return (
    `各县（市、区）按“${indicator}”分类：不合格的不超过${percentOf(lqas.good)}%为好，达到${percentOf(lqas.bad)}%为差；` +
    `差的被判为达标的可能不超过${percentOf(lqas.beta)}%，同校儿童情况相近的会高一些。` +
    '权数相差不大的按不合格人数判定，其余按加权比率的上限判定。'
  );
}

export function verifyWords({ seed }: Bulletin): string[] {
  const beacon = seed.drand_randomness
    ? `，公共随机数drand第${seed.drand_round}轮${seed.drand_randomness}`
    : '';
  return [
    `抽取由公开掷骰决定：骰子数字${seed.dice_digits}（${seed.dice_at}）${beacon}；种子指纹${seed.seed_sha256}，抽样框指纹${seed.frame_sha256}，方案指纹${seed.design_sha256}，密钥承诺${seed.commit_sha256}（${seed.committed_at}公布）。`,
    `核验命令：${VERIFY}（DIR为存放公布文件的文件夹）。`,
  ];
}
