import { orderFrom, type Order, type Progress } from './prove-order.ts';
import type { Proved } from './prove.ts';

/**
 * Proves a round in a worker of its own; the page never loads the engine.
 * @throws Error where the worker cannot go on
 */
export function proveAway(order: Order, tell: (progress: Progress) => void): Promise<Proved> {
  const worker = new Worker(new URL('./prove-worker.ts', import.meta.url), { type: 'module' });
  return orderFrom(worker, order, tell);
}
