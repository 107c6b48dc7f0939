import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';
import { duties } from '../../functions/domain/duties.ts';
import { routes, type RouteName } from '../../functions/table.ts';
import { aWorkbook } from './a-workbook.ts';
import { expectCivilAnswer, type Answer } from './civil-answer.ts';
import {
  apart,
  assignment,
  canaries,
  canary,
  corrections,
  crude,
  mutated,
  nasty,
  whole,
  type Json,
} from './any-body.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const RUNS = Number(process.env['RUNS'] ?? (process.env['CI'] ? 3000 : 300));
const school = places.school.id;
const county = places.county.id;

const decisions = [
  {
    form: 'calendar',
    formVersion: 1,
    number: 1,
    device: 'd',
    data: {
      terms: [{ kind: 'autumn', startOn: '2026-09-01', lastSchoolDay: '2027-01-22' }],
      breaks: [{ from: '2026-12-01', to: '2026-12-02', why: canary.name }],
      makeUpDays: [{ on: '2026-12-05' }],
    },
  },
  {
    form: 'thresholds',
    formVersion: 1,
    number: 1,
    device: 'd',
    data: { from: '2026-12-01', careLoad: 8, talkGapDueSoon: 10, talkGapOverdue: 20 },
  },
];
const bodies: Partial<Record<RouteName, object[]>> = {
  submitRecord: [...whole, ...corrections],
  recordRestricted: [apart],
  exportChildren: [{ children: ['C1', 'C2'] }],
  recordLeave: [
    {
      person: 'P-teacher',
      formVersion: 1,
      id: '01ARZ3NDEKTSV4RRFFQ69G5FAW',
      at: '2026-11-23',
      device: 'd',
      data: { from: '2026-11-23', until: '2026-12-02' },
    },
  ],
  recordHeadcount: [
    {
      formVersion: 1,
      number: 1,
      device: 'd',
      data: { children: 12, source: 'village', countedOn: '2026-09-10' },
    },
  ],
  exportFigures: [{ share: 'rule:talk', parts: [school] }],
  startImport: [{ fileName: '蟠龙镇.xlsx', workbook: 'UEsDBA==' }],
  decideSettings: decisions,
  previewSettings: decisions,
  addHook: (['wecom', 'dingtalk', 'json'] as const).map((kind, n) => ({
    id: `01ARZ3NDEKTSV4RRFFQ69G5F7${n}`,
    kind,
    url: `https://hooks.zichuan.gov.cn/${canary.idNo}`,
    secret: `${canary.idNo}-secret`,
    events: ['morning', 'weekly'],
  })),
  actOnFindings: (['remind', 'order', 'sendBack', 'recheck'] as const).map((act, n) => ({
    id: `01ARZ3NDEKTSV4RRFFQ69G5F9${n}`,
    device: 'd',
    act,
    orderDueOn: '2026-12-02',
    why: 'noProof',
    findings: [{ school, rule: 'talk', child: canary.name, moves: 1 }],
  })),
  switchHook: [{ state: 'off' }],
  testHook: [{ id: '01ARZ3NDEKTSV4RRFFQ69G5F80' }],
};
const bodyOf = (name: RouteName) => {
  const templates =
    bodies[name] ??
    (name === 'assignCare' ? [assignment([child, 'C-nobody'])] : [{ x: canary.name }]);
  return fc.oneof(crude, fc.constantFrom(...templates).chain(mutated));
};
const queries = fc.dictionary(
  fc.constantFrom(
    'reason',
    'rule',
    'school',
    'month',
    'person',
    'given',
    'sight',
    'before',
    '__proto__',
    'constructor',
    'x',
  ),
  fc.oneof(
    fc.constantFrom(
      'file-check',
      'file-check,open-finding',
      'file-verified',
      school,
      '2026-11',
      ...canaries,
    ),
    fc.string({ unit: 'binary' }),
  ),
);

/** A row that is taken, by the headings that schools use. */
const sound = {
  姓名: '彘甲',
  身份证号: '',
  年级: '三年级',
  班级: '2班',
  留守类型: '双方外出',
  就读方式: '住校',
  父亲姓名: '彘乙',
  父亲务工地: '青岛市',
  父亲外出时间: '2024-03',
  父亲联系电话: '13812345098',
  监护人姓名: '鸑鷟老人',
  与儿童关系: '祖母',
  监护人电话: '13812345099',
  家庭住址: '蟠龙镇',
  是否困难家庭: '否',
  备注: '夜里常常梦见海',
};

let house: TestHouse;
let child: string;
let job: string;
beforeAll(async () => {
  house = await testHouse();
  child = await house.child(school);
  await house.account('admin', 'schoolAdmin', school);
  await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  await house.account('mentor', 'teacher', school);
  await house.account('officer', 'countyOfficer', county);
  const params = { school };
  const assigned = await house.ask('admin', 'assignCare', {
    params,
    body: assignment([child, 'C-nobody']),
  });
  expect(assigned.body).toEqual({ done: [child], left: ['C-nobody'] });
  // So that an answer to any of them speaks of something.
  const found = Object.values(duties).map(({ id }) => {
    return { rule: id, child, number: 1, move: 'open', dueOn: '2026-11-22' } as const;
  });
  const audit = { by: 'audit', byName: '', device: 'job', enteredAt: house.clock.now };
  await house.store.move(school, found, '2026-11-23', audit);
  const body = aWorkbook('ledger-messy-11.xlsx');
  const started = await house.ask('admin', 'startImport', { params: { school }, body });
  job = (started.body as { import: string }).import;
});

const expectCivil = (answer: Answer) => expectCivilAnswer(house, answer);

const others = ['officer', 'nobody', undefined];
/** These speak of another record, which is not there. */
const ofAnother = ['withdrawal', 'confirmation'];

describe('Given anything that can be sent', () => {
  it.each(whole.filter(({ form }) => !ofAnother.includes(form)).map((body) => [body.form, body]))(
    'a %s from which all that begins is one that is taken',
    async (_form, body) => {
      const answer = await house.ask('mentor', 'submitRecord', { params: { school, child }, body });
      expect(answer).toMatchObject({ status: 200, body: { replayed: false } });
    },
  );

  it('a restricted record from which all that begins is one that is taken and opened', async () => {
    const params = { school, child, restricted: apart.id };
    const sent = await house.ask('admin', 'recordRestricted', { params, body: apart });
    expect(sent).toMatchObject({ status: 200, body: { replayed: false } });
    const query = { reason: 'restricted-contact' };
    expect((await house.ask('admin', 'openRestricted', { params, query })).status).toBe(200);
  });

  it.each(Object.keys(routes) as RouteName[])(
    '%s never fails, names what is wrong and repeats nothing',
    async (name) => {
      const accounts = fc.constantFrom(...['admin', 'admin', 'teacher', 'mentor'], ...others);
      const params = {
        school,
        county,
        org: school,
        area: county,
        child,
        import: job,
        restricted: apart.id,
        photo: apart.id,
        hook: apart.id,
        delivery: 'D1',
      };
      await fc.assert(
        fc.asyncProperty(accounts, queries, bodyOf(name), async (account, query, body) => {
          expectCivil(await house.ask(account, name, { params, query, body }));
        }),
        { numRuns: RUNS },
      );
    },
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
    const columns = Object.entries(sound);
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
    expect([...names].sort()).toEqual(['code', 'request', 'route']);
    const logged = JSON.stringify(house.lines);
    expect(canaries.filter((text) => logged.includes(text))).toEqual([]);
  });
});
