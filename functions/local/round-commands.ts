import {
  assignRound,
  drawRound,
  estimateRound,
  MANIFEST,
  verifyRound,
} from '../domain/sampling/index.ts';
import { bulletinFolder, type TypedCorrection } from './bulletin-command.ts';
import { estimatedLines } from './estimated-lines.ts';
import { sourcesIn, writeInto } from './round-folder.ts';
import { differencesIn, type Said } from './said.ts';

export type { Said };

/**
 * Draws the round in a folder: `draw.csv`, `sample.csv` and `manifest.json` over all files that lie there. Nothing is
 * written where something is not as it must be.
 */
export function drawFolder(folder: string): Said {
  const { made, schools, children, checks } = drawRound(sourcesIn(folder));
  if (!made) return { lines: ['NOT DRAWN 没有抽取', ...differencesIn(checks)], ok: false };
  writeInto(folder, made);
  const lines = [
    `DRAWN ${schools} schools, ${children} children`,
    `已抽取 ${schools} 所学校、${children} 名儿童（含备选），写入 draw.csv、sample.csv、manifest.json`,
  ];
  return { lines, ok: true };
}

/**
 * Sends inspectors to the schools of the drawn round in a folder: `assignment.csv`, and a manifest over all files that lie
 * there. Nothing is written where something is not as it must be.
 */
export function assignFolder(folder: string): Said {
  const { made, seats, checks } = assignRound(sourcesIn(folder));
  if (!made) return { lines: ['NOT ASSIGNED 没有派组', ...differencesIn(checks)], ok: false };
  writeInto(folder, made);
  const lines = [`ASSIGNED ${seats} seats`, `已派${seats}人次，写入 assignment.csv、manifest.json`];
  return { lines, ok: true };
}

/**
 * Estimates the round in a folder from what was found on the spot: weights, estimates, classes, and a manifest over all
 * files that lie there. Nothing is written where something is not as it must be.
 */
export function estimateFolder(folder: string): Said {
  const { made, outcome, checks } = estimateRound(sourcesIn(folder));
  if (!made || !outcome)
    return { lines: ['NOT ESTIMATED 没有估计', ...differencesIn(checks)], ok: false };
  writeInto(folder, made);
  return { lines: estimatedLines(outcome), ok: true };
}

/**
 * Verifies the round in a folder. The schools are the rows of `draw.csv`, the children those of `sample.csv`, reserves
 * included; without the restricted files the schools alone are proved, and it says so.
 */
export function verifyFolder(folder: string): Said {
  const { proved, schools, children, checks, hashes, estimated } = verifyRound(sourcesIn(folder));
  const unbound = hashes.has(MANIFEST) ? [] : [NO_MANIFEST];
  const verified = `VERIFIED ${schools} schools, ${children} children`;
  const inChinese = `核验通过：${schools} 所学校、${children} 名儿童（含备选）`;
  switch (proved) {
    case 'children':
      return {
        lines: [verified, inChinese, ...(estimated ? [ESTIMATES] : []), ...unbound],
        ok: true,
      };
    case 'schools':
      return { lines: [verified, inChinese, ONLY_SCHOOLS, ...unbound], ok: true };
    case 'seed':
      return { lines: [verified, inChinese, UNDRAWN, ...unbound], ok: true };
    case 'fingerprints':
      return { lines: ['NOT YET VERIFIED 还不能核验', SEALED], ok: false };
    case 'nothing':
      return { lines: ['NOT VERIFIED 核验不通过', ...differencesIn(checks)], ok: false };
  }
}
const ESTIMATES =
  '权数、估计和县级分类已由核查结果重新算出 Weights, estimates and classes were worked out again from the results';
const ONLY_SCHOOLS =
  '只证明了学校：儿童部分要凭受限文件核验 Only the schools were proved: the children’s part needs the restricted files';
const UNDRAWN =
  '这一轮掷骰后、抽取前作废，没有抽样结果 The round was declared void after its dice and before its draw: nothing was drawn';
const NO_MANIFEST =
  '没有 manifest.json：未列入的学校等没有核对 There is no manifest.json: schools left out and further files were not compared';
const SEALED =
  '密钥还没有揭晓，只比对了指纹 The secret is still sealed: only fingerprints were compared';

/** What can be done with the folder of a round, by the name of the command. */
export const roundCommands: Readonly<
  Record<string, (folder: string, typed: TypedCorrection) => Said>
> = {
  draw: drawFolder,
  assign: assignFolder,
  estimate: estimateFolder,
  bulletin: bulletinFolder,
  verify: verifyFolder,
};
