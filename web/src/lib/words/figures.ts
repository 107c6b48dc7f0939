import { isBeyond, shownRate, type ShownRate } from '../../../../functions/domain/rate.ts';
import type { Cell, ShownShare } from '../../../../functions/domain/small-cells.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import * as m from '#lib/paraglide/messages.js';

/** `38／41`. */
export function shareWords(n: number, of: number): string {
  return m.n_of_n({ n, of });
}

/** A count, or that it does not show: ＜5. */
export function cellWords(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return cell === 'few' ? m.fewer_than({ n: parameters.smallCell.value }) : m.not_shown();
}

/** `38／41`, of which either may not show. */
export function shownShareWords({ n, of }: ShownShare): string {
  return m.n_of_n({ n: cellWords(n), of: cellWords(of) });
}

/** The rate of a share, or the bound that may be said; 不适用 where nobody is due, 底数待更新 where it is no rate. */
export function shownRateWords(share: ShownShare): string {
  if (isBeyond(share)) return m.headcount_stale();
  const rate = shownRate(share);
  if (rate) return boundWords(rate);
  return share.of === 0 ? m.state_not_applicable() : m.not_shown();
}

/** `+5`, `−2`, `0`: by how much more there are than before. */
export function changeWords(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `−${-change}`;
}

function boundWords({ is, thousandths }: ShownRate): string {
  const sign = { exact: '', atLeast: '≥', atMost: '≤' }[is];
  return `${sign}${perCent(thousandths)}`;
}

function perCent(thousandths: number): string {
  return thousandths === 1000 ? '100%' : `${(thousandths / 10).toFixed(1)}%`;
}
