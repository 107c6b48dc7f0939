import { api } from '../../functions/api/index/api.ts';
import type { DemoChild } from '../../functions/demo/index.ts';
import { startOfDay } from '../../functions/domain/calendar.ts';
import { httpHandler, type HttpHandler } from '../../functions/http.ts';
import { tokenVerifier } from '../../functions/verify-token.ts';
import { anIssuer, type AnIssuer } from './an-issuer.ts';
import { demoChildren } from './demo-children.ts';
import { atMost, type Figure } from './figure.ts';
import { httpEvent } from './http-event.ts';
import { cpuOf, inTurns, median } from './in-turns.ts';
import { oneSchool, talkBody } from './one-school.ts';
import { wireRows } from './wire-rows.ts';

const TODAY = '2026-11-23';
const NOW = startOfDay(TODAY) + 9 * 3_600_000;
const ROUNDS = 15;
/** Rounds in which the engine still compiles; they are not counted. */
const BEFORE = 5;
/** A class teacher with eight children sends a fortnight's talks with one token; the next round begins with another. */
const TEACHERS = 12;
const TALKS = 8;
const CHILDREN = TEACHERS * TALKS;
/** 4,000 requests a second and core. */
const MOST = 1_000_000 / 4000;

/** The same request as often, for the floor. */
const BARE = Array.from({ length: CHILDREN }, () =>
  httpEvent('submitRecord', '', {}, talkBody(1, NOW)),
);

/** What a talk takes of a function that is warm: everything of it but the table, which here is memory. */
export async function warm(): Promise<{ figures: Figure[]; under: string }> {
  const next = demoChildren(TODAY, CHILDREN);
  const grown = Array.from({ length: CHILDREN }, next);
  const issuer = await anIssuer('https://issuer.invalid');
  const grownUp = await talks(grown, issuer);
  const fresh = await talks(
    grown.map((child) => ({ ...child, later: [] })),
    issuer,
  );
  const deeds = { grownUp, fresh, bare: () => perRequest(bare, BARE) };
  await inTurns(BEFORE, deeds);
  const spent = await inTurns(ROUNDS, deeds);
  const floor = Math.round(median(spent.bare));
  const figure = (name: string, each: readonly number[]) =>
    atMost('warm', name, {
      value: Math.round(median(each)),
      unit: 'µs of CPU',
      floor,
      goal: MOST,
    });
  return {
    figures: [
      figure('a talk, the child on file for two years', spent.grownUp),
      figure('a talk, the file begun today', spent.fresh),
    ],
    under: `${MOST} µs are 4,000 requests a second and core; the floor is a handler that parses and answers; ${TALKS} talks come with one token, whose signature is verified when it is new; rows in and out as JSON; a child of two years has a dozen records, each round adds a talk; median of ${ROUNDS} rounds of ${CHILDREN} children`,
  };
}

/** One more talk with each of some children, each time that it is called. */
async function talks(
  children: readonly DemoChild[],
  issuer: AnIssuer,
): Promise<() => Promise<number>> {
  const known = await oneSchool(wireRows(), children, issuer, () => NOW);
  const house = {
    store: known.store,
    now: () => NOW,
    verify: tokenVerifier(issuer.issuer, issuer.audience, issuer.keys),
    log: () => undefined,
  };
  const handler = httpHandler(api, () => house);
  let n = 0;
  return async () => {
    const body = talkBody(++n, NOW);
    const tokens = await Promise.all(Array.from({ length: TEACHERS }, issuer.signIn));
    const events = known.children.map((child, at) =>
      httpEvent(
        'submitRecord',
        tokens[Math.floor(at / TALKS)] ?? '',
        { school: known.school, child },
        body,
      ),
    );
    return perRequest(handler, events);
  };
}

/** Microseconds of CPU for each of some requests, asked one after the other. */
async function perRequest(
  answers: HttpHandler,
  events: readonly Parameters<HttpHandler>[0][],
): Promise<number> {
  const spent = await cpuOf(async () => {
    for (const event of events) {
      const { statusCode } = await answers(event, {});
      if (statusCode !== 200) throw new Error(`answered ${statusCode}`);
    }
  });
  return spent / events.length;
}

/** Parses what it is sent, and answers. */
const bare: HttpHandler = async ({ body = '{}' }) => {
  const { id } = JSON.parse(body) as { readonly id?: string };
  return { statusCode: 200, body: JSON.stringify({ id }) };
};
