/**
 * What a unit costs in US dollars: the public list prices of AWS in us-east-1 (Northern Virginia), as its pricing pages had
 * them at the end of 2025, first tier, without any free tier. Where the children's data must lie in Beijing or Ningxia,
 * other lists hold, in yuan.
 */
interface Price {
  readonly usd: number;
  /** The pricing page on which it stands. */
  readonly source: string;
}
const MILLION = 1_000_000;
const dynamo = 'Amazon DynamoDB, on-demand, Standard-IA class';
const lambda = 'AWS Lambda, Arm';
const watch = 'Amazon CloudWatch';

export const prices = {
  'write units': { usd: 0.781_25 / MILLION, source: dynamo },
  'read units': { usd: 0.156_25 / MILLION, source: dynamo },
  'GB months of table': { usd: 0.1, source: dynamo },
  'GB months of recovery': { usd: 0.2, source: `${dynamo}, point-in-time recovery` },
  'function requests': { usd: 0.2 / MILLION, source: lambda },
  'GB seconds': { usd: 0.000_013_333_4, source: lambda },
  'gateway requests': { usd: 1 / MILLION, source: 'Amazon API Gateway, HTTP API' },
  'edge requests': { usd: 1 / MILLION, source: 'Amazon CloudFront, HTTPS, United States' },
  'GB to readers': { usd: 0.085, source: 'Amazon CloudFront, United States' },
  'GB of log': { usd: 0.5, source: `${watch} Logs, Standard class` },
  'GB months of log': { usd: 0.03, source: `${watch} Logs, packed` },
  'alarm months': { usd: 0.1, source: `${watch}, standard resolution` },
  'metric months': { usd: 0.3, source: `${watch}, custom metrics, by the hour` },
  'key months': { usd: 1, source: 'AWS KMS' },
  'key requests': { usd: 0.03 / 10_000, source: 'AWS KMS, symmetric' },
  'queue requests': { usd: 0.4 / MILLION, source: 'Amazon SQS, standard queue' },
  'schedule runs': { usd: 1 / MILLION, source: 'Amazon EventBridge Scheduler' },
  'file puts': { usd: 0.005 / 1000, source: 'Amazon S3 Standard' },
  'file gets': { usd: 0.0004 / 1000, source: 'Amazon S3 Standard' },
  'GB months of files': { usd: 0.023, source: 'Amazon S3 Standard' },
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof prices;
/** How much of what was used. */
export type Used = Readonly<Partial<Record<Priced, number>>>;

/** Several uses as one. */
export function together(...uses: readonly Used[]): Used {
  const all: Partial<Record<Priced, number>> = {};
  for (const used of uses)
    for (const [unit, count] of entriesOf(used)) all[unit] = (all[unit] ?? 0) + count;
  return all;
}

/** The same use so many times. */
export function times(count: number, used: Used): Used {
  return Object.fromEntries(entriesOf(used).map(([unit, each]) => [unit, each * count]));
}

/** What a use costs, in US dollars. */
export function costOf(used: Used): number {
  return entriesOf(used).reduce((total, [unit, count]) => total + count * prices[unit].usd, 0);
}

function entriesOf(used: Used): [Priced, number][] {
  return Object.entries(used) as [Priced, number][];
}
