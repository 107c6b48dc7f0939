/** Invariants 10 and 11: of what leaves the house, and of what a refused request may cost. */
import { childKind } from '../../functions/store/child-kind.ts';
import { childAt } from '../../functions/store/keys.ts';
import type { Row } from '../../functions/store/rows.ts';
import { canaries } from '../api/any-body.ts';
import { must, type Found } from './found.ts';
import type { Reply, Sent } from './run.ts';
import { INCOMING, known } from './world.ts';

/** Texts of the fixtures that nobody would write by chance. */
const secrets = [
  ...canaries,
  INCOMING.idNo.slice(6),
  ...known.map(({ file }) => String(file['idNo']).slice(6)),
];

function leak(text: string): string | undefined {
  return secrets.find((secret) => text.includes(secret));
}

/** 10. No reply to whoever may not see, no log line, metric or error text carries a child's name, number, phone or note. */
export function nothingPersonalLeaks({ run }: Found): void {
  const silent = (where: string, what: unknown) => {
    const found = leak(JSON.stringify(what) ?? '');
    must(
      found === undefined,
      nothingPersonalLeaks.name,
      () => `${where} carries a text that must not leave`,
    );
  };
  silent('a log line', run.lines);
  silent('an error', run.errors);
  silent('a message of the queue', run.queued);
  silent(
    'a message to outside',
    run.posted.map((out) => ({ ...out, body: String(out.body) })),
  );
  silent('the name of a file', [...run.objects.keys()]);
  for (const sent of run.sent)
    for (const reply of sent.replies)
      if (isForOthers(sent, reply)) silent(`a reply to ${sent.what}`, reply.text);
  silent('an open part of the table', run.puts.map(openPart));
}

/** Refusals that show no other version, and whatever goes to the county, which sees children masked. */
function isForOthers({ account, mayNot }: Sent, { status, body }: Reply): boolean {
  const isRefusal = status !== 200 && (body['detail'] as object | undefined) !== undefined;
  const showsTheirs = isRefusal && 'theirs' in (body['detail'] as object);
  return (isRefusal && !showsTheirs) || mayNot === true || account === 'officer';
}

/** What of a row is not sealed: bytes are, but for the facts of a card, which are only packed. */
function openPart(row: Row): object {
  const facts = row['facts'] === undefined ? {} : childKind(childAt(row.sk)).card(row, undefined);
  const open = Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array));
  return { ...Object.fromEntries(open), envelope: undefined, facts };
}

/** Whoever asks is looked up, and so are the places and the card that were named: nothing else, and nothing is written. */
const MAY_READ = [/^U#/, /^O#/, /^S#\S+ C#/, /^C#\S+ key$/];
/** More would be a way to run up a bill: membership, register, card, the same again where a transfer leads, keys of areas. */
const MOST = 8;

/** 11. Refused requests stay within their units: none without a sign-in, a few reads and no write for whoever may not. */
export function refusedStayWithinTheirUnits({ run }: Found): void {
  const name = refusedStayWithinTheirUnits.name;
  for (const sent of run.sent.filter(({ mayNot }) => mayNot))
    for (const { calls, status } of sent.replies) {
      if (status >= 500 || !calls) continue;
      must(
        status === (sent.account === undefined ? 401 : 404),
        name,
        () => `${sent.what} was answered ${status}`,
      );
      must(
        sent.account !== undefined || calls.length === 0,
        name,
        () => 'nobody signed in, and something was read',
      );
      const astray = calls.find(
        ({ what, pk = '', sk = '' }) =>
          what.startsWith('put') || !MAY_READ.some((may) => may.test(`${pk} ${sk}`)),
      );
      must(
        astray === undefined,
        name,
        () => `for ${sent.what} there was a ${astray?.what} of ${astray?.pk} ${astray?.sk}`,
      );
      must(calls.length <= MOST, name, () => `${calls.length} calls were made for ${sent.what}`);
    }
}
