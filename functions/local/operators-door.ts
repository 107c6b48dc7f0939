import type { IncomingMessage, ServerResponse } from 'node:http';
import { eventOf, sendJson } from './event.ts';
import type { LocalHouse } from './house.ts';
import { importLedger, runJobNow, type LedgerOrder } from './operator.ts';
import { registerHere, type RegisterOrder } from './register.ts';

/** What the person at this machine may do without signing in. A page of another site cannot reach it. */
export async function operatorsDoor(
  house: LocalHouse,
  request: IncomingMessage,
  asked: URL,
  response: ServerResponse,
): Promise<void> {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${request.headers.host}`)
    return sendJson(response, 403, { code: 'not-found' });
  const isPost = request.method === 'POST';
  const event = await eventOf(request, asked);
  try {
    const sent = JSON.parse(event?.body || '{}') as { date?: string; today?: string };
    if (asked.pathname === '/local/clock') {
      if (isPost && sent.date) house.clock.advanceTo(sent.date);
      return sendJson(response, 200, { today: house.clock.today() });
    }
    if (isPost && asked.pathname === '/local/import')
      return sendJson(response, 200, await importLedger(house, sent as LedgerOrder));
    if (isPost && asked.pathname === '/local/register')
      return sendJson(response, 200, await registerHere(house, sent as RegisterOrder));
    const job = /^\/local\/jobs\/(\w+)$/.exec(asked.pathname)?.[1];
    if (isPost && job) return sendJson(response, 200, await runJobNow(house, job, sent.today));
    return sendJson(response, 404, { code: 'not-found' });
  } catch (error) {
    return sendJson(response, 400, {
      code: 'request-malformed',
      sentence: error instanceof Error ? error.message : '',
    });
  }
}
