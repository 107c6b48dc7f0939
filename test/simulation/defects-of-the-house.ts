/** Defects of handlers, of access and of the log, each a mistake that somebody could make in one line. */
import { decodeTime } from 'ulid';
import type { Handlers } from '../../functions/http.ts';
import type { AnyHandler } from '../../functions/answer.ts';
import type { RouteName } from '../../functions/table.ts';
import { ofStore } from './defects-of-jobs.ts';
import type { Defect } from './defects.ts';
import { known } from './world.ts';

type Asked = Readonly<Record<string, unknown>>;
type Plain = (asked: Asked) => Promise<Record<string, unknown>>;
const ofRoute = (
  what: string,
  foundBy: readonly string[],
  route: RouteName,
  changed: (handler: Plain) => Plain,
): Defect => ({
  what,
  foundBy,
  spoil: {
    handlers: (handlers: Handlers) => ({
      ...handlers,
      [route]: changed(handlers[route] as unknown as Plain) as unknown as AnyHandler,
    }),
  },
});
const LEAK = ['nothingPersonalLeaks'];

export const ofTheHouse: readonly Defect[] = [
  ofStore('whoever is refused has had the file read', ['refusedStayWithinTheirUnits'], (store) => ({
    seenCard: async (school, child) => {
      const seen = await store.seenCard(school, child);
      if (seen) await store.recordsOf(seen);
      return seen;
    },
  })),
  ofStore('whoever is refused is noted as a reader', ['refusedStayWithinTheirUnits'], (store) => ({
    account: async (issuer, subject) => {
      await store.log({
        actor: subject,
        actorName: subject,
        at: 0,
        route: 'none',
        request: 'none',
        sight: 'none',
      });
      return store.account(issuer, subject);
    },
  })),
  ofRoute(
    'the hour of entry is that of the device',
    ['deviceClockDecidesNothing'],
    'submitRecord',
    (handler) => (asked) => {
      const { id } = asked['body'] as { readonly id?: string };
      return handler({ ...asked, ...(id !== undefined && { now: decodeTime(id) }) });
    },
  ),
  ofRoute(
    'the author is who was served before',
    ['everyChangeHasItsAuthor'],
    'submitRecord',
    (handler) => {
      let first: unknown;
      return (asked) => handler({ ...asked, actor: (first ??= asked['actor']) });
    },
  ),
  ofRoute(
    'a replay is answered with another id',
    ['oneSubmissionOneRecord', 'everyAcknowledgedRecordIsReadable'],
    'submitRecord',
    (handler) => async (asked) => {
      const reply = await handler(asked);
      return reply['replayed'] ? { ...reply, id: `${String(reply['id'])}-again` } : reply;
    },
  ),
  ofRoute(
    'a record is acknowledged before it is saved',
    ['everyAcknowledgedRecordIsReadable'],
    'submitRecord',
    (handler) => (asked) =>
      handler(asked).catch(() => ({
        id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
        hash: '',
        enteredAt: 0,
        replayed: false,
      })),
  ),
  ofRoute('the county sees names in a list', LEAK, 'listChildren', (handler) => async (asked) => {
    const reply = await handler(asked);
    const rows = reply['children'] as readonly { readonly child: string; readonly name: string }[];
    const named = rows.map((row) => ({
      ...row,
      name: known.find(({ id }) => id === row.child)?.file['name'] ?? row.name,
    }));
    return { ...reply, children: named };
  }),
  {
    what: 'a log line shows what was sent',
    foundBy: LEAK,
    spoil: {
      log: (line, sent) => ({ ...line, code: `${line.code} ${JSON.stringify(sent.body)}` }),
    },
  },
];
