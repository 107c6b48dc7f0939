/**
 * The verifier in one page that is opened from a disk: the engine, the sentences and the words of the site, and no way
 * to any network. The one script is the page’s and, read again as a worker, the one that computes.
 */
import '#lib/tokens.css';
import '#lib/base.css';
import { mount } from 'svelte';
import { carryOut, orderFrom, serveOrders } from '../prove-order.ts';
import { Proving, type Prover } from '../proving.svelte.ts';
import Tool from './Tool.svelte';

if (typeof document === 'undefined') serveOrders();
else
  mount(Tool, {
    target: document.body,
    props: { proving: new Proving(besides(document.currentScript?.textContent ?? '')) },
  });

/** In a worker; where a browser has none for a page from a disk, in the page itself. */
function besides(script: string): Prover {
  return async (order, tell) => {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    try {
      return await orderFrom(new Worker(address), order, tell);
    } catch {
      return await carryOut(order, tell);
    } finally {
      URL.revokeObjectURL(address);
    }
  };
}
