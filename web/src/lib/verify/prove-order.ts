import { prove, type Proved } from './prove.ts';

/** What a worker is given: files by name. */
export interface Order {
  readonly files: ReadonlyMap<string, Blob>;
}

/** How far the reading has come, in bytes of all files together. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

type Said =
  { readonly progress: Progress } | { readonly proved: Proved } | { readonly stopped: string };

/** In a worker: carries out what it is given, and says how far it is and what was found. */
export function serveOrders(): void {
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    const say = (said: Said) => postMessage(said);
    // Nobody outside hears of a promise that was broken in here.
    void carryOut(data, (progress) => say({ progress })).then(
      (proved) => say({ proved }),
      (trouble: unknown) => say({ stopped: String(trouble) }),
    );
  });
}

/**
 * Hands files to a worker and waits for what it finds; the worker ends with it.
 * @throws Error where the worker cannot go on, as where there is no memory for it or a file cannot be read
 */
export function orderFrom(
  worker: Worker,
  order: Order,
  tell: (progress: Progress) => void,
): Promise<Proved> {
  const answer = new Promise<Proved>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('progress' in data) tell(data.progress);
      else if ('proved' in data) resolve(data.proved);
      else reject(new Error(data.stopped));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(order);
  });
  return answer.finally(() => worker.terminate());
}

/** Carries out an order where one stands, for browsers that have no worker for it. */
export async function carryOut(
  { files }: Order,
  tell: (progress: Progress) => void,
): Promise<Proved> {
  const bytes = new Map<string, Uint8Array>();
  for (const [name, blob] of files) bytes.set(name, new Uint8Array(await blob.arrayBuffer()));
  const all = [...bytes.values()].reduce((sum, { length }) => sum + length, 0);
  const read = new Map<string, number>();
  return prove(bytes, ({ file, bytes: its }) => {
    read.set(file, its);
    tell({ done: [...read.values()].reduce((sum, part) => sum + part, 0), all });
  });
}
