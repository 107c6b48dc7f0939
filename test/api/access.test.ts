import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  access,
  relations,
  roles,
  type Relation,
  type Role,
  type Verb,
} from '../../functions/domain/access.ts';
import { routes, type Route, type RouteName, type Routes } from '../../functions/table.ts';
import { RESTRICTED } from '../domain/given.ts';
import { anEvent, aTalk } from './given-submissions.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

/** Where each role works, so that every relation to the thing asked for can be set up. */
const relationsTried = [
  'named',
  'assigned',
  'class',
  'school',
  'county',
  'city',
  'province',
  'elsewhere',
  'transferred',
  'ended',
  'notYet',
] as const;
type Guarded = {
  [Name in RouteName]: Routes[Name] extends { readonly verb: Verb } ? Name : never;
}[RouteName];
const guarded = (Object.keys(routes) as RouteName[]).filter(
  (name): name is Guarded => 'verb' in routes[name],
);
type Tried = (typeof relationsTried)[number];

/** The school, class and county asked for always are the same; the asker moves away from them step by step. */
const asked = {
  school: places.school.id,
  county: places.county.id,
  org: places.school.id,
  area: places.county.id,
};
const province = { province: places.province.id };
const schoolAt: Record<Tried, string> = {
  named: places.school.id,
  assigned: places.school.id,
  class: places.school.id,
  school: places.school.id,
  county: places.neighbourSchool.id,
  city: places.cousinSchool.id,
  province: places.farSchool.id,
  elsewhere: places.farSchool.id,
  transferred: places.cousinSchool.id,
  ended: places.school.id,
  notYet: places.school.id,
};
const orgAt: Record<Role, (tried: Tried) => string> = {
  teacher: (tried) => schoolAt[tried],
  classTeacher: (tried) => schoolAt[tried],
  schoolAdmin: (tried) => schoolAt[tried],
  countyOfficer: (tried) =>
    tried === 'city' || tried === 'transferred'
      ? places.neighbourCounty.id
      : tried === 'province' || tried === 'elsewhere'
        ? places.farCounty.id
        : places.county.id,
  privacyOfficer: (tried) => orgAt.countyOfficer(tried),
  operator: (tried) => orgAt.provinceOfficer(tried),
  cityOfficer: (tried) =>
    tried === 'province' || tried === 'elsewhere' ? places.otherCity.id : places.city.id,
  provinceOfficer: (tried) => (tried === 'elsewhere' ? 'nowhere' : places.province.id),
};

/** What the table says: is this relation within what the role is granted? Written down apart from `can`. */
function isGranted(verb: Verb, role: Role, tried: Tried): boolean {
  const within = access[verb][role]?.within;
  if (within === undefined || tried === 'ended' || tried === 'notYet') return false;
  if (within === 'self') return true;
  if (within === 'org') return orgAt[role](tried) === asked.org;
  if (within === 'below')
    return [orgAt[role](tried)].some((at) => at === asked.org || at === asked.county);
  const near: Record<Exclude<Relation, 'self' | 'org' | 'below'>, readonly Tried[]> = {
    named: ['named'],
    assigned: ['assigned'],
    class: ['assigned', 'class'],
    school: ['assigned', 'class', 'school', 'named'],
    county: ['assigned', 'class', 'school', 'named', 'county'],
    // The school that a child has left lies in the next county of the city; having held it counts for nothing.
    city: ['assigned', 'class', 'school', 'named', 'county', 'city', 'transferred'],
    province: ['assigned', 'class', 'school', 'named', 'county', 'city', 'transferred', 'province'],
  };
  // A list of a school answers whoever works there, with an empty list where no row is theirs, on paper as on the page.
  if (
    (within === 'class' || within === 'assigned') &&
    (verb === 'children.list' || verb === 'children.export' || verb === 'school.findings')
  )
    return near.school.includes(tried);
  return near[within].includes(tried);
}

const picture = {
  jpeg: readFileSync(new URL('../fixtures/photos/gradient.jpg', import.meta.url), 'base64'),
};
/** What a school may decide for itself. */
const decision = {
  form: 'calendar',
  formVersion: 1,
  device: 'test',
  data: { breaks: [{ from: '2026-12-01', to: '2026-12-02', why: '秋假' }] },
};
const inRound = { ...province, round: 'R-seed' };
const PLAN = {
  move: 'plan',
  title: '抽查',
  perCounty: 6,
  allocation: 'county',
  take: 10,
  takeReserve: 2,
  reserveTarget: 2,
};
const AN_EXPORT = {
  file: 'round_log.jsonl',
  as: 'csv',
  why: '核对',
} as const;
const NOT_FOUND = '{"code":"not-found","request":"R","detail":{}}';
const child2 = { name: '赵三三', idNo: '379999201103150014', birthDate: '2011-03-15' };
const child3 = { name: '赵四四', idNo: '379999201403150016', birthDate: '2014-03-15' };
/** Late records of the child begin here, one for each relation to decide about. */
const LATE = 8000;
const aLateTalk = (id: number) => ({ ...aTalk(0), id: ulidOf(id) });
const AN_INVITATION = { name: '林晓雨', role: 'schoolAdmin', classes: '' } as const;
const INVITED = '01ARZ3NDEKTSV4RRFFQ69G5FJV';
const PHOTO = '01ARZ3NDEKTSV4RRFFQ69G5FZZ';

const aHeadcount = (number: number) => ({
  formVersion: 1,
  number,
  device: 'test',
  data: { children: 12, source: 'school', countedOn: '2026-09-10' },
});

describe('Every cell of the access table, executed against the real handlers', () => {
  let house: TestHouse;
  let child: string;
  let arrived: string;
  let departed: string;
  let job: string;
  let n = 0;
  let decided = 0;
  let headcounts = 0;
  const exportOf = new Map<string, string>();
  beforeAll(async () => {
    house = await testHouse();
    child = await house.child(places.school.id, {}, '2026-09-01');
    await house.account('owner', 'schoolAdmin', places.school.id);
    const started = await house.ask('owner', 'startImport', {
      params: asked,
      body: await aWorkbook(),
    });
    job = (started.body as { import: string }).import;
    for (const role of roles) {
      for (const tried of relationsTried) {
        const when =
          tried === 'ended'
            ? { until: '2026-11-22' }
            : tried === 'notYet'
              ? { from: '2026-11-24' }
              : {};
        const classes =
          tried === 'class' || tried === 'ended' || tried === 'notYet' || tried === 'transferred'
            ? ['7-3']
            : ['7-1'];
        await house.account(`${role}-${tried}`, role, orgAt[role](tried), { ...when, classes });
      }
    }
    await house.account('before', 'teacher', places.school.id);
    const before = { school: places.school.id, child };
    await assign('P-before', [child], places.school.id);
    await house.ask('owner', 'assignCare', request.assignCare());
    for (let at = 0; at < relationsTried.length; at++) {
      const body = { ...aLateTalk(LATE + at), at: '2026-11-12' };
      const sent = await house.ask('before', 'submitRecord', { params: before, body });
      expect(sent.body).toMatchObject({ toConfirm: true });
    }
    // One child has come here from the next county, another has gone to the next school.
    arrived = await house.child(places.cousinSchool.id, child2, '2026-09-01');
    await assign('P-teacher-transferred', [arrived], places.cousinSchool.id);
    await transfer(arrived, places.cousinSchool.id, places.school.id);
    departed = await house.child(places.school.id, child3, '2026-09-01');
    await assign('P-teacher-assigned', [departed], places.school.id, 'P-classTeacher-assigned');
    await transfer(departed, places.school.id, places.neighbourSchool.id);
    const { status } = await house.ask('owner', 'recordRestricted', request.recordRestricted());
    expect(status).toBe(200);
    for (const name of ['addHook', 'testHook'] as const)
      expect((await house.ask('owner', name, request[name]())).status).toBe(200);
    await house.account('leaver', 'schoolAdmin', asked.school);
    await house.account('teaching', 'classTeacher', asked.school, { classes: ['7-3'] });
    const invited = { params: asked, body: { ...AN_INVITATION, id: INVITED } };
    expect((await house.ask('owner', 'invite', invited)).status).toBe(200);
    await house.account('conductor', 'provinceOfficer', province.province);
    const plan = { params: inRound, body: { number: 1, device: 'test', data: PLAN } };
    expect((await house.ask('conductor', 'moveRound', plan)).status).toBe(200);
    for (const [at, tried] of relationsTried.entries()) {
      // Handed to nobody but who asked for it: each has one of their own.
      const by = `P-provinceOfficer-${tried}`;
      const id = ulidOf(7000 + at);
      const times = { askedAt: house.clock.now, expiresAt: house.clock.now + 3_600_000 };
      const job = {
        ...inRound,
        ...AN_EXPORT,
        id,
        by,
        byName: by,
        ...times,
        state: 'ready',
      } as const;
      await house.store.putRoundExport(job);
      await house.store.keepExported(job, new Uint8Array(9));
      exportOf.set(`provinceOfficer-${tried}`, id);
    }
    await house.job({ job: 'audit', county: asked.county, today: '2026-11-23' });
    const found = { rule: 'talk', child, number: 1, move: 'open', dueOn: '2026-11-22' } as const;
    const audit = { by: 'audit', byName: '', device: 'job', enteredAt: house.clock.now };
    await house.store.move(asked.school, [found], '2026-11-23', audit);
    const params = { ...asked, child, photo: PHOTO };
    expect((await house.ask('owner', 'keepPhoto', { params, body: picture })).status).toBe(200);
    const answer = anEvent('answer', ++n, {
      duty: 'talk',
      measures: '周三已和孩子谈过心，照片是谈话记录。',
      photos: [PHOTO],
    });
    expect((await house.ask('owner', 'submitRecord', { params, body: answer })).status).toBe(200);
  });

  /** Makes somebody the care person of a child at its school, through an admin of that school. */
  async function assign(primary: string, children: string[], school: string, deputy?: string) {
    await house.account(`admin of ${school}`, 'schoolAdmin', school);
    const data = {
      primary,
      primaryRole: 'subjectTeacher',
      primaryWoman: true,
      ...(deputy && { deputy }),
    };
    const body = { children, at: '2026-09-02', device: 'test', data };
    const sent = await house.ask(`admin of ${school}`, 'assignCare', { params: { school }, body });
    expect(sent.body).toEqual({ done: children, left: [] });
  }
  /** On 20 November, as the transfer of a later form will. */
  async function transfer(which: string, from: string, to: string) {
    const seen = await house.store.seenCard(from, which);
    const home = { form: 'home', formVersion: 1, id: 'home#2', number: 2, at: '2026-11-20' };
    const entry = { by: 'P-owner', byName: '管理员', device: 'test', enteredAt: house.clock.now };
    await house.store.save({ ...home, ...entry, data: { school: to } }, seen!);
  }

  const request: Record<
    Guarded,
    (asker?: string) => { params?: object; query?: object; body?: unknown }
  > = {
    me: () => ({}),
    listChildren: () => ({ params: asked }),
    exportChildren: () => ({ params: asked, body: { children: [child] } }),
    openChild: () => ({ params: { ...asked, child }, query: { reason: 'file-check' } }),
    submitRecord: () => ({ params: { ...asked, child }, body: verification(++n) }),
    recordRestricted: () => ({
      params: { ...asked, child },
      body: { formVersion: 1, id: ulidOf(++n), at: '2026-11-23', device: 'test', data: named },
    }),
    listRestricted: () => ({ params: { ...asked, child } }),
    openRestricted: () => ({
      params: { ...asked, child, restricted: ulidOf(RESTRICTED_N) },
      query: { reason: 'restricted-follow-up' },
    }),
    keepPhoto: () => ({ params: { ...asked, child, photo: ulidOf(++n) }, body: picture }),
    openProof: () => ({
      params: { ...asked, child, photo: PHOTO },
      query: { reason: 'open-finding' },
    }),
    openPhoto: () => ({ params: { ...asked, child, photo: PHOTO } }),
    listStaff: () => ({ params: asked }),
    listLeaves: () => ({ params: asked }),
    recordLeave: () => ({ params: asked, body: { ...leave, id: ulidOf(++n) } }),
    listCare: () => ({ params: asked }),
    assignCare: () => ({ params: asked, body: { ...assignment, children: [child] } }),
    listPosts: () => ({ params: asked }),
    invite: () => ({ params: asked, body: { ...AN_INVITATION, id: ulidOf(++n + 5000) } }),
    withdrawInvitation: () => ({ params: { ...asked, invitation: INVITED } }),
    endPost: () => ({
      params: { ...asked, person: 'P-leaver' },
      body: { role: 'schoolAdmin', until: '2027-01-31' },
    }),
    setClasses: () => ({
      params: { ...asked, person: 'P-teaching' },
      body: { classes: '7-3、8-1' },
    }),
    ledgerTemplate: () => ({ params: asked }),
    startImport: () => ({ params: asked, body: workbook }),
    readImport: () => ({ params: { ...asked, import: job } }),
    confirmImport: () => ({ params: { ...asked, import: job } }),
    refusedRows: () => ({ params: { ...asked, import: job } }),
    readFigures: () => ({ params: asked }),
    readSettings: () => ({ params: asked }),
    decideSettings: () => ({ params: asked, body: { ...decision, number: decided + 1 } }),
    previewSettings: () => ({ params: asked, body: { ...decision, number: decided + 1 } }),
    exportFigures: () => ({ params: asked, body: { share: 'coverage', parts: [] } }),
    schoolFigures: () => ({ params: asked }),
    recordHeadcount: () => ({ params: asked, body: aHeadcount(headcounts + 1) }),
    listFindings: () => ({ params: asked }),
    schoolFindings: () => ({ params: asked }),
    openFinding: () => ({ params: { ...asked, child, rule: 'talk' } }),
    actOnFindings: () => ({
      params: asked,
      body: {
        id: ulidOf(++n),
        device: 'test',
        act: 'remind',
        findings: [{ school: asked.school, rule: 'talk', child, moves: 1 }],
      },
    }),
    readDigest: () => ({ params: asked }),
    readCountyDigest: () => ({ params: asked }),
    listHooks: () => ({ params: asked }),
    addHook: () => ({ params: asked, body: aHook }),
    switchHook: () => ({ params: { ...asked, hook: aHook.id }, body: { state: 'on' } }),
    testHook: () => ({ params: { ...asked, hook: aHook.id }, body: { id: aHook.id } }),
    retryDelivery: () => ({
      params: { ...asked, delivery: `2026-11-23.test.${aHook.id}` },
    }),
    childReadings: () => ({ params: { ...asked, child } }),
    countyReadings: () => ({ params: asked }),
    listRounds: () => ({ params: province }),
    openRound: () => ({ params: inRound }),
    moveRound: () => ({
      params: { ...province, round: `R-${++n}` },
      body: { number: 1, device: 'test', data: PLAN },
    }),
    listExports: () => ({ params: inRound }),
    askExport: () => ({ params: inRound, body: { ...AN_EXPORT, id: ulidOf(++n + 5000) } }),
    takeExport: (asker = '') => ({
      params: { ...inRound, export: exportOf.get(asker) ?? ulidOf(7000) },
    }),
    listJobs: () => ({ params: province }),
    rerunJob: () => ({
      params: { ...province, job: 'audit' },
      body: { day: '2026-11-23', of: asked.county },
    }),
  };
  let workbook: object;
  const aWorkbook = async () =>
    (workbook = await import('./a-workbook.ts').then((module) => module.aWorkbook()));

  const cells = guarded.flatMap((name) =>
    roles.flatMap((role) =>
      relationsTried.map((tried) => ({
        name,
        role,
        tried,
        granted: isGranted(routes[name].verb, role, tried),
      })),
    ),
  );
  it.each(cells)(
    '$name by $role, relation $tried: granted $granted',
    async ({ name, role, tried, granted }) => {
      const asker = `${role}-${tried}`;
      const sent = request[name](asker);
      // Whoever has held the child asks for it where it was.
      const atOld = { ...sent.params, school: places.cousinSchool.id, child: arrived };
      const isOfChild = 'child' in (sent.params ?? {});
      const params = tried === 'transferred' && isOfChild ? atOld : sent.params;
      const { status, text } = await house.ask(asker, name, { ...sent, ...(params && { params }) });
      if (name === 'decideSettings' && granted) decided++;
      if (name === 'recordHeadcount' && status === 200) headcounts += 1; // the next has the next number
      expect({ status, text: granted ? '' : text.replace(/request-\d+/, 'R') }).toEqual({
        status: granted ? 200 : 404,
        text: granted ? '' : NOT_FOUND,
      });
      if (!granted) return;
      const { sight } = access[routes[name].verb][role] ?? {};
      if (routes[name].personal === true) {
        const lines = await house.everything(`L#P-${asker}#2026-11`);
        const noted = lines.filter(({ route }) => route === name);
        expect([...new Set(noted.map((line) => line['sight']))]).toEqual([sight]);
      }
      if (sight !== 'withReason') return;
      const silent = await house.ask(asker, name, { ...sent, query: {} });
      expect([silent.status, silent.text]).toEqual([400, expect.stringContaining('reason-needed')]);
    },
  );

  const beside = roles.flatMap((role) => relationsTried.map((tried) => ({ role, tried })));
  it.each(beside)(
    'a late record of a child that has gone, by $role, relation $tried',
    async ({ role, tried }) => {
      const asker = `${role}-${tried}`;
      // The memberships of that day count: what has ended since held then.
      const then = tried === 'ended' ? 'class' : tried;
      const isLate = isGranted('child.writeLate', role, then);
      // The next school of the county, where the child is now, writes whatever it likes.
      const isTheirs = role === 'schoolAdmin' && tried === 'county';
      const body = { ...aLateTalk(++n), at: '2026-11-12' };
      const params = { school: places.school.id, child: departed };
      const { status, body: said } = await house.ask(asker, 'submitRecord', { params, body });
      const { toConfirm = false } = said as { toConfirm?: boolean };
      expect([status, toConfirm]).toEqual([isLate || isTheirs ? 200 : 404, isLate]);
    },
  );

  it.each(beside)('the school’s word on a late record, by $role, relation $tried', async (cell) => {
    const { role, tried } = cell;
    const record = ulidOf(LATE + relationsTried.indexOf(tried));
    const body = anEvent('confirmation', ++n, { record, verdict: 'adopted' });
    const sent = { params: { school: places.school.id, child }, body };
    const { status } = await house.ask(`${role}-${tried}`, 'submitRecord', sent);
    expect(status).toBe(isGranted('child.confirm', role, tried) ? 200 : 404);
  });

  it('executes every verb of the table', () => {
    const rows = Object.values<Route>(routes);
    const executed = new Set(rows.flatMap(({ verb, late }) => [verb, late, 'child.confirm']));
    expect(Object.keys(access).filter((verb) => !executed.has(verb as Verb))).toEqual([]);
    expect(relationsTried).toEqual(
      // Whose organisation it is and whether it lies right below follow from these: `orgAt`.
      expect.arrayContaining(relations.filter((each) => !['self', 'org', 'below'].includes(each))),
    );
  });

  it('counts at least a cell for every route, role and relation', () => {
    expect(cells).toHaveLength(guarded.length * roles.length * relationsTried.length);
  });

  it.each(guarded.filter((name) => name !== 'me'))(
    '%s: what is denied and what does not exist look the same',
    async (name) => {
      const missing = {
        params: {
          school: 'sd-999999-001',
          org: 'sd-999999-001',
          hook: ulidOf(9999),
          delivery: 'D9',
          county: 'sd-999999',
          province: 'nowhere-at-all',
          job: 'audit',
          rule: 'talk',
          area: 'sd-999999',
          child: 'C9',
          import: 'I9',
          restricted: 'R9',
          photo: 'P9',
          round: 'R9',
          export: 'E9',
          person: 'P9',
          invitation: ulidOf(9999),
        },
        ...((name === 'openChild' || name === 'openProof') && { query: { reason: 'file-check' } }),
      };
      const denied = await house.ask('schoolAdmin-province', name, request[name]());
      const absent = await house.ask('schoolAdmin-province', name, {
        ...request[name](),
        ...missing,
      });
      expect(denied.text.replace(/request-\d+/, 'R')).toBe(absent.text.replace(/request-\d+/, 'R'));
      expect(denied.headers).toEqual(absent.headers);
    },
  );

  it('costs nothing without a token, and no write without a right', async () => {
    const before = { ...house.meter };
    expect((await house.ask(undefined, 'openChild', request.openChild())).status).toBe(401);
    expect(house.meter).toEqual(before);
    await house.ask('schoolAdmin-province', 'listChildren', request.listChildren());
    expect(house.meter.writes).toBe(before.writes);
    expect(house.meter.reads - before.reads).toBeLessThanOrEqual(2);
  });

  it('what a file is printed for is noted with the child, whoever prints it', async () => {
    const query = { reason: 'print-archive' };
    const params = { ...asked, child };
    expect((await house.ask('classTeacher-class', 'openChild', { params, query })).status).toBe(
      200,
    );
    const [pointer] = (await house.everything(`R#${child}`)).filter(
      ({ reason }) => reason === 'print-archive',
    );
    expect(pointer).toMatchObject({ actor: 'P-classTeacher-class', sight: 'whole' });
    const unknown = await house.ask('classTeacher-class', 'openChild', {
      params,
      query: { reason: 'print-for-fun' },
    });
    expect([unknown.status, unknown.text]).toEqual([
      400,
      expect.stringContaining('request-malformed') as string,
    ]);
  });

  it('a county officer opens a file with a reason only, and the reading is noted with the child', async () => {
    expect(
      (await house.ask('countyOfficer-county', 'openChild', { params: { ...asked, child } })).text,
    ).toContain('reason-needed');
    await house.ask('countyOfficer-county', 'openChild', request.openChild());
    const pointers = await house.everything(`R#${child}`);
    expect(
      pointers.filter(
        (row) => row['reason'] === 'file-check' && row['actor'] === 'P-countyOfficer-county',
      ),
    ).not.toHaveLength(0);
  });
});

/** The care person is a teacher without a class, the deputy the class teacher of another class. */
const assignment = {
  at: '2026-11-23',
  device: 'test',
  data: {
    primary: 'P-teacher-assigned',
    primaryRole: 'subjectTeacher',
    primaryWoman: true,
    deputy: 'P-classTeacher-assigned',
  },
};

/** The first event of this file is the restricted record. */
const RESTRICTED_N = 1;
/** Everybody of the school whom the table lets be named. */
const named = {
  ...RESTRICTED,
  readers: ['P-teacher-named', 'P-classTeacher-named', 'P-schoolAdmin-named'],
};

const aHook = {
  id: '01ARZ3NDEKTSV4RRFFQ69G5FHK',
  kind: 'json',
  url: 'https://hooks.zichuan.gov.cn/guanai',
  secret: 'sixteen-or-longer',
  events: ['morning'],
};

const leave = {
  person: 'P-classTeacher-school',
  formVersion: 1,
  at: '2026-11-23',
  device: 'test',
  data: { from: '2026-12-01', until: '2026-12-02' },
};

function ulidOf(n: number): string {
  return `01ARZ3NDEKTSV4RRFFQ69G${String(n).padStart(4, '0')}`;
}

function verification(n: number) {
  const id = ulidOf(n);
  return {
    form: 'verification',
    formVersion: 1,
    id,
    at: '2026-11-23',
    device: 'test',
    data: { fileNumber: 1, result: 'unchanged', means: 'phone' },
  };
}
