import { byteOrder } from './byte-order.ts';
import type { Sized } from './certain.ts';
import type { Tickets } from './ticket.ts';

/** What chance gave a school that it drew. */
export interface Draw {
  readonly sized: Sized;
  readonly ticketS1: string;
  readonly ticketRes: string;
}

export interface Selection {
  /** In the order of the second ticket: the first `n` are visited, the others are reserves. */
  readonly draws: readonly Draw[];
  readonly start: bigint;
}

/**
 * `PPS_SYS` (SAMPLING §2.7): draws `m` schools with probabilities in proportion to size, exactly, by systematic sampling
 * in whole numbers on a list that tickets have shuffled (Madow 1949; Hartley & Rao 1962 for the random order). A school is
 * hit where the running sum passes one of `m` points that lie Z/m apart behind a random start.
 */
export function selectSystematically(
  rest: readonly Sized[],
  { m, Z, stratum }: { readonly m: number; readonly Z: bigint; readonly stratum: string },
  { ticket, integer }: Tickets,
): Selection {
  const start = integer(`START|${stratum}`, Z);
  const points = BigInt(m);
  // Floor division: BigInt rounds towards zero, and the first argument may be negative, so all are one Z up
  // (SAMPLING §2.16, 1).
  const passed = (sum: bigint) => (points * sum - 1n - start + Z) / Z;
  let sum = 0n;
  const draws = rest
    .map((sized) => ({ sized, ticketS1: ticket(`S1|${stratum}|${sized.school.unit}`) }))
    .sort((a, b) => byTicket(a.ticketS1, a.sized, b.ticketS1, b.sized))
    .filter(({ sized: { z } }) => {
      const before = sum;
      sum += z;
      return passed(sum) > passed(before);
    })
    .map((hit) => ({ ...hit, ticketRes: ticket(`RES|${stratum}|${hit.sized.school.unit}`) }))
    .sort((a, b) => byTicket(a.ticketRes, a.sized, b.ticketRes, b.sized));
  return { draws, start };
}

/** Equal tickets go by the id (SAMPLING §2.4). */
function byTicket(ticketA: string, a: Sized, ticketB: string, b: Sized): number {
  return byteOrder(ticketA, ticketB) || byteOrder(a.school.unit, b.school.unit);
}
