import { byteOrder } from './byte-order.ts';
import type { Design } from './design.ts';
import type { Tickets } from './ticket.ts';

/** A child that was drawn, by its key. */
export interface DrawnChild {
  readonly unit: string;
  readonly key: string;
  /** From 1, by ticket. */
  readonly rank: number;
  readonly role: 'main' | 'reserve';
  readonly ticket: string;
  /** Children of the school on its list, and how many of them are main. */
  readonly listed: number;
  readonly taken: number;
}

/** A school’s children as they go by: those with the lowest tickets are kept, whatever the order in which they come. */
export interface ChildrenDraw {
  readonly child: (key: string) => void;
  readonly drawn: () => DrawnChild[];
}

/** Keeping so many more than are wanted, they are sorted rarely. */
const SPARE = 64;

/**
 * Stage 2 (SAMPLING §2.9): of a school the `take` lowest tickets, then reserves for children who have left since. Memory
 * is that of the drawn, not of the school.
 */
export function drawChildren(
  unit: string,
  { take, takeReserve }: Pick<Design, 'take' | 'takeReserve'>,
  { ticket }: Tickets,
): ChildrenDraw {
  const wanted = take + takeReserve;
  let kept: { key: string; ticket: string }[] = [];
  let listed = 0;
  let bound: string | undefined;
  const lowest = () => {
    kept = kept
      .sort((a, b) => byteOrder(a.ticket, b.ticket) || byteOrder(a.key, b.key))
      .slice(0, wanted);
    return kept;
  };
  return {
    child: (key) => {
      listed += 1;
      const its = ticket(`S2|${unit}|${key}`);
      if (bound !== undefined && its > bound) return;
      kept.push({ key, ticket: its });
      if (kept.length >= 2 * wanted + SPARE) bound = lowest().at(-1)?.ticket;
    },
    drawn: () => {
      const taken = Math.min(take, listed);
      return lowest().map((child, at) => ({
        ...child,
        unit,
        rank: at + 1,
        role: at < taken ? 'main' : 'reserve',
        listed,
        taken,
      }));
    },
  };
}
