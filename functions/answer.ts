import type * as z from 'zod/mini';
import { can, holding, type Actor } from './domain/access.ts';
import { civilDate, type Instant } from './domain/calendar.ts';
import { Problem } from './domain/problem.ts';
import { heldThen } from './held-then.ts';
import type { Documents } from './documents/documents.ts';
import type { Store } from './store/store.ts';
import type { Route } from './table.ts';
import { whereItLies, type PathParams } from './where-it-lies.ts';

/** A request freed of its transport. */
export interface Request {
  readonly id: string;
  /** Issuer and subject of a token that was verified, or nothing. */
  readonly account: { readonly issuer: string; readonly subject: string } | undefined;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}
export interface House {
  readonly store: Store;
  /** In the function of class `files`, and where one process is of all. */
  readonly documents?: Documents;
  readonly now: () => Instant;
}
export type AnyHandler = (asked: never) => Promise<unknown>;

/**
 * The life of every request: who is it; where does what they ask for lie; may they; is what they sent well formed;
 * do it; does the reply have its declared shape; note the reading; reply. Whoever may not is answered as if there
 * were nothing, and nothing has been read for them but their own memberships, the register and the card they named.
 *
 * @throws Problem for everything expected
 */
export async function answer(
  name: string,
  row: Route,
  handler: AnyHandler,
  request: Request,
  house: House,
): Promise<unknown> {
  const { store, documents } = house;
  const now = house.now();
  const today = civilDate(now);
  const subject = request.account;
  if (row.stranger && !subject) throw new Problem('sign-in-needed');
  if (row.verb === undefined) return answerAnybody(row, handler, request, { store, now, today });
  if (!subject) throw new Problem('sign-in-needed');
  const params = parsed(row.params, request.params, 'not-found') as PathParams;
  // Asked together, for neither changes anything and a round trip costs more than a unit.
  const [account, { place, seen, damage }] = await Promise.all([
    whoAsks(subject, store),
    whereItLies(params, store),
  ]);
  const actor = { ...account, memberships: holding(account.memberships, today) };
  const granted = can(actor, row.verb, place);
  const then = { seen, named: params.school ?? '', today };
  const late = granted ? undefined : await heldThen(row, account, request.body, then, store);
  const sight = granted ?? (late && 'whole');
  if (!sight) throw new Problem('not-found');
  if (damage) throw damage;
  const query = parsed(row.query, request.query, 'request-malformed');
  const reason = (query as { reason?: string }).reason;
  if (sight === 'withReason' && !reason) throw new Problem('reason-needed');
  const body = parsed(row.body, request.body, 'request-malformed');
  const who = { actor, sight, place, seen, heldThen: late };
  const asked = { ...who, params, query, body, now, today, store, documents };
  const note = () =>
    store.log({
      ...params,
      ...(seen && { school: seen.school }),
      ...(place.county && { county: place.county }),
      actor: actor.person,
      actorName: actor.name,
      at: now,
      route: name,
      request: request.id,
      sight,
      ...(reason && { reason }),
      ...(row.class === 'restricted' && { apart: true }),
    });
  try {
    const reply = row.reply.parse(await handler(asked as never));
    if (row.personal === 'whenAny' ? showsAny(reply) : row.personal) await note();
    return reply;
  } catch (thrown) {
    if (showsTheirs(thrown)) await note();
    throw thrown;
  }
}

/**
 * The shorter life of a request that anybody may make, or any account of the issuer, of which its handler is told: nobody
 * is looked up, and no reading is noted.
 */
async function answerAnybody(
  row: Route,
  handler: AnyHandler,
  request: Request,
  at: Pick<House, 'store'> & { readonly now: Instant; readonly today: string },
): Promise<unknown> {
  const params = parsed(row.params, request.params, 'not-found');
  const query = parsed(row.query, request.query, 'request-malformed');
  const body = parsed(row.body, request.body, 'request-malformed');
  const account = row.stranger ? { account: request.account } : {};
  return row.reply.parse(await handler({ params, query, body, ...at, ...account } as never));
}

/** A conflict shows the other version: that is a reading too. */
function showsTheirs(thrown: unknown): boolean {
  return thrown instanceof Problem && 'theirs' in thrown.detail;
}

/** True where one of the reply's lists is not empty. */
function showsAny(reply: unknown): boolean {
  return Object.values(reply as object).some((part) => Array.isArray(part) && part.length > 0);
}

/** The account with all its memberships, those that ended too. */
async function whoAsks(account: NonNullable<Request['account']>, store: Store): Promise<Actor> {
  const known = await store.account(account.issuer, account.subject);
  if (!known) throw new Problem('not-found');
  return known;
}

function parsed(
  shape: z.ZodMiniType,
  value: unknown,
  otherwise: 'not-found' | 'request-malformed',
): unknown {
  const result = shape.safeParse(value ?? {});
  if (result.success) return result.data;
  if (otherwise === 'not-found') throw new Problem('not-found');
  const field = result.error.issues[0]?.path.join('.').slice(0, 80) ?? '';
  throw new Problem('request-malformed', { field });
}
