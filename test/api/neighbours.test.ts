import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../functions/domain/access.ts';
import { routes, type RouteName } from '../../functions/table.ts';
import { aWorkbook } from './a-workbook.ts';
import { anAssignment, aTalk, aVisit, aWithdrawal } from './given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const neighbour = places.neighbourSchool.id;
const far = places.farSchool.id;
const county = places.county.id;
const hook = '01ARZ3NDEKTSV4RRFFQ69G5FHK';
const another = { idNo: '379999201103150014', name: '李一一', birthDate: '2011-03-15', classNo: 1 };
const section = (number: number, data: object) => ({
  form: 'file',
  formVersion: 1,
  number,
  at: '2026-11-23',
  device: 'office',
  data,
});

let house: TestHouse;
let child: string;
const ask = (account: string | undefined, name: RouteName, params: object, rest: object = {}) =>
  house.ask(account, name, { params, ...rest });
const open = async (account: string, at: string = school, which = child) =>
  (await ask(account, 'openChild', { school: at, child: which })).status;
const names = async (account: string, at: string = school) => {
  const { body } = await ask(account, 'listChildren', { school: at });
  return (body as { children?: { name: string }[] }).children?.map(({ name }) => name);
};
/** Makes the next home section, as the transfer of a later form will. */
async function transfer(to: string, which = child, from: string = school): Promise<void> {
  const seen = await house.store.seenCard(from, which);
  if (!seen) throw new Error('nothing to transfer');
  const number = (seen.card.home?.number ?? 0) + 1;
  await house.store.save(
    {
      form: 'home',
      formVersion: 1,
      id: `home#${number}`,
      number,
      at: '2026-11-23',
      by: 'P-officer',
      byName: '科员',
      device: 'test',
      enteredAt: house.clock.now,
      data: { school: to },
    },
    seen,
  );
}
beforeEach(async () => {
  house = await testHouse();
  child = await house.child(school);
  await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  await house.account('admin', 'schoolAdmin', school);
  await house.account('officer', 'countyOfficer', county);
});

describe('Given somebody of another school, county or city', () => {
  const outsiders: [string, Role, string][] = [
    ['neighbour', 'schoolAdmin', neighbour],
    ['cousin', 'schoolAdmin', places.cousinSchool.id],
    ['next county', 'countyOfficer', places.neighbourCounty.id],
    ['far city', 'cityOfficer', places.otherCity.id],
  ];
  beforeEach(async () => {
    for (const [name, role, org] of outsiders) await house.account(name, role, org);
    await house.account('stranger', 'schoolAdmin', far, { until: '2026-11-22' });
  });
  const everyone = [...outsiders.map(([name]) => name), 'stranger', 'unknown account'];

  it.each(everyone)('%s reaches no child by the hint of any place', async (who) => {
    const hints = Object.values(places).map(({ id }) => id);
    for (const hint of hints) {
      const opened = await ask(who, 'openChild', { school: hint, child }, reasoned);
      expect([hint, opened.status]).toEqual([hint, 404]);
      for (const body of [section(2, aFile), aTalk(1), aVisit(2), aWithdrawal(3, 1)]) {
        const sent = await ask(who, 'submitRecord', { school: hint, child }, { body });
        expect([hint, sent.status]).toEqual([hint, 404]);
      }
    }
    expect(await house.store.childCards(school)).toMatchObject([{ records: 2 }]);
  });

  it.each(everyone)('%s neither learns who works there nor assigns anybody', async (who) => {
    const body = anAssignment([child]);
    for (const name of ['listStaff', 'assignCare'] as const)
      expect((await ask(who, name, { school }, { body })).status).toBe(404);
  });

  it.each(everyone)(
    '%s neither sees nor changes what a school or county sends out',
    async (who) => {
      const body = {
        id: hook,
        kind: 'json',
        url: 'https://x.gov.cn/',
        secret: 'long-enough-to-do',
        events: ['morning'],
      };
      for (const org of [school, county]) {
        const admin = org === school ? 'admin' : 'officer';
        expect((await ask(admin, 'addHook', { org }, { body })).status).toBe(200);
        const before = await house.everything(`O#${org}`);
        const tries = [
          ['listHooks', { org }, {}],
          ['addHook', { org }, { body: { ...body, id: hook.replace('HK', 'HM') } }],
          ['switchHook', { org, hook }, { body: { state: 'removed' } }],
          ['testHook', { org, hook }, { body: { id: hook } }],
        ] as const;
        for (const [name, params, rest] of tries)
          expect([name, (await ask(who, name, params, rest)).status]).toEqual([name, 404]);
        expect(await house.everything(`O#${org}`)).toEqual(before);
        expect(house.messages).toEqual([]);
      }
    },
  );

  it('a school reaches neither its county’s hooks nor a neighbour’s through its own', async () => {
    const body = {
      id: hook,
      kind: 'json',
      url: 'https://x.gov.cn/',
      secret: 'long-enough-to-do',
      events: ['morning'],
    };
    await ask('neighbour', 'addHook', { org: neighbour }, { body });
    expect((await ask('admin', 'listHooks', { org: county })).status).toBe(404);
    const other = await ask(
      'admin',
      'switchHook',
      { org: school, hook },
      { body: { state: 'off' } },
    );
    expect(other.status).toBe(404);
  });

  it('an admin’s own school is no way to a neighbour’s child or staff', async () => {
    await house.account('own', 'teacher', neighbour);
    const body = anAssignment([child, 'C-nobody'], { primary: 'P-own' });
    const sent = await ask('neighbour', 'assignCare', { school: neighbour }, { body });
    expect(sent.body).toEqual({ done: [], left: [child, 'C-nobody'] });
    const naming = async (primary: string) => {
      const named = { body: anAssignment([child], { primary }) };
      const { status, text } = await ask('neighbour', 'assignCare', { school: neighbour }, named);
      return [status, text.replace(/request-\d+/, 'R')];
    };
    expect(await naming('P-teacher')).toEqual(await naming('P-nobody'));
    expect((await naming('P-teacher'))[1]).toContain('unknown-person');
    const seen = await house.store.seenCard(school, child);
    expect(seen?.card.care).toBeUndefined();
  });

  it('a neighbour’s staff cannot be named as visitors', async () => {
    const visiting = async (person: string) => {
      const body = aVisit(1, { visitors: [person] });
      const { status, text } = await ask('admin', 'submitRecord', { school, child }, { body });
      return [status, text.replace(/request-\d+/, 'R')];
    };
    expect(await visiting('P-neighbour')).toEqual(await visiting('P-nobody'));
    expect((await visiting('P-neighbour'))[0]).toBe(400);
  });

  it.each(everyone)('%s reads no import by the hint of any school', async (who) => {
    const { body } = await ask('admin', 'startImport', { school }, { body: aWorkbook() });
    const { import: id } = body as { import: string };
    for (const name of ['readImport', 'confirmImport', 'refusedRows'] as const)
      for (const at of [school, neighbour, far, places.cousinSchool.id])
        expect((await ask(who, name, { school: at, import: id })).status).toBe(404);
    expect(await house.store.childCards(school)).toHaveLength(1);
  });

  it.each(everyone)(
    '%s learns by no hint who looked at a child, nor of the county',
    async (who) => {
      await open('admin');
      for (const { id } of Object.values(places)) {
        const looked = await ask(who, 'childReadings', { school: id, child });
        const listed = await ask(who, 'countyReadings', { county: id });
        expect([id, looked.status, listed.status]).toEqual([id, 404, 404]);
      }
    },
  );

  it('the privacy officer of the next county learns by no hint who looked at a child', async () => {
    await house.account('next watcher', 'privacyOfficer', places.neighbourCounty.id);
    await open('admin');
    for (const { id } of Object.values(places)) {
      const looked = await ask('next watcher', 'childReadings', { school: id, child });
      expect([id, looked.status]).toEqual([id, 404]);
    }
    const listed = (at: string) => ask('next watcher', 'countyReadings', { county: at });
    expect((await listed(county)).status).toBe(404);
    expect((await listed(places.neighbourCounty.id)).text).not.toContain('P-admin');
  });

  it('a filter by another county’s person answers as one by nobody', async () => {
    await house.account('watcher', 'privacyOfficer', county);
    await house.account('afar', 'schoolAdmin', far);
    await ask('afar', 'listChildren', { school: far });
    const filtered = async (person: string) => {
      const { body } = await ask('watcher', 'countyReadings', { county }, { query: { person } });
      return (body as { readings: unknown[] }).readings;
    };
    expect(await filtered('P-afar')).toEqual([]);
    expect(await filtered('P-nobody')).toEqual([]);
  });

  it('a filter by another county’s school answers as one by no school', async () => {
    await house.job({ job: 'audit', county: places.farCounty.id, today: '2027-02-24' });
    const filtered = async (by: string) =>
      (await ask('officer', 'listFindings', { county }, { query: { school: by } })).text;
    expect(await filtered(far)).toBe(await filtered('nowhere'));
  });
});

const reasoned = { query: { reason: 'file-check' } };

describe('Given a child that has moved to another school', () => {
  beforeEach(async () => {
    await house.account('new teacher', 'classTeacher', neighbour, { classes: ['7-3'] });
    await house.account('new admin', 'schoolAdmin', neighbour);
    await transfer(neighbour);
  });

  it('then the old school neither lists nor opens it nor writes to it, by either hint', async () => {
    for (const who of ['teacher', 'admin']) {
      expect(await names(who)).toEqual([]);
      expect([await open(who), await open(who, neighbour)]).toEqual([404, 404]);
      const sent = await ask(who, 'submitRecord', { school, child }, { body: section(2, aFile) });
      expect(sent.status).toBe(404);
    }
  });

  it('then the new school opens it by either hint, and the reading is noted where the child is', async () => {
    for (const who of ['new teacher', 'new admin'])
      expect([await open(who), await open(who, neighbour)]).toEqual([200, 200]);
    const noted = await house.everything(`R#${child}`);
    expect(noted.map((row) => row['school'])).toEqual(Array(4).fill(neighbour));
  });

  it('then back and away again, only the last school reaches it, by every hint', async () => {
    await house.account('far admin', 'schoolAdmin', far);
    await transfer(school);
    await transfer(far);
    for (const hint of [school, neighbour, far]) {
      expect([hint, await open('far admin', hint)]).toEqual([hint, 200]);
      for (const who of ['admin', 'new admin', 'new teacher'])
        expect([who, hint, await open(who, hint)]).toEqual([who, hint, 404]);
    }
    expect([await names('far admin', far), await names('admin')]).toEqual([[aFile.name], []]);
  });
});

describe('Given a list that still shows a child as it was', () => {
  const dies = () => house.table.dieBefore(({ pk }) => pk.startsWith('S#'));
  const lives = () => house.table.dieBefore(() => false);

  it('when it has moved to another school, then the old one does not open it', async () => {
    dies();
    await expect(transfer(far)).rejects.toThrow('died');
    lives();
    expect(await names('admin')).toEqual([aFile.name]);
    expect(await open('admin')).toBe(404);
    expect(await names('admin')).toEqual([]);
    await house.account('far admin', 'schoolAdmin', far);
    expect(await open('far admin', far)).toBe(200);
  });

  it('when it has moved to another class, then the old teacher does not open it', async () => {
    dies();
    await ask(
      'admin',
      'submitRecord',
      { school, child },
      { body: section(2, { ...aFile, classNo: 1 }) },
    );
    lives();
    expect(await open('teacher')).toBe(404);
    expect(await open('admin')).toBe(200);
  });
});

describe('Given a class teacher', () => {
  let other: string;
  beforeEach(async () => {
    other = await house.child(school, another);
  });

  it('then another class is neither listed nor opened nor written to', async () => {
    expect(await names('teacher')).toEqual([aFile.name]);
    expect(await open('teacher', school, other)).toBe(404);
    const into = section(2, { ...aFile, ...another, classNo: 3 });
    const sent = await ask('teacher', 'submitRecord', { school, child: other }, { body: into });
    expect(sent.status).toBe(404);
  });

  it('when the own child’s number is changed to another child’s, then neither file changes hands', async () => {
    const body = section(2, { ...aFile, idNo: another.idNo });
    const sent = await ask('teacher', 'submitRecord', { school, child }, { body });
    expect(sent).toMatchObject({ status: 409, body: { code: 'number-taken' } });
    expect(sent.text).not.toContain(another.idNo);
    expect(await open('teacher', school, other)).toBe(404);
  });

  it('when the own child is moved to another class, then it is out of reach from then on', async () => {
    const body = section(2, { ...aFile, classNo: 1 });
    expect((await ask('teacher', 'submitRecord', { school, child }, { body })).status).toBe(200);
    expect([await names('teacher'), await open('teacher')]).toEqual([[], 404]);
  });

  it('then with several memberships each reaches as far as it does and no further', async () => {
    await house.account('both', 'classTeacher', school, { classes: ['7-1'] });
    await house.account('both', 'schoolAdmin', neighbour);
    await house.account('both', 'countyOfficer', places.farCounty.id, { until: '2026-11-22' });
    const there = await house.child(neighbour, { idNo: '379999201405182337', name: '赵二二' });
    expect(await names('both')).toEqual([another.name]);
    expect(await names('both', neighbour)).toEqual(['赵二二']);
    expect([await open('both'), await open('both', school, other)]).toEqual([404, 200]);
    expect(await open('both', neighbour, there)).toBe(200);
    expect((await ask('both', 'readFigures', { area: places.farCounty.id })).status).toBe(404);
  });
});

describe('Given a county officer', () => {
  it('then a list shows neither name, number, birth date, phone, care person nor note', async () => {
    await house.child(school, { ...another, carePersonName: '韩看护' });
    await house.job({ job: 'audit', county, today: '2027-02-24' });
    house.advance(93);
    const found = await ask('officer', 'listFindings', { county });
    const list = await ask('officer', 'listChildren', { school });
    const { findings } = found.body as { findings: { rule: string }[] };
    for (const id of ['talk', 'file-verified'])
      expect(findings.filter(({ rule }) => rule === id)).toHaveLength(2);
    for (const { text } of [found, list]) {
      const hidden = [
        '䶮',
        '一一',
        '2310',
        '0014',
        '2014-05-18',
        '2011-03-15',
        '1380000',
        '北王村',
        '韩看护',
        '备注',
        'wang',
        'lyy',
      ];
      expect(hidden.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });

  it('then a reason is asked for a child of the county, and for none that is not there', async () => {
    const code = async (of: string, at: string = school) =>
      ((await ask('officer', 'openChild', { school: at, child: of })).body as { code: string })
        .code;
    const away = await house.child(places.cousinSchool.id, another);
    expect(await code(child)).toBe('reason-needed');
    expect(await code('nobody')).toBe('not-found');
    expect(await code(away)).toBe('not-found');
    expect(await code(away, places.cousinSchool.id)).toBe('not-found');
  });

  it('then a conflict over a file shows the other version only when that is noted', async () => {
    const sent = () =>
      ask(
        'admin',
        'submitRecord',
        { school, child },
        { body: section(1, { ...aFile, note: '别的' }) },
      );
    expect((await sent()).text).toContain(aFile.guardianPhone);
    expect(await house.everything(`R#${child}`)).toHaveLength(1);
    house.meter.failing = true;
    const unnoted = await sent();
    expect(unnoted.status).toBe(500);
    expect(unnoted.text).not.toContain(aFile.guardianPhone);
  });
});

describe('Given an address that leads nowhere', () => {
  const malformed = [
    '%2e%2e',
    '..',
    '.',
    '%00',
    'A%00',
    '%ff',
    '%',
    'a%2Fb',
    'x'.repeat(65),
    'x'.repeat(5000),
    ' ',
    'é',
    '学校',
    '__proto__',
    'SD-370302-001',
    "'",
    '*',
    '{school}',
    '#',
    'C#1',
    'null',
  ];

  it.each((Object.keys(routes) as RouteName[]).filter((name) => routes[name].path.includes('{')))(
    '%s answers it byte for byte as what is denied, to whoever asks',
    async (name) => {
      const real = {
        school,
        county,
        org: school,
        area: county,
        child,
        import: 'I1',
        hook,
        delivery: 'D1',
      };
      const rest = {
        ...(name === 'openChild' && reasoned),
        ...(routes[name].method === 'POST' && { body: bodies[name] }),
      };
      const bare = ({ status, text, headers }: Awaited<ReturnType<typeof ask>>) =>
        [status, text.replace(/request-\d+/, 'R'), headers] as const;
      await house.account('far', 'schoolAdmin', far);
      const denied = bare(await ask('far', name, real, rest));
      expect(denied[0]).toBe(404);
      for (const param of [
        'school',
        'county',
        'org',
        'area',
        'child',
        'import',
        'hook',
        'delivery',
      ].filter((each) => routes[name].path.includes(`{${each}}`)))
        for (const id of malformed)
          for (const who of ['far', 'admin', 'officer', 'nobody']) {
            const answer = bare(await ask(who, name, { ...real, [param]: id }, rest));
            expect([param, id, who, ...answer]).toEqual([param, id, who, ...denied]);
          }
    },
  );

  const closed = { form: 'calendar', formVersion: 1, number: 1, device: 'd', data: {} };
  const bodies: Partial<Record<RouteName, object>> = {
    submitRecord: section(2, aFile),
    startImport: { fileName: 'x.xlsx', workbook: '' },
    assignCare: anAssignment(['C1']),
    decideSettings: closed,
    previewSettings: closed,
    addHook: { id: hook, kind: 'json', url: '', events: [] },
    switchHook: { state: 'on' },
    testHook: { id: hook },
    recordHeadcount: { formVersion: 1, number: 1, device: 'd', data: {} },
    exportFigures: { share: 'coverage', parts: [] },
  };

  it.each([
    ['GET', '/api/nowhere'],
    ['GET', '/api/'],
    ['DELETE', `/api/schools/${school}/children`],
    ['PUT', '/api/me'],
    ['POST', '/api/me'],
    ['OPTIONS', '/api/me'],
    ['GET', '/api/schools//children'],
    ['GET', `/api/schools/${school}/children/x/y/z`],
    ['BREW', '/api/me'],
  ])('%s %s is answered like what is denied', async (method, path) => {
    const denied = await ask('admin', 'listChildren', { school: far });
    const astray = await house.send(method, path, 'admin');
    expect(astray.status).toBe(404);
    expect(astray.text.replace(/request-\d+/, 'R')).toBe(denied.text.replace(/request-\d+/, 'R'));
    expect(astray.headers).toEqual(denied.headers);
  });
});
