import { beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { forms } from '../../functions/domain/every-form.ts';
import { fieldsOf } from '../../functions/domain/form.ts';
import { routes, type Route, type RouteName } from '../../functions/table.ts';
import { id, ulid } from '../../functions/wire.ts';
import { furnished, othersSecrets, type Ids, type World } from './a-world.ts';
import { ulidOf } from './given-submissions.ts';
import { FRESH, goodRequests, shapeOf, type Good } from './good-requests.ts';
import type { TestHouse } from './test-house.ts';

const names = Object.keys(routes) as RouteName[];
const rows: Record<string, Route> = routes;

let house: TestHouse;
let begin: () => readonly { readonly pk: string; readonly sk: string }[];
let ours: World;
let others: readonly World[];
beforeAll(async () => {
  const made = await furnished('ours', 'next', 'away');
  ({ house, begin } = made);
  [ours, ...others] = made.worlds;
});

/** Ids of the same make that nothing has. */
const nowhere: Ids = {
  ...{ school: 'sd-999999-001', county: 'sd-999999', province: 'xx', child: ulidOf(9901) },
  ...{ sibling: ulidOf(9902), photo: ulidOf(9903), restricted: ulidOf(9904), import: ulidOf(9905) },
  ...{ hook: ulidOf(9906), countyHook: ulidOf(9907), delivery: `2026-11-23.test.${ulidOf(9908)}` },
  ...{ round: 'R-x', export: ulidOf(9909), admin: 'P-x', teacher: 'P-y', mentor: 'P-z' },
  ...{ talk: ulidOf(9910), late: ulidOf(9911), leave: ulidOf(9912), answer: ulidOf(9913) },
  invitation: ulidOf(9914),
};
/** Whoever names a place that is not theirs is told that there is none. */
const PLACES: readonly string[] = ['school', 'county', 'province', 'child'];
const keysOf = Object.keys(nowhere) as (keyof Ids)[];

type Path = readonly (string | number)[];
/** Every text of a request, and where in it. */
function textsOf(value: unknown, to: Path = []): (readonly [Path, string])[] {
  if (typeof value === 'string') return [[to, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, [...to, key]));
}
function replaced(value: unknown, [key, ...rest]: Path, by: string): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((part: unknown, at) => (String(at) === key ? replaced(part, rest, by) : part));
  return {
    ...(value as object),
    [key]: replaced((value as Record<string, unknown>)[key], rest, by),
  };
}
/** Where a request names something, by what name: what is ours, and the id of something that it makes. */
function namesIn({ params = {}, query = {}, body = {} }: Good): (readonly [Path, keyof Ids])[] {
  return textsOf({ params, query, body }).flatMap(([path, text]) => {
    const key = text === FRESH ? 'talk' : keysOf.find((each) => ours.ids[each] === text);
    return key ? [[path, key] as const] : [];
  });
}
const swapped = ({ who, ...sent }: Good, path: Path, id: string): Good => ({
  ...(who && { who }),
  ...(replaced(sent, path, id) as object),
});

/** An answer as if the id in question were any: what differs beside it tells the asker something. */
async function told({ status, text, body }: Answer, id: string) {
  const bare = text
    .replaceAll(id, '(id)')
    .replace(/request-\d+/, 'R')
    .replace(/"hash":"[0-9a-f]{64}"/, '"hash":"of the id too"')
    .replace(/"code":"(\w{4}-?){4}"/, '"code":"another each time"');
  if (status !== 200 || !('workbook' in body)) return [status, bare];
  const { workbook } = body as { readonly workbook: string };
  return [status, await documents.readWorkbook(Buffer.from(workbook, 'base64'))];
}
type Answer = Awaited<ReturnType<TestHouse['ask']>>;

describe.each(names)('%s, with the id of another in place of one’s own', (name) => {
  it('is answered as with one that nothing has, and leaves the other’s things alone', async () => {
    for (const good of goodRequests(ours)[name]) {
      for (const [path, key] of namesIn(good)) {
        for (const { name: other, ids } of others) {
          if (other === 'next-' && reachesNext(good, key)) continue;
          const where = [good.who, path.join('.'), other];
          begin();
          const sent = swapped(good, path, ids[key]);
          const { who, ...rest } = sent;
          const answer = await house.ask(who, name, rest);
          await house.work();
          const touched = begin().filter(({ pk }) => isTheirs(pk, ids));
          expect([where, touched]).toEqual([where, []]);
          const { who: _, ...absent } = swapped(good, path, nowhere[key]);
          const missing = await house.ask(who, name, absent);
          expect([where, await told(answer, ids[key])]).toEqual([
            where,
            await told(missing, nowhere[key]),
          ]);
          const secrets = othersSecrets.filter((text) => answer.text.includes(text));
          expect([where, secrets]).toEqual([where, []]);
          if (path[0] === 'params' && PLACES.includes(key))
            expect([where, answer.status]).toEqual([where, 404]);
        }
      }
    }
  });
});

/** So long after it was read, an organisation is read again, in milliseconds. */
const FORGOTTEN = 11 * 60_000;
let later = 0;

describe.each(names.filter((name) => rows[name]?.verb && name !== 'me'))(
  '%s, asked of another’s as if it were one’s own',
  (name) => {
    it('is answered as where there is nothing, to the byte, and costs no more', async () => {
      for (const good of goodRequests(ours)[name]) {
        const asked = async (ids: Ids) => {
          const all = namesIn(good).reduce(
            (sent, [path, key]) => swapped(sent, path, ids[key]),
            good,
          );
          begin();
          house.clock.now += later += FORGOTTEN;
          const before = { ...house.meter };
          const { who, ...sent } = all;
          const { status, text, headers } = await house.ask(who, name, sent);
          const { reads, writes } = house.meter;
          const cost = { reads: reads - before.reads, writes: writes - before.writes };
          return { said: [status, text.replace(/request-\d+/, 'R'), headers], cost };
        };
        const missing = await asked(nowhere);
        expect([missing.said[0], missing.cost.writes]).toEqual([404, 0]);
        for (const { name: other, ids } of others) {
          if (other === 'next-' && reachesNext(good, 'school')) continue;
          const denied = await asked(ids);
          expect([good.who, other, denied.said]).toEqual([good.who, other, missing.said]);
          expect([good.who, other, denied.cost]).toEqual([good.who, other, missing.cost]);
        }
      }
    });
  },
);

/** Whoever has an office of the county or the province reaches every school of it, and everybody what was published. */
function reachesNext({ who }: Good, key: keyof Ids): boolean {
  const isOfSchool = /^(admin|teacher|mentor|before)$/.test(who ?? '');
  return !isOfSchool || ours.ids[key] === others[0]?.ids[key];
}
/** True of a partition in which the other’s things lie. */
function isTheirs(pk: string, ids: Ids): boolean {
  const parts = pk.split('#');
  return keysOf.some((key) => ids[key] !== ours.ids[key] && parts.includes(ids[key]));
}

/** Where something is named that is nobody’s: what the code knows, and the device, on which no right hangs. */
const NOBODYS = /\.(device|form|rule|job|file|why)$/;

/** The places of ids in what may be sent; in a path everything is one. */
function placesOfIds(type: object, to: string): string[] {
  const { def = {} } = type as { def?: { innerType?: object; element?: object; shape?: object } };
  if (def.innerType) return placesOfIds(def.innerType, to);
  if (def.element) return placesOfIds(def.element, `${to}.*`);
  const parts = Object.entries(shapeOf(type)).flatMap(([key, part]) =>
    placesOfIds(part, `${to}.${key}`),
  );
  const isId = type === id || type === ulid || (to.startsWith('params.') && !def.shape);
  return isId && !NOBODYS.test(to) ? [to] : parts;
}
const placesNamed = (name: RouteName) =>
  goodRequests(ours)[name].flatMap((good) =>
    namesIn(good).map(([path]) => path.join('.').replace(/\.\d+(?=\.|$)/g, '.*')),
  );

describe('No place of an id is passed over', () => {
  it.each(names)('in what %s may be sent', (name) => {
    const { params = {}, query = {}, body = {} } = rows[name] ?? {};
    const places = Object.entries({ params, query, body }).flatMap(([part, type]) =>
      placesOfIds(type, part),
    );
    const named = placesNamed(name);
    expect(places.filter((place) => !named.includes(place))).toEqual([]);
  });

  it('in what the forms ask', () => {
    const named = new Set(names.flatMap(placesNamed));
    const asked = Object.values(forms).flatMap((form) =>
      fieldsOf(form).flatMap(([field, { kind }]) =>
        kind === 'staff' || kind === 'photos' ? [`body.data.${field}`] : [],
      ),
    );
    expect(asked.length).toBeGreaterThan(4);
    const isNamed = (place: string) => named.has(place) || named.has(`${place}.*`);
    expect(asked.filter((place) => !isNamed(place))).toEqual([]);
  });
});
