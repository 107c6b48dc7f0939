import type { Throttle } from '../table.ts';

/**
 * Lets requests through as the gateway of the cloud does: a bucket for each route, filled with so many a second up to so
 * many, from which each request takes one.
 * @param now in milliseconds
 */
export function turnstile(
  now: () => number,
): (route: string, { perSecond, atOnce }: Throttle) => boolean {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (route, { perSecond, atOnce }) => {
    const at = now();
    const { left, at: before } = buckets.get(route) ?? { left: atOnce, at };
    const filled = Math.min(atOnce, left + ((at - before) / 1000) * perSecond);
    const passes = filled >= 1;
    buckets.set(route, { left: passes ? filled - 1 : filled, at });
    return passes;
  };
}
