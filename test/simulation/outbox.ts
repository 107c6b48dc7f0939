import { Problem } from '../../functions/domain/problem.ts';
import { sectionId, type Draft } from '../../functions/domain/record.ts';
import type { Instance } from './server.ts';
import type { Servers } from './server.ts';
import type { Reply, Run, Sent } from './run.ts';
import { people } from './world.ts';

/**
 * Sends a deed until it is settled, or the device goes offline. What came back is not always heard; what is settled is
 * sometimes sent once more all the same, for a device may forget that it was.
 */
export async function send(run: Run, servers: Servers, sent: Sent, tries: number): Promise<void> {
  const { luck, weather, spoil } = run;
  const network = run.sim.device(() => undefined);
  for (let attempt = 0; attempt < tries; attempt++) {
    await network.step({ what: `send ${sent.what}` }, () => Promise.resolve());
    const reply = await (sent.route === 'transfer'
      ? transfer(run, servers, sent)
      : servers.ask(sent));
    const isHeard = reply !== 'no answer' && (weather.calm || !luck.chance(0.1));
    run.told(
      `  ${sent.what} of ${sent.account} ← ${reply === 'no answer' ? reply : reply.status}${isHeard ? '' : ' (not heard)'}`,
    );
    if (isHeard && reply.status < 500) {
      const next = settle(run, sent, reply);
      if (next) await send(run, servers, next, tries);
      if (weather.calm || !luck.chance(0.15)) return;
    } else if (spoil.outbox === 'another-id' && 'id' in sent.body) anotherId(sent);
    else if (spoil.outbox === 'one-try') return void (sent.state = 'acknowledged');
  }
}

/** What follows from an answer is done at once, if anything does. */
function settle(run: Run, sent: Sent, reply: Reply): Sent | undefined {
  if (sent.state !== 'waiting') return undefined;
  sent.state = reply.status === 200 ? 'acknowledged' : 'refused';
  run.totals[sent.state]++;
  if (reply.body['toConfirm']) run.totals.late++;
  if (reply.body['merged']) run.totals.merged++;
  if (reply.body['replayed']) run.totals.replayed++;
  const next = sent.state === 'acknowledged' ? sent.follows?.(reply.body) : undefined;
  if (next) run.sent.push(next);
  return next;
}

/** The mistake of a device that takes silence for a no. */
function anotherId(sent: Sent): void {
  const id = String(sent.body['id']);
  sent.body = {
    ...sent.body,
    id: `${id.slice(0, 12)}${id.charAt(12) === 'X' ? 'Y' : 'X'}${id.slice(13)}`,
  };
}

/** A transfer has no route yet: the office enters it through the store, as a handler would. */
async function transfer(run: Run, servers: Servers, sent: Sent): Promise<Reply | 'no answer'> {
  const from = run.clock.now;
  sent.sentAt.push(from);
  return servers.serve(async (instance) => {
    const { store, house } = instance;
    const [status, body] = await moved(store, house.now(), sent);
    const reply = { status, body, text: '', from, to: run.clock.now };
    if (status >= 500) instance.hasFailed = true;
    sent.replies.push(reply);
    return reply;
  });
}

async function moved(
  store: Instance['store'],
  now: number,
  sent: Sent,
): Promise<[number, Reply['body']]> {
  const { school = '', child = '' } = sent.params;
  try {
    const seen = await store.seenCard(school, child);
    if (!seen) return [404, {}];
    // The office's form names the number it makes, once it has seen the file.
    const number = Number(
      (sent.body = { number: (seen.card.home?.number ?? 0) + 1, ...sent.body })['number'],
    );
    const { to, at } = sent.body as { readonly to: string; readonly at: string };
    const entry = {
      by: 'P-officer',
      byName: String(people['officer']?.name),
      device: 'office',
      enteredAt: now,
    };
    const draft: Draft = {
      ...entry,
      form: 'home',
      formVersion: 1,
      id: sectionId('home', number),
      number,
      at,
      data: { school: to },
    };
    const { record, replayed } = await store.save(draft, seen);
    return [200, { id: record.id, hash: record.hash, enteredAt: record.enteredAt, replayed }];
  } catch (thrown) {
    if (thrown instanceof Problem) return [409, { code: thrown.code }];
    return [500, {}];
  }
}
