import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Membership, Role } from '../../functions/domain/access.ts';
import { civilDate, startOfDay, type CivilDate } from '../../functions/domain/calendar.ts';
import type { Data } from '../../functions/domain/record.ts';
import { handlers } from '../../functions/api/index.ts';
import { publishCalendar } from '../../functions/demo/index.ts';
import { documents } from '../../functions/documents/index.ts';
import { httpHandler, type LogLine } from '../../functions/http.ts';
import { runJob } from '../../functions/job.ts';
import { openOutward } from '../../functions/outward/index.ts';
import type { Answer, Outgoing } from '../../functions/outward/post.ts';
import { openStore } from '../../functions/store/index.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import { newKey, seal, unseal } from '../../functions/store/seal.ts';
import type { JobMessage, Store } from '../../functions/store/store.ts';
import { routes, type RouteName } from '../../functions/table.ts';
import { memoryRows } from '../store/memory-rows.ts';

/** Two counties in two cities; two schools in the first county, one in each of the others. */
export const places = {
  province: { id: 'sd', kind: 'province', name: '山东省' },
  city: { id: 'sd-3703', kind: 'city', name: '淄博市', province: 'sd' },
  otherCity: { id: 'sd-3701', kind: 'city', name: '济南市', province: 'sd' },
  county: {
    id: 'sd-370302',
    kind: 'county',
    name: '淄川区',
    city: 'sd-3703',
    province: 'sd',
    harmPhones: { education: '0000-0000110', civilAffairs: '0000-0000120' },
  },
  neighbourCounty: {
    id: 'sd-370304',
    kind: 'county',
    name: '博山区',
    city: 'sd-3703',
    province: 'sd',
  },
  farCounty: { id: 'sd-370112', kind: 'county', name: '历城区', city: 'sd-3701', province: 'sd' },
  school: {
    id: 'sd-370302-001',
    kind: 'school',
    sort: 'primary',
    code: '2137032001',
    name: '岳庄小学',
    county: 'sd-370302',
    city: 'sd-3703',
    province: 'sd',
  },
  neighbourSchool: {
    id: 'sd-370302-002',
    kind: 'school',
    sort: 'primary',
    code: '2137032002',
    name: '田家小学',
    county: 'sd-370302',
    city: 'sd-3703',
    province: 'sd',
  },
  cousinSchool: {
    id: 'sd-370304-001',
    kind: 'school',
    sort: 'primary',
    code: '2137034001',
    name: '山头小学',
    county: 'sd-370304',
    city: 'sd-3703',
    province: 'sd',
  },
  farSchool: {
    id: 'sd-370112-001',
    kind: 'school',
    sort: 'primary',
    code: '2137112001',
    name: '仲宫小学',
    county: 'sd-370112',
    city: 'sd-3701',
    province: 'sd',
  },
} as const;

export const ISSUER = 'https://issuer.invalid';
const masterKey = newKey();

/** The real handlers over the real store on a table in memory, with a clock that the test moves. */
export async function testHouse(
  today: CivilDate = '2026-11-23',
  around: (rows: Rows) => Rows = (rows) => rows,
) {
  const table = memoryRows();
  const meter = { reads: 0, writes: 0, failing: false };
  const rows: Rows = {
    ...table,
    get: (key) => (meter.reads++, table.get(key)),
    query: (pk, prefix, consistency) => (meter.reads++, table.query(pk, prefix, consistency)),
    put: (row, condition) => (
      meter.writes++,
      meter.failing ? Promise.reject(new Error('the table is away')) : table.put(row, condition)
    ),
    putAll: (all) => (
      meter.writes++,
      meter.failing ? Promise.reject(new Error('the table is away')) : table.putAll(all)
    ),
  };
  const objects = new Map<string, Uint8Array>();
  const messages: JobMessage[] = [];
  const clock = { now: startOfDay(today) + 9 * 3_600_000 };
  const store: Store = openStore({
    rows: around(rows),
    master: {
      wrap: (key, area) => Promise.resolve(seal(masterKey, key, area)),
      unwrap: (wrapped, area) => Promise.resolve(unseal(masterKey, wrapped, area)),
    },
    objects: {
      put: (name, bytes) => Promise.resolve(void objects.set(name, bytes)),
      get: (name) => Promise.resolve(objects.get(name)),
    },
    enqueue: (message) => Promise.resolve(void messages.push(message)),
    clock: () => clock.now,
  });
  const parents = {
    province: 'everything',
    city: 'sd',
    county: 'sd-3703',
    school: 'sd-370302',
  } as const;
  for (const org of Object.values(places)) {
    const parent =
      ('county' in org && org.county) || ('city' in org && org.city) || parents[org.kind];
    await store.addOrg(org, parent);
  }
  await publishCalendar(store, 'sd');
  const lines: LogLine[] = [];
  const posted: Outgoing[] = [];
  /** What the outside answers; a test puts its own here. */
  const outside: { answer: (out: Outgoing) => Answer | Promise<Answer> } = {
    answer: () => ({ status: 200, body: '{"errcode":0}' }),
  };
  const outward = openOutward('https://guanai.example', async (out) => {
    posted.push(out);
    return await outside.answer(out);
  });
  const house = { store, documents, outward, now: () => clock.now };
  const handler = httpHandler(handlers, () => ({
    ...house,
    verify: (authorization) =>
      Promise.resolve(
        authorization
          ? { issuer: ISSUER, subject: authorization.replace('Bearer ', '') }
          : undefined,
      ),
    log: (line) => lines.push(line),
  }));

  return {
    store,
    table,
    meter,
    objects,
    messages,
    posted,
    outside,
    lines,
    clock,
    today: () => civilDate(clock.now),
    advance: (days: number) => (clock.now += days * 86_400_000),
    /** Binds an account of the same name to a role. */
    account: (name: string, role: Role, org: string, rest: Partial<Membership> = {}) =>
      store.addMembership(ISSUER, name, `P-${name}`, name, {
        role,
        org,
        from: '2020-01-01',
        ...rest,
      }),
    /** Begins a child's file and answers its id. */
    async child(school: string, data: Partial<Data> = {}, at = civilDate(clock.now)) {
      const file = { ...aFile, ...data };
      const child = await store.reserve(String(file['idNo']));
      await store.begin(child, school, file, 1, at, {
        by: 'P-admin',
        byName: '管理员',
        device: 'test',
        enteredAt: clock.now,
      });
      return child;
    },
    /** Sends a request as an account would. */
    async ask(
      account: string | undefined,
      name: RouteName,
      { params = {}, query = {}, body, headers = {} }: Sent = {},
    ) {
      const row = routes[name];
      const path = Object.entries(params).reduce(
        (text, [key, value]) => text.replace(`{${key}}`, String(value)),
        row.path as string,
      );
      return this.send(row.method, path, account, query, body, headers);
    },
    /** Sends a request to any path, declared or not. */
    async send(
      method: string,
      path: string,
      account: string | undefined,
      query: object = {},
      body?: unknown,
      headers: object = {},
    ) {
      const sent = event(method, path, query, body, account);
      Object.assign(sent.headers, headers);
      const answer = await handler(sent, {});
      return {
        status: answer.statusCode ?? 0,
        body: JSON.parse(answer.body ?? '{}') as never,
        text: answer.body ?? '',
        headers: answer.headers ?? {},
      };
    },
    /** Works off what handlers have queued. */
    async work() {
      for (let message = messages.shift(); message; message = messages.shift())
        await runJob(message, house);
    },
    job: (message: JobMessage) => runJob(message, house),
    everything: (pk: string): Promise<Row[]> => table.query(pk),
  };
}
/** What a request holds beside its route. */
export interface Sent {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: object;
}
export type TestHouse = Awaited<ReturnType<typeof testHouse>>;

/** A complete enough file of a child that does not exist. */
export const aFile = {
  name: '王䶮禾',
  gender: '1',
  birthDate: '2014-05-18',
  idType: '1',
  idNo: '379999201405182310',
  grade: '7',
  classNo: 3,
  leftBehindType: 'bothAway',
  guardianPhone: '13800000001',
  residenceAddress: '淄博市某县某镇北王村',
  note: '备注里的话',
} as const satisfies Data;

let requests = 0;
/** A request as the gateway hands it on; the account's name is its token. */
export function event(
  method: string,
  path: string,
  query: object,
  body: unknown,
  account: string | undefined,
): APIGatewayProxyEventV2 {
  const requestId = `request-${++requests}`;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: account === undefined ? {} : { authorization: `Bearer ${account}` },
    queryStringParameters: query as Record<string, string>,
    body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
    isBase64Encoded: false,
    requestContext: {
      accountId: '',
      apiId: '',
      domainName: '',
      domainPrefix: '',
      http: { method, path, protocol: '', sourceIp: '', userAgent: '' },
      requestId,
      routeKey: '',
      stage: '',
      time: '',
      timeEpoch: 0,
    },
  };
}
