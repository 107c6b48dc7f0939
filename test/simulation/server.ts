import { handlers } from '../../functions/api/index.ts';
import { httpHandler, type HttpHandler, type HttpHouse } from '../../functions/http.ts';
import type { JobHouse } from '../../functions/job.ts';
import { openOutward } from '../../functions/outward/index.ts';
import type { Store } from '../../functions/store/store.ts';
import { routes } from '../../functions/table.ts';
import { event } from '../api/test-house.ts';
import type { Call, Mishaps } from '../store/mishaps.ts';
import type { Device } from '../store/simulated-rows.ts';
import { storeOn } from '../store/shaken.ts';
import type { Queue } from './queue.ts';
import { SKEW, type Reply, type Run, type Sent, type Spoil } from './run.ts';
import { documents } from './ledger.ts';
import { ISSUER } from './world.ts';

/** A process of a function: it serves one at a time, keeps its caches, has a clock of its own, and may die. */
export interface Instance {
  readonly store: Store;
  readonly device: Device;
  readonly house: JobHouse;
  readonly calls: Call[];
  /** True once something failed here: of what it was asked together, some may still be under way. */
  hasFailed: boolean;
  readonly death: Promise<'no answer'>;
}
let current: HttpHouse | undefined;
const made = new WeakMap<Spoil, HttpHandler>();
/** The function of all handlers. It asks for its house as soon as it is called, before anybody else can be. */
export function handlerOf(spoil: Spoil): HttpHandler {
  const bound = spoil.handlers?.(handlers) ?? handlers;
  const handler =
    made.get(spoil) ??
    httpHandler(bound, () => {
      if (!current) throw new Error('nobody is served');
      return current;
    });
  made.set(spoil, handler);
  return handler;
}

export function openServers(run: Run, mishaps: Mishaps, queue: Queue) {
  const idle: Instance[] = [];
  const { sim, spoil, luck, clock } = run;

  function begin(): Instance {
    let die: (how: 'no answer') => void = () => undefined;
    const death = new Promise<'no answer'>((resolve) => (die = resolve));
    const calls: Call[] = [];
    const device = sim.device(
      (call) => {
        calls.push(call);
        return mishaps(call);
      },
      () => die('no answer'),
    );
    const skew = luck.chance(0.5) ? 0 : luck.below(2 * SKEW) - SKEW;
    const now = () => clock.now + skew;
    const { step } = device;
    const opened = storeOn(
      device.rows,
      (message, after = 0) =>
        step({ what: `enqueue ${message.job}` }, () => Promise.resolve(queue.push(message, after))),
      {
        clock: now,
        objects: {
          put: (name, bytes) =>
            step({ what: 'keep file' }, () => Promise.resolve(void run.objects.set(name, bytes))),
          get: (name) => step({ what: 'read file' }, () => Promise.resolve(run.objects.get(name))),
        },
      },
    );
    const store = spoil.store?.(opened) ?? opened;
    const outward = openOutward('https://guanai.example', (out) =>
      step({ what: 'post' }, () => {
        run.posted.push(out);
        return Promise.resolve({ status: 200, body: '' });
      }),
    );
    return {
      store,
      device,
      house: { store, documents, outward, now },
      calls,
      death,
      hasFailed: false,
    };
  }

  /** Has an instance do something; it goes on to the next, unless it died over it. */
  async function serve<Result>(work: (instance: Instance) => Promise<Result>) {
    const instance = idle.pop() ?? begin();
    instance.calls.length = 0;
    const result = await Promise.race([work(instance), instance.death]);
    if (!instance.device.dead) idle.push(instance);
    return result;
  }

  /** Sends a request; nothing comes back where the function died or ran out of time. */
  async function ask(sent: Sent): Promise<Reply | 'no answer'> {
    run.totals.requests++;
    const from = clock.now;
    sent.sentAt.push(from);
    return serve(async (instance) => {
      const { house, calls } = instance;
      if (sent.route === 'transfer') throw new Error('a transfer has no route');
      const row = routes[sent.route];
      const path = Object.entries(sent.params).reduce(
        (text, [name, value]) => text.replace(`{${name}}`, value),
        row.path as string,
      );
      current = {
        ...house,
        verify: (token) =>
          Promise.resolve(
            token ? { issuer: ISSUER, subject: token.replace('Bearer ', '') } : undefined,
          ),
        log: (line) => run.lines.push(spoil.log?.(line, sent) ?? line),
      };
      const answer = await run.handler(
        event(row.method, path, sent.query ?? {}, sent.body, sent.account),
        {},
      );
      const text = answer.body ?? '';
      const reply: Reply = {
        status: answer.statusCode ?? 0,
        text,
        body: JSON.parse(text || '{}') as Reply['body'],
        from,
        to: clock.now,
        ...(!instance.hasFailed && { calls: [...calls] }),
      };
      if (reply.status >= 500) instance.hasFailed = true;
      sent.replies.push(reply);
      return reply;
    });
  }

  return { serve, ask };
}
export type Servers = ReturnType<typeof openServers>;
