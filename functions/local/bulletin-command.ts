import {
  bulletinRound,
  percentOf,
  shownRate,
  type Bulletin,
  type Correction,
} from '../domain/sampling/index.ts';
import { writeBulletin } from '../documents/bulletin-docx.ts';
import { differencesIn, type Said } from './said.ts';
import { sourcesIn, writeInto } from './round-folder.ts';

/** What may be typed after the folder. */
export interface TypedCorrection {
  readonly version?: string | undefined;
  readonly why?: string | undefined;
}

/**
 * Makes the bulletin of the round in a folder: its numbers, the same as open data, and the paper. One that says something
 * else is never written over: a correction has its reason, and the one before is kept.
 */
export function bulletinFolder(folder: string, typed: TypedCorrection = {}): Said {
  const { version, why } = typed;
  const asked: Correction = { version: version === undefined ? undefined : Number(version), why };
  const { made, bulletin, checks } = bulletinRound(sourcesIn(folder), asked, writeBulletin);
  if (!made || !bulletin)
    return { lines: ['NO BULLETIN 没有生成通报', ...differencesIn(checks)], ok: false };
  writeInto(folder, made);
  return { lines: toldIn(bulletin, [...made.keys()]), ok: true };
}

function toldIn({ edition, rates, counties }: Bulletin, files: readonly string[]): string[] {
  const classes = counties.map(({ decision }) => decision);
  const count = (name: string) => classes.filter((each) => each === name).length;
  const [passed, failed, few] = [count('PASS'), count('FAIL'), count('TOO_FEW')];
  return [
    `BULLETIN version ${edition.version} 已生成通报第${edition.version}版，写入 ${files.join('、')}`,
    ...rates.flatMap(({ indicator, rate }) => (rate ? [`${indicator} ${rateSaid(rate)}`] : [])),
    `PASS ${passed}, FAIL ${failed}, TOO_FEW ${few} | 达标${passed}个县，未达标${failed}个，样本不足${few}个`,
  ];
}

function rateSaid(rate: NonNullable<Bulletin['rates'][number]['rate']>): string {
  const shown = shownRate(rate);
  return `${percentOf(shown.rate)} %, 95 % ${percentOf(shown.low)}–${percentOf(shown.high)} %`;
}
