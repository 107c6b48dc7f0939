import {
  decimal,
  publishedInterval,
  type Estimate,
  type Outcome,
} from '../domain/sampling/index.ts';

/** What the command says of a round that was estimated: the rates of the province, and the class of each county. */
export function estimatedLines({ estimates, classes }: Outcome): string[] {
  const rates = [...estimates].flatMap(([indicator, groups]) => {
    const province = groups.get('province');
    return province ? [`${indicator} ${saidOf(province)}`] : [];
  });
  const counties = classes.map(({ county, decided, failures, observed, passing }) => {
    const { decision, limit, isSmall } = decided;
    const small = isSmall ? '; 样本偏小 a small sample' : '';
    const by =
      limit === undefined ? `c = ${passing}` : `加权上限 weighted limit ${percent(limit)} %`;
    return `${county} ${decision}: ${failures} / ${observed}, ${by}${small}`;
  });
  return [ESTIMATED, ...rates, ...counties];
}
const ESTIMATED =
  'ESTIMATED 已估计，写入 weights.csv、estimates.json、estimates_by_stratum.json、lqas.csv、county_classes.csv、manifest.json';

function saidOf(estimate: Estimate): string {
  const published = publishedInterval(estimate);
  const { n, d } = estimate.rate;
  const rate = decimal({ n: 100n * n, d }, 1);
  const seen = `${estimate.schools} schools, ${estimate.observed} children`;
  if (!published) return `${rate} % (${seen}; 学校太少，不给区间 too few schools for an interval)`;
  const [low, high] = published.interval.map(percent);
  return `${rate} %, 95 % ${low}–${high} % (${published.method}; ${seen})`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
