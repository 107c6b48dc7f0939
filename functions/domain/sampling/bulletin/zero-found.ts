import { atMost } from '../../statistics/hypergeometric.ts';
import { compare, rational, type Rational } from '../../statistics/rational.ts';

/** The chances that may be left: outside of a 95 % interval on one side, and of a claim that is wrong. */
const OUTSIDE = rational(1, 40);
const WRONG = rational(1, 20);

/**
 * The most children that may fail where none of the seen ones does: the upper end of the exact 95 % interval
 * (hypergeometric, SAMPLING §2.13). Of 59 seen of 1,000 at most 58.
 * @param all children, `drawn` of whom were seen one by one
 */
export function mostFailing(all: number, drawn: number, outside = OUTSIDE): number {
  let most = roughly(all, drawn, outside);
  while (most > 0 && !isLikelier(all, drawn, most, outside)) most -= 1;
  while (most < all - drawn && isLikelier(all, drawn, most + 1, outside)) most += 1;
  return most;
}

/**
 * How many must be seen, all without failure, before one may say that fewer than a share of all children fail, and be wrong
 * in 5 % at most. For fewer than 1 % of 300,000 it is 298.
 */
export function neededFor(below: Rational, all: number, wrong = WRONG): number {
  const failing = Number((BigInt(all) * below.n + below.d - 1n) / below.d);
  // Near to it in floats; exact chances of a whole province take a while.
  const limit = logOf(wrong);
  let enough = 0;
  for (let chance = 0; chance > limit && enough < all; enough++)
    chance += Math.log1p(-failing / (all - enough));
  while (enough > 0 && !isLikelier(all, enough - 1, failing, wrong)) enough -= 1;
  while (enough < all && isLikelier(all, enough, failing, wrong)) enough += 1;
  return enough;
}

/** True where the chance of seeing none of so many that fail is above `than`. */
function isLikelier(all: number, drawn: number, marked: number, than: Rational): boolean {
  return compare(atMost(0, { all, marked, drawn }), than) > 0;
}

/** Near to it, in floats: of a province each exact chance takes a while. */
function roughly(all: number, drawn: number, outside: Rational): number {
  const limit = logOf(outside);
  let [low, high] = [0, all - drawn];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    let chance = 0;
    for (let i = 0; i < drawn && chance > limit; i++) chance += Math.log1p(-middle / (all - i));
    if (chance > limit) low = middle;
    else high = middle;
  }
  return low;
}

function logOf({ n, d }: Rational): number {
  return Math.log(Number(n) / Number(d));
}
