import { orderFrom } from './prove-order.ts';
import type { Prover } from './proving.svelte.ts';

/**
 * Proves a round in a worker of its own; the page never loads the engine.
 * @throws Error where the worker cannot go on
 */
export const proveAway: Prover = (order, tell) => {
  const worker = new Worker(new URL('./prove-worker.ts', import.meta.url), { type: 'module' });
  return orderFrom(worker, order, tell);
};
