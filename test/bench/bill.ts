import { nightDeeds, requestDeeds } from './deeds.ts';
import { atMost, type Figure } from './figure.ts';
import { costOf } from './prices.ts';
import { hashedFiles, packedFile, PAGE } from './site-files.ts';
import { countOf, synthesise } from './synthesise.ts';
import { usedInAYear } from './used-in-a-year.ts';
import { volume } from './volumes.ts';

/** What everything costs for a year: what the meter says of each deed, times how often it is done, at list price. */
export async function bill(): Promise<{ figures: Figure[]; under: string }> {
  const requests = await requestDeeds();
  const nights = await nightDeeds();
  synthesise();
  const files = [...hashedFiles(), PAGE];
  const used = usedInAYear(requests, nights, {
    alarms: countOf('AWS::CloudWatch::Alarm'),
    metrics: countOf('AWS::Logs::MetricFilter'),
    keys: countOf('AWS::KMS::Key'),
    files: files.length,
    bytes: files.reduce((sum, path) => sum + packedFile(path), 0),
  });
  const costs = Object.entries(used).map(([name, part]) => [name, costOf(part)] as const);
  const total = costs.reduce((sum, [, cost]) => sum + cost, 0);
  const value = Math.round((total / volume('children')) * 1e6) / 1e6;
  const measured = { value, unit: 'US$ a child', floor: 0.00025, goal: 0.0005 };
  const parts = costs
    .sort(([, a], [, b]) => b - a)
    .map(([name, cost]) => `${name} ${Math.round(cost)}`);
  return {
    figures: [atMost('bill', 'a province for its first year', measured)],
    under: `list prices of us-east-1 without free tiers (prices.ts), volumes of volumes.ts; US$ ${Math.round(total)} in all: ${parts.join(', ')}`,
  };
}
