import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteName } from '../../functions/table.ts';
import { aTalk, aVisit, ulidOf } from './given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const county = places.county.id;

const picture = {
  jpeg: readFileSync(new URL('../fixtures/photos/gradient.jpg', import.meta.url), 'base64'),
};
const measures = '周三已和孩子谈过心，奶奶说妈妈下周回来。';

interface Line {
  readonly school: string;
  readonly rule: string;
  readonly state: string;
  readonly moves: number;
  readonly orderDueOn?: string;
  readonly orderOverdue: boolean;
  readonly row: { readonly child: string; readonly masked: boolean };
}
interface Opened {
  readonly finding: Line & { readonly why?: string };
  readonly mayAct: boolean;
  readonly mayAnswer: boolean;
  readonly history: readonly { move: string; byName: string; data: Record<string, string> }[];
  readonly answers: readonly { id: string; measures: string; byName: string }[];
}

let house: TestHouse;
let child: string;
let n: number;
const ask = (who: string, name: RouteName, params: object, body?: unknown) =>
  house.ask(who, name, { params, body });
const list = async (who = 'officer') =>
  ((await ask(who, 'listFindings', { county })).body as { findings: Line[] }).findings;
const ofSchool = async (who: string, at: string = school) =>
  ((await ask(who, 'schoolFindings', { school: at })).body as { findings: Line[] }).findings;
const waiting = async () => {
  const params = { school };
  const { body } = await house.ask('admin', 'schoolFindings', {
    params,
    query: { waitedFor: 'yes' },
  });
  return (body as { findings: Line[] }).findings;
};
const open = async (who = 'admin', rule = 'talk') =>
  (await ask(who, 'openFinding', { school, child, rule })).body as Opened;
const act = async (act: string, rest: object = {}, id = ulidOf(++n), who = 'officer') => {
  const { moves } = (await open()).finding;
  const findings = [{ school, rule: 'talk', child, moves }];
  return ask(who, 'actOnFindings', { county }, { id, device: 'pc', act, findings, ...rest });
};
const order = (orderDueOn = '2026-12-02') => act('order', { orderDueOn });
const answer = (id = ulidOf(++n), rest: object = {}) =>
  ask(
    'admin',
    'submitRecord',
    { school, child },
    {
      form: 'answer',
      formVersion: 1,
      id,
      at: house.today(),
      device: 'pc',
      data: { duty: 'talk', measures, ...rest },
    },
  );
const outcomes = ({ body }: { body: unknown }) =>
  (body as { outcomes: { outcome: string }[] }).outcomes.map(({ outcome }) => outcome);

beforeEach(async () => {
  n = 0;
  house = await testHouse();
  await house.account('admin', 'schoolAdmin', school);
  await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  await house.account('other', 'classTeacher', school, { classes: ['7-1'] });
  await house.account('officer', 'countyOfficer', county);
  child = await house.child(school, {}, '2026-09-10');
  await house.job({ job: 'audit', county, today: house.today() });
});

describe('Given a talk that an audit found wanting', () => {
  it('then the county orders it put right, the school answers, and only a talk closes it', async () => {
    expect((await open()).finding.state).toBe('open');
    expect(await waiting()).toEqual([]);
    expect(outcomes(await order())).toEqual(['done']);
    expect(await waiting()).toMatchObject([{ rule: 'talk' }]);
    expect((await ofSchool('teacher')).find(({ rule }) => rule === 'talk')).toMatchObject({
      state: 'ordered',
      orderDueOn: '2026-12-02',
      orderOverdue: false,
    });
    expect((await answer()).status).toBe(200);
    expect((await open()).finding.state).toBe('answered');
    expect(outcomes(await act('recheck'))).toEqual(['notMet']);
    const talk = aTalk(++n, {}, { at: house.today() });
    expect((await ask('admin', 'submitRecord', { school, child }, talk)).status).toBe(200);
    expect(outcomes(await act('recheck'))).toEqual(['done']);
    expect((await open()).finding.state).toBe('closed');
    const { history, mayAct, mayAnswer } = await open();
    expect(history.map(({ move }) => move)).toEqual(['close', 'answer', 'order', 'open']);
    expect(history.map(({ byName }) => byName)).toEqual(['officer', 'admin', 'officer', '']);
    expect([mayAct, mayAnswer]).toEqual([false, false]);
  });

  it('when the answer says too little, then it is sent back for a reason, with a new day', async () => {
    await order();
    await answer();
    const back = await act('sendBack', { orderDueOn: '2026-12-05', why: 'noProof' });
    expect(outcomes(back)).toEqual(['done']);
    expect((await open()).finding).toMatchObject({
      state: 'ordered',
      orderDueOn: '2026-12-05',
      why: 'noProof',
    });
  });

  it('when the day of the answer is over, then it is overdue from the next morning on', async () => {
    await order('2026-11-24');
    house.advance(1);
    expect((await open()).finding.orderOverdue).toBe(false);
    house.advance(1);
    expect((await open()).finding.orderOverdue).toBe(true);
    const listed = await list();
    expect(listed.filter(({ orderOverdue }) => orderOverdue)).toMatchObject([{ rule: 'talk' }]);
  });

  it('when it is reminded of, then its state stays and the day is noted', async () => {
    expect(outcomes(await act('remind'))).toEqual(['done']);
    expect(await waiting()).toMatchObject([{ rule: 'talk', state: 'open' }]);
    expect((await open()).finding).toMatchObject({ state: 'open', remindedOn: house.today() });
  });
});

describe('Given an answer', () => {
  beforeEach(async () => void (await order()));

  it('then its words are the school’s to read; the county sees that there is one', async () => {
    await answer();
    expect((await open('teacher')).answers).toMatchObject([{ measures, byName: 'admin' }]);
    const seen = await house.ask('officer', 'openFinding', {
      params: { school, child, rule: 'talk' },
    });
    expect(seen.text).not.toContain('奶奶');
    expect(seen.text).not.toContain(aFile.name);
    expect(seen.body).toMatchObject({ finding: { state: 'answered' }, answers: [], mayAct: true });
    expect(JSON.stringify(house.table.all().map((row) => ({ ...row, sealed: '' })))).not.toContain(
      '奶奶',
    );
  });

  it('when it is sent again, days later and after it was sent back, then it answers nothing twice', async () => {
    const id = ulidOf(77);
    await answer(id);
    await act('sendBack', { orderDueOn: '2026-12-05', why: 'notDone' });
    const before = await open();
    expect((await answer(id)).body).toMatchObject({ replayed: true });
    expect(await open()).toEqual(before);
  });

  it('when the record was kept and the finding was not reached, then the same sent again completes it', async () => {
    const whole = { ...house.store };
    const id = ulidOf(78);
    Object.assign(house.store, {
      moveFinding: () => Promise.reject(new Error('cut off')),
    });
    expect((await answer(id)).status).toBe(500);
    Object.assign(house.store, whole);
    expect((await open()).finding.state).toBe('ordered');
    expect((await answer(id)).body).toMatchObject({ replayed: true });
    expect((await open()).finding.state).toBe('answered');
  });

  it('when nothing of the kind was ever found, then it is refused before anything is kept', async () => {
    const { status, body } = await answer(ulidOf(79), { duty: 'under-sixteen' });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      detail: { fields: [{ field: 'duty', code: 'nothing-found' }] },
    });
    expect((await house.everything(`C#${child}`)).filter(({ form }) => form === 'answer')).toEqual(
      [],
    );
  });

  it('when the audit closed the finding in the meantime, then the words are kept and nothing is moved', async () => {
    const talk = aTalk(++n, {}, { at: house.today() });
    await ask('admin', 'submitRecord', { school, child }, talk);
    await act('recheck');
    expect((await answer()).status).toBe(200);
    const { finding, answers } = await open();
    expect(finding.state).toBe('closed');
    expect(answers).toHaveLength(1);
  });
});

describe('Given a picture as proof', () => {
  it('then the county sees it, with a reason; a picture of a visit stays with the school', async () => {
    const [proof, ofVisit] = [ulidOf(61), ulidOf(62)];
    for (const photo of [proof, ofVisit]) {
      const kept = await ask('admin', 'keepPhoto', { school, child, photo }, picture);
      expect(kept.status).toBe(200);
    }
    await order();
    await answer(ulidOf(++n), { photos: [proof] });
    const visit = aVisit(++n, { visitors: ['P-admin'], photos: [ofVisit] });
    expect((await ask('admin', 'submitRecord', { school, child }, visit)).status).toBe(200);
    const look = (photo: string, query: object = { reason: 'open-finding' }) =>
      house.ask('officer', 'openProof', { params: { school, child, photo }, query });
    expect((await look(proof)).body).toHaveProperty('jpeg');
    expect((await look(proof, {})).body).toMatchObject({ code: 'reason-needed' });
    expect((await look(ofVisit)).status).toBe(404);
    expect((await ask('officer', 'openPhoto', { school, child, photo: proof })).status).toBe(404);
  });
});

describe('Given several findings of a county', () => {
  it('when they are ordered in one press, then each answers for itself', async () => {
    await house.child(school, { idNo: '379999201501012313' }, '2026-09-10');
    await house.job({ job: 'audit', county, today: house.today() });
    const found = await list();
    expect(found.length).toBeGreaterThan(2);
    const chosen = found.map(({ school, rule, row, moves }) => {
      return { school, rule, child: row.child, moves };
    });
    const [first] = chosen;
    if (!first) throw new Error('there is none');
    const press = { id: ulidOf(++n), device: 'pc', act: 'order', orderDueOn: '2026-12-02' };
    const one = { ...press, id: ulidOf(++n), findings: [first] };
    await ask('officer', 'actOnFindings', { county }, { ...one, orderDueOn: '2026-12-09' });
    const all = await ask('officer', 'actOnFindings', { county }, { ...press, findings: chosen });
    expect(outcomes(all)).toEqual(['changed', ...chosen.slice(1).map(() => 'done')]);
    const states = (await list()).map(({ state, orderDueOn }) => `${state} ${orderDueOn ?? ''}`);
    expect(new Set(states)).toEqual(new Set(['ordered 2026-12-02', 'ordered 2026-12-09']));
  });

  it('when the same press is sent twice, then it has one effect, and its school is told once', async () => {
    await house.ask('admin', 'addHook', {
      params: { org: school },
      body: {
        id: ulidOf(90),
        kind: 'json',
        url: 'https://hooks.gov.cn/in',
        secret: 'a-secret-that-is-long-enough',
        events: ['orderGiven'],
      },
    });
    const { moves } = (await open()).finding;
    const findings = [{ school, rule: 'talk', child, moves }];
    const body = { id: ulidOf(91), device: 'pc', act: 'order', orderDueOn: '2026-12-02', findings };
    const send = () => ask('officer', 'actOnFindings', { county }, body);
    expect([outcomes(await send()), outcomes(await send())]).toEqual([['done'], ['done']]);
    expect((await open()).history).toHaveLength(2);
    await house.work();
    expect(house.posted).toHaveLength(1);
    expect(JSON.parse(house.posted[0]?.body ?? '{}')).toMatchObject({
      event: 'orderGiven',
      orders: 1,
    });
    expect(house.posted[0]?.body).not.toContain(child);
  });

  it('when the morning after an unanswered order comes, then whoever wants to know is told of it once', async () => {
    for (const [org, who] of [
      [school, 'admin'],
      [county, 'officer'],
    ] as const)
      await house.ask(who, 'addHook', {
        params: { org },
        body: {
          id: ulidOf(92),
          kind: 'json',
          url: 'https://hooks.gov.cn/in',
          secret: 'a-secret-that-is-long-enough',
          events: ['orderOverdue'],
        },
      });
    await order('2026-11-24');
    const morning = async () => {
      await house.job({ job: 'morning', county, today: house.today() });
      await house.job({ job: 'morning', county, today: house.today() });
      await house.work();
      return house.posted.splice(0).map(({ body }) => JSON.parse(body) as object);
    };
    house.advance(1);
    expect(await morning()).toEqual([]);
    house.advance(1);
    const told = await morning();
    expect(told).toHaveLength(2);
    for (const each of told) expect(each).toMatchObject({ event: 'orderOverdue', orders: 1 });
    house.advance(1);
    expect(await morning()).toEqual([]);
  });
});

describe('What a county asks for must make sense', () => {
  it.each([
    ['order', {}, 'required'],
    ['order', { orderDueOn: '2026-11-23' }, 'not-ahead'],
    ['order', { orderDueOn: '2027-11-23' }, 'not-ahead'],
    ['order', { orderDueOn: '2026-02-30' }, 'not-a-date'],
    ['sendBack', { orderDueOn: '2026-12-02' }, 'required'],
    ['sendBack', { orderDueOn: '2026-12-02', why: 'because' }, 'not-a-choice'],
  ])('%s with %j is refused: %s', async (name, rest, code) => {
    const before = await open();
    const { status, body } = await act(name, rest);
    expect(status).toBe(400);
    expect(body).toMatchObject({ detail: { fields: [{ code }] } });
    expect(await open()).toEqual(before);
  });

  it('a school of another county is reached by nobody, and nothing is moved on the way', async () => {
    const far = places.farSchool.id;
    const stranger = await house.child(far, { idNo: '379999201501012313' }, '2026-09-10');
    await house.job({ job: 'audit', county: places.farCounty.id, today: house.today() });
    const { moves } = (await open()).finding;
    const findings = [
      { school, rule: 'talk', child, moves },
      { school: far, rule: 'talk', child: stranger, moves: 1 },
    ];
    const body = { id: ulidOf(1), device: 'pc', act: 'remind', findings };
    expect((await ask('officer', 'actOnFindings', { county }, body)).status).toBe(404);
    expect((await open()).history).toHaveLength(1);
    expect(await house.store.openFinding(far, { rule: 'talk', child: stranger })).toMatchObject({
      card: { moves: 1 },
    });
  });

  it('a teacher sees the findings of the own class alone, and nobody of a school orders', async () => {
    expect((await ofSchool('teacher')).length).toBeGreaterThan(0);
    expect(await ofSchool('other')).toEqual([]);
    expect((await ask('other', 'openFinding', { school, child, rule: 'talk' })).status).toBe(404);
    expect((await act('remind', {}, ulidOf(1), 'admin')).status).toBe(404);
  });
});

describe('Whatever county, school and audit do, in any order', () => {
  it('a finding is closed exactly when its talk is met, and its history has no gap', async () => {
    const deeds = {
      order: () => order(),
      remind: () => act('remind'),
      sendBack: () => act('sendBack', { orderDueOn: '2026-12-05', why: 'notClear' }),
      recheck: () => act('recheck'),
      answer: () => answer(),
      audit: () => house.job({ job: 'audit', county, today: house.today() }),
      talk: () =>
        ask('admin', 'submitRecord', { school, child }, aTalk(++n, {}, { at: house.today() })),
    };
    const names = Object.keys(deeds) as (keyof typeof deeds)[];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 8 }), async (steps) => {
        n = 0;
        house = await testHouse();
        await house.account('admin', 'schoolAdmin', school);
        await house.account('officer', 'countyOfficer', county);
        child = await house.child(school, {}, '2026-09-10');
        await deeds.audit();
        for (const step of steps) await deeds[step]();
        await deeds.audit();
        const { finding, history } = await open();
        expect(finding.state === 'closed').toBe(steps.includes('talk'));
        expect(history).toHaveLength(finding.moves);
        const card = (await house.store.findings(school)).find(({ rule }) => rule === 'talk');
        expect(await house.store.openFinding(school, { rule: 'talk', child })).toMatchObject({
          card,
        });
      }),
      { numRuns: 25 },
    );
  });
});
