import { decimal } from '../../statistics/decimal.ts';
import { over, ONE, rational, reduced, times } from '../../statistics/rational.ts';
import { byteOrder } from '../byte-order.ts';
import { csvLines } from '../csv.ts';
import type { Findings } from './findings.ts';

const columns = ['unit_id', 'child_key', 'pi1_num', 'pi1_den', 'pi2_num', 'pi2_den', 'weight'];

/**
 * `weights.csv`, line by line and to the byte (SAMPLING §2.12, §2.18): the children that were observed, schools by
 * id, children in the order of the results; chances as reduced fractions, and 1 / (π_1·π_2) in ten decimals.
 */
export function weightLines({ schools }: Findings): Generator<string> {
  const inOrder = [...schools].sort((a, b) => byteOrder(a.unit, b.unit));
  const rows = inOrder.flatMap(({ unit, parts }) =>
    parts
      .flatMap(({ chance, listed, observed }) => {
        const [pi1, pi2] = [chance, reduced(rational(observed.length, listed))];
        const weight = decimal(over(ONE, times(pi1, pi2)), 10);
        const ofChild = [pi1.n, pi1.d, pi2.n, pi2.d, weight];
        return observed.map(({ line, child }) => ({ line, cells: [unit, child.key, ...ofChild] }));
      })
      .sort((a, b) => a.line - b.line),
  );
  return csvLines(
    columns,
    rows.map(({ cells }) => cells),
  );
}
