import { headcount } from '../domain/forms/index.ts';
import { ruleShare } from '../domain/figures.ts';
import { Problem } from '../domain/problem.ts';
import { duties } from '../domain/duties.ts';
import type { FigureRow, FigureSheet } from '../documents/figure-sheet.ts';
import type { areaFigures } from './area-figures.ts';

type Area = Awaited<ReturnType<typeof areaFigures>>;
type Part = Pick<Area['parts'][number], 'name' | 'counted'>;
type Heads = FigureSheet['heads'] & { readonly title: string };

const talks = { of: '应谈', n: '已谈', left: '未谈', rate: '谈话率' };
const shares: Readonly<Record<string, Omit<Heads, 'part'>>> = {
  coverage: { title: '建档率', of: '底数', n: '已建档', left: '未建档', rate: '建档率' },
  closed: { title: '上期谈话率', ...talks },
  open: { title: '本期谈话率', ...talks },
  whole: { title: '完整率', of: '档案', n: '完整', left: '有缺项', rate: '完整率' },
  ...Object.fromEntries(
    Object.values(duties).map(({ id, duty }) => {
      const rate = id === duties.fileVerified.id ? '更新率' : '未逾期率';
      return [ruleShare(id), { title: duty.zh, of: '应办', n: '未逾期', left: '逾期', rate }];
    }),
  ),
};
const partNames = { county: '学校', city: '区县', province: '市' } as const;

/**
 * The heads under which a share stands.
 * @throws Problem not-found for a share that is none
 */
export function headsOf(share: string, kind: Area['kind']): Heads {
  const heads = Object.hasOwn(shares, share) ? shares[share] : undefined;
  if (!heads) throw new Problem('not-found');
  return { part: partNames[kind], ...heads };
}

/** A line of the sheet; of the archiving rate, with whence its denominator is. */
export function figureRow({ name, counted }: Part, share: string): FigureRow {
  if (!counted) return { name };
  const isSilent = share === 'coverage' && counted.coverage.reported === 0;
  return {
    name,
    asOf: counted.asOf,
    share: isSilent ? undefined : counted.shares[share],
    before: counted.before?.shares[share],
    ...(share === 'coverage' && { note: sourceText(counted.coverage) }),
  };
}

type Coverage = NonNullable<Part['counted']>['coverage'];

function sourceText({ sources, schools, reported, over, from, to }: Coverage): string {
  const named = headcount.fields.source.codes.flatMap(({ code, zh }) =>
    sources[code] ? [schools > 1 ? `${zh}${sources[code]}所` : zh] : [],
  );
  const days = from === to ? `截至${from}` : `截至日${from}至${to}`;
  const silent = schools - reported;
  return [
    ...(reported > 0 ? [`${named.join('、')}，${days}`] : []),
    ...(silent > 0 && schools > 1 ? [`未报${silent}所`] : []),
    ...(over > 0 && schools > 1 ? [`档案多于底数${over}所`] : []),
  ].join('，');
}
