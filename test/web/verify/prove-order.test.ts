import { afterEach, describe, expect, it, vi } from 'vitest';
import { orderFrom, serveOrders, type Order, type Progress } from '#lib/verify/prove-order.ts';
import { workedRound } from '../../domain/sampling/fixture-round.ts';

/** A worker that serves in this process. */
function worker() {
  let ended = false;
  let serve: (event: { data: Order }) => void = () => {};
  const made = {
    onmessage: (_: { data: unknown }) => {},
    postMessage: (data: Order) => serve({ data }),
    terminate: () => (ended = true),
  };
  vi.stubGlobal('addEventListener', (_: string, listen: typeof serve) => (serve = listen));
  vi.stubGlobal('postMessage', (data: unknown) => made.onmessage({ data }));
  serveOrders();
  return { worker: made as unknown as Worker, hasEnded: () => ended };
}

afterEach(() => vi.unstubAllGlobals());

describe('A worker with files', () => {
  it('says how far it is, what it found, and ends', async () => {
    const given = worker();
    const files = new Map(
      [...workedRound()].map(([name, bytes]) => [name, new Blob([Uint8Array.from(bytes)])]),
    );
    let last: Progress = { done: 0, all: 1 };
    const proved = await orderFrom(given.worker, { files }, (progress) => (last = progress));
    expect([proved.proved, last.done, given.hasEnded()]).toEqual(['children', last.all, true]);
  });

  it('that cannot be read says so, and nobody waits for ever', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    const given = worker();
    const order = { files: new Map([['seed.json', gone]]) };
    await expect(orderFrom(given.worker, order, () => {})).rejects.toThrow('gone');
    expect(given.hasEnded()).toBe(true);
  });
});
