import { byteOrder } from './byte-order.ts';
import type { Design } from './design.ts';
import { UNDIVIDED } from './domain.ts';
import { takesOf } from './takes.ts';
import type { Tickets } from './ticket.ts';

/** A child that was drawn, by its key. */
export interface DrawnChild {
  readonly unit: string;
  readonly key: string;
  /** Nothing where the design has no domains. */
  readonly domain: string;
  /** From 1, by ticket, within the domain. */
  readonly rank: number;
  readonly role: 'main' | 'reserve';
  readonly ticket: string;
  /** Children of the school and domain on its list, and how many of them are main. */
  readonly listed: number;
  readonly taken: number;
}

/** A school’s children as they go by: those with the lowest tickets are kept, whatever the order in which they come. */
export interface ChildrenDraw {
  readonly child: (key: string, domain?: string) => void;
  readonly drawn: () => DrawnChild[];
}

/**
 * Stage 2 (SAMPLING §2.9): of a school, or with domains of each, the lowest tickets, as many as are to be taken, then
 * reserves for children who have left since. A reserve is of the domain that it stands in for, or the domain would not
 * keep its weight. Memory is that of the drawn, not of the school.
 * @param size of the school before its risk, by which takes of domains go
 */
export function drawChildren(
  { unit, size }: { readonly unit: string; readonly size: bigint },
  design: Pick<Design, 'take' | 'takeReserve' | 'domains'>,
  { ticket }: Tickets,
): ChildrenDraw {
  const { take, takeReserve } = design;
  const lists = new Map<string, LowestTickets>();
  return {
    child: (key, domain = UNDIVIDED) => {
      const list = lists.get(domain) ?? lowestTickets(take + takeReserve);
      lists.set(domain, list);
      list.add(key, ticket(`S2|${unit}|${key}`));
    },
    drawn: () => {
      const counts = new Map([...lists].map(([domain, list]) => [domain, list.count()]));
      return [...takesOf(counts, size, design)].flatMap(([domain, taken]) =>
        (lists.get(domain)?.first(taken + takeReserve) ?? []).map((child, at) => ({
          ...child,
          unit,
          domain,
          rank: at + 1,
          role: at < taken ? ('main' as const) : ('reserve' as const),
          listed: counts.get(domain) ?? 0,
          taken,
        })),
      );
    },
  };
}

interface Ticketed {
  readonly key: string;
  readonly ticket: string;
}

interface LowestTickets {
  readonly add: (key: string, ticket: string) => void;
  /** How many went by. */
  readonly count: () => number;
  /** Those with the lowest tickets, no more than were wanted. */
  readonly first: (n: number) => readonly Ticketed[];
}

/** Keeping so many more than are wanted, they are sorted rarely. */
const SPARE = 64;

function lowestTickets(wanted: number): LowestTickets {
  let kept: Ticketed[] = [];
  let count = 0;
  let bound: string | undefined;
  const lowest = () => {
    kept = kept
      .sort((a, b) => byteOrder(a.ticket, b.ticket) || byteOrder(a.key, b.key))
      .slice(0, wanted);
    return kept;
  };
  return {
    add: (key, ticket) => {
      count += 1;
      if (bound !== undefined && ticket > bound) return;
      kept.push({ key, ticket });
      if (kept.length >= 2 * wanted + SPARE) bound = lowest().at(-1)?.ticket;
    },
    count: () => count,
    first: (n) => lowest().slice(0, n),
  };
}
