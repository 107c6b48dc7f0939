import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';
import { routes, type Route, type RouteName } from '../../functions/table.ts';
import { aWorkbook, soundRow } from './a-workbook.ts';
import { expectCivilAnswer, type Answer } from './civil-answer.ts';
import { canaries, canary, crude, mutated, nasty, type Json } from './any-body.ts';
import { furnished, type World } from './a-world.ts';
import { goodRequests, shapeOf, type Good } from './good-requests.ts';
import { places, type TestHouse } from './test-house.ts';

const RUNS = Number(process.env['RUNS'] ?? (process.env['CI'] ? 3000 : 300));
const names = Object.keys(routes) as RouteName[];
const school = places.school.id;
const county = places.county.id;

/** Whatever may stand where an id should: in a path, in a query, in a header. */
const odd = fc.oneof(
  fc.constantFrom(
    '..',
    '%00',
    '__proto__',
    'constructor',
    '-',
    'null',
    '%',
    'x'.repeat(65),
    ...canaries,
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const QUERIES = [
  ...new Set(Object.values<Route>(routes).flatMap(({ query }) => Object.keys(shapeOf(query)))),
  ...['__proto__', 'constructor', 'x'],
];
const HEADERS = [
  'content-type',
  'accept',
  'cookie',
  'host',
  'x-forwarded-for',
  'content-length',
  'x',
];

/** A good request with something changed in any part of it. */
const spoilt = (name: RouteName, goods: readonly Good[]) =>
  fc.constantFrom(...goods).chain((good) => {
    const { who, params = {}, query = {}, body } = good;
    const rarely = <T>(usual: T, otherwise: fc.Arbitrary<T>, weight = 1) =>
      fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight, arbitrary: otherwise });
    const somewhere = Object.keys(params);
    const elsewhere = fc
      .tuple(fc.constantFrom(...somewhere, 'x'), odd, fc.boolean())
      .map(([param, text, isEncoded]) => ({
        ...params,
        [param]: isEncoded ? encodeURIComponent(text.replace(/\p{Cs}/gu, '')) : text,
      }));
    const asked = fc
      .dictionary(
        fc.constantFrom(...Object.keys(query), ...QUERIES),
        fc.oneof(odd, fc.constantFrom(...Object.values(query), 'file-check', '2026-11')),
        { maxKeys: 3 },
      )
      .map((more): Record<string, string> => ({ ...query, ...more }));
    const formless = fc.oneof(
      crude,
      nasty.map((value) => JSON.stringify(value) ?? ''),
    );
    const whole = body ?? {};
    const bodies = fc.oneof(
      { weight: 1, arbitrary: fc.constant<string>(JSON.stringify(whole)) },
      { weight: 1, arbitrary: formless },
      { weight: Object.keys(whole).length > 0 ? 8 : 0, arbitrary: changed(name, whole) },
    );
    return fc.record({
      who: rarely(who, fc.constantFrom(...others)),
      params: rarely<object>(params, elsewhere, somewhere.length),
      query: fc.oneof(fc.constant(query), asked),
      headers: fc.dictionary(fc.constantFrom(...HEADERS), odd, { maxKeys: 1 }),
      body: bodies,
    });
  });
const formOf: Partial<Record<RouteName, string>> = {
  moveRound: 'round-move',
  recordRestricted: 'restricted',
  recordLeave: 'leave',
  recordHeadcount: 'headcount',
};
const changed = (name: RouteName, body: object) =>
  Object.keys(body).length > 0 ? mutated(body, formOf[name]) : fc.constant('{}');

let house: TestHouse;
let world: World;
let begin: () => unknown;
let child: string;
beforeAll(async () => {
  const made = await furnished('ours');
  ({ house, begin } = made);
  [world] = made.worlds;
  ({ child } = world.ids);
});
beforeEach(() => void begin());

const expectCivil = (answer: Answer) => expectCivilAnswer(house, answer);

const others = ['officer', 'province', 'nobody', undefined];
const reads = names.filter((name) => routes[name].method === 'GET');

describe('Given anything that can be sent in place of what would be answered 200', () => {
  it.each(names)(
    '%s never fails, names what is wrong and repeats nothing',
    async (name) => {
      const goods = goodRequests(world)[name];
      let [reached, taken] = [0, 0];
      await fc.assert(
        fc.asyncProperty(spoilt(name, goods), async ({ who, ...sent }) => {
          begin();
          const answer = await house.ask(who, name, sent);
          expectCivil(answer);
          // Neither stopped at the door nor sent to a place where there is nothing.
          if (answer.status !== 401 && answer.status !== 404) reached++;
          if (answer.status !== 200 || routes[name].method === 'GET' || taken++ % 4) return;
          // What was taken must not trouble who reads it afterwards.
          await house.work();
          const read = reads[taken % reads.length] ?? 'me';
          const [good = {}] = goodRequests(world)[read];
          expectCivil(await house.ask(good.who, read, good));
        }),
        { numRuns: RUNS },
      );
      expect(reached).toBeGreaterThan(RUNS / 4);
    },
    600_000,
  );

  it('a path of anything never fails', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'api',
        'schools',
        school,
        'children',
        child,
        'imports',
        'counties',
        county,
        'records',
        '..',
        '%2e',
        '%00',
        '__proto__',
      ),
      fc.string({ unit: 'binary' }),
    );
    const path = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('/')}`);
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', '__proto__');
    await fc.assert(
      fc.asyncProperty(method, path, async (how, where) => {
        expectCivil(await house.send(how, where, 'admin', {}, {}));
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it('a workbook with any of its bytes changed never fails', async () => {
    const whole = Buffer.from(aWorkbook('ledger-messy-11.xlsx').workbook, 'base64');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    const damage = fc.tuple(fc.array(change, { maxLength: 20 }), fc.nat(whole.length));
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ([changes, length], isCut) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const workbook = bytes.subarray(0, isCut ? length : whole.length).toString('base64');
        const body = { fileName: 'x.xlsx', workbook };
        expectCivil(await house.ask('admin', 'startImport', { params: { school }, body }));
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  }, 300_000);

  it('a ledger with anything in its cells is judged, written and read again', async () => {
    const cell = fc.oneof(
      fc.constantFrom<unknown>(
        '2014-05-18',
        '7年级3班',
        '七（3）班',
        '无',
        '男',
        45000,
        canary.idNo,
      ),
      fc.constantFrom<unknown>(new Date('2014-05-18'), new Date(NaN), {
        formula: '1/0',
        result: 7,
      }),
      fc.constantFrom<unknown>({ error: '#N/A' }, { text: '看', hyperlink: 'javascript:alert(1)' }),
      fc.constantFrom<unknown>(
        { richText: [{ text: '彘' }, { text: '䶮儿' }] },
        '9'.repeat(40_000),
      ),
      nasty.filter((value) => typeof value !== 'object' || value === null),
    );
    const columns = Object.entries(soundRow);
    const changes = fc.array(fc.tuple(fc.nat(columns.length - 1), cell), { maxLength: 4 });
    const rows = fc.array(fc.tuple(fc.nat(999), changes), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (wanted) => {
        const book = new ExcelJS.Workbook();
        const sheet = book.addWorksheet('台账');
        sheet.addRow(columns.map(([heading]) => heading));
        for (const [sequence, changed] of wanted) {
          const seventeen = `37999920140518${String(sequence).padStart(3, '0')}`;
          const row: unknown[] = columns.map(([, text]) => text);
          row[0] = `彘${String.fromCodePoint(0x4e00 + sequence)}`;
          row[1] = seventeen + checkCharacter(seventeen);
          for (const [at, value] of changed) row[at] = value;
          sheet.addRow(row);
        }
        const workbook = Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
        const started = await house.ask('admin', 'startImport', {
          params: { school },
          body: { fileName: 'x.xlsx', workbook },
        });
        expectCivil(started);
        if (started.status !== 200) return;
        const params = { school, import: (started.body as { import: string }).import };
        for (const name of ['confirmImport', 'refusedRows', 'readImport'] as const) {
          const answer = await house.ask('admin', name, { params });
          expect([name, answer.status]).toEqual([name, 200]);
          await house.work();
        }
      }),
      { numRuns: Math.min(RUNS, 100) },
    );
    const list = await house.ask('admin', 'listChildren', { params: { school } });
    const { children } = list.body as { children: { child: string }[] };
    expect(children.length).toBeGreaterThan(20);
    for (const { child: each } of children)
      expect(
        (await house.ask('admin', 'openChild', { params: { school, child: each } })).status,
      ).toBe(200);
  }, 300_000);

  it.each([
    ['six megabytes of text', 'A'.repeat(6_000_000)],
    ['six megabytes of junk that is no base64', '%'.repeat(5_000_000)],
    ['nothing', ''],
    ['base64 of a picture', 'iVBORw0KGgoAAAANSUhEUg=='],
  ])('%s for a workbook is a problem with a name', async (_what, workbook) => {
    const body = { fileName: 'x.xlsx', workbook };
    const { status, text } = await house.ask('admin', 'startImport', { params: { school }, body });
    expect(status).toBe(400);
    expect(text).toMatch(/"code":"workbook-(too-large|unreadable)"/);
    expect(text.length).toBeLessThan(200);
  });

  it('a hundred thousand fields that no form has are answered in a few lines', async () => {
    const data = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`f${n}`, n]));
    const body = { form: 'file', formVersion: 1, number: 2, at: '2026-11-23', device: 'd', data };
    const answer = await house.ask('admin', 'submitRecord', { params: { school, child }, body });
    expect(answer.status).toBe(400);
    expect(answer.text.length).toBeLessThan(5_000);
  });

  it('and afterwards no object in this process has more to it than before, nor any log line more than it may', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Json)['form']).toBeUndefined();
    expect(house.lines.length).toBeGreaterThan(RUNS);
    const names = new Set(house.lines.flatMap((line) => Object.keys(line)));
    expect([...names].sort()).toEqual(['account', 'code', 'request', 'route']);
    expect(house.lines.every(({ account = '' }) => /^([\w-]{32})?$/.test(account))).toBe(true);
    const logged = JSON.stringify(house.lines);
    expect(canaries.filter((text) => logged.includes(text))).toEqual([]);
  });
});
