import { countOf, type Filters } from '#lib/children/filter-children.ts';
import { ruleShare } from '../../../../functions/domain/figures.ts';
import { leftOf } from '../../../../functions/domain/rate.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import type { AreaFigures, Counted } from './measures.ts';

/** What the night’s audit counted, and how many rows there are now. */
export interface NightAndNow {
  readonly night: number;
  readonly now: number;
}
type Shares = Counted['shares'];

const counted = ['met', 'dueSoon', 'overdue'] as const;

/**
 * Of a list narrowed to a duty, or to how children stand under it, the figure it opens from. Nothing where the list is
 * narrowed otherwise: no figure says how many of a class there were.
 */
export function nightOfChildren(
  rows: readonly ChildRow[],
  { shares, rules }: Pick<Counted, 'shares' | 'rules'>,
  { duty, standing, search, class: of, until, left }: Omit<Filters, 'order'>,
): NightAndNow | undefined {
  const share = shares[ruleShare(duty)];
  const soon = rules?.[duty]?.dueSoon;
  if (!share || soon === undefined || search || of || until || left) return undefined;
  const now = (states: readonly (typeof counted)[number][]) =>
    states.reduce((n, state) => n + countOf(rows, duty, state), 0);
  const late = leftOf(share);
  if (typeof late !== 'number' || typeof share.of !== 'number') return undefined;
  const nights = { '': share.of, overdue: late, dueSoon: soon, met: share.of - late - soon };
  if (standing === '') return { night: nights[''], now: now(counted) };
  if (standing === 'paused' || standing === 'notApplicable') return undefined;
  return { night: nights[standing], now: now([standing]) };
}

/** How many findings the night left in a county, of one school and one rule or of all. */
export function nightOfFindings(
  parts: AreaFigures['parts'],
  { school, rule }: { readonly school: string; readonly rule: string },
): number {
  return parts
    .filter(({ id }) => !school || id === school)
    .reduce((sum, { counted: part }) => sum + overdueIn(part?.shares ?? {}, rule), 0);
}

function overdueIn(shares: Shares, rule: string): number {
  return Object.entries(shares)
    .filter(([key]) => (rule ? key === ruleShare(rule) : key.startsWith(ruleShare(''))))
    .reduce((sum, [, share]) => {
      const left = leftOf(share);
      return sum + (typeof left === 'number' ? left : 0);
    }, 0);
}
