import { beforeAll, describe, expect, it } from 'vitest';
import { parameters } from '../../functions/domain/parameters.ts';
import { keptFile } from '../../functions/deeds/text-of-file.ts';
import { verifyRound } from '../../functions/domain/sampling/index.ts';
import {
  conductedRound,
  officersOf,
  DICE,
  NOTICE,
  PLAN,
  type RoundPage,
} from './conducted-round.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
let house: TestHouse;
const { at, page, move, together, published } = conductedRound(() => house, '2026-autumn');

beforeAll(async () => {
  house = await testHouse('2026-11-23');
  await officersOf(house);
  await house.account('county', 'countyOfficer', places.county.id);
  await house.child(places.school.id);
  await house.child(places.school.id, { idNo: '379999201103150014', birthDate: '2011-03-15' });
  house.clock.now += 60_000; // what was entered within the last half minute may still be on its way
});

/** One life, step after step: each builds on those before it. */
describe('Given a round from its plan to the circular', () => {
  it('when it is planned, then it stands in the list and nobody outside hears of it', async () => {
    expect((await move('province', { move: 'plan', ...PLAN })).status).toBe(200);
    expect(await page()).toMatchObject({ state: 'draft', title: PLAN.title, moves: 1 });
    const { body } = await house.ask(undefined, 'publicRounds');
    expect(body).toMatchObject({ rounds: [], all: 0 });
    expect((await house.ask(undefined, 'publicRound', { params: at })).status).toBe(404);
    expect((await house.ask('county', 'openRound', { params: at })).status).toBe(404);
  });

  it('when one person asks and confirms, then it is refused: two people make a step', async () => {
    expect((await move('province', { move: 'freeze' })).body.code).toBe('nothing-asked');
    expect((await move('province', { move: 'ask', step: 'freeze' })).status).toBe(200);
    expect((await move('province', { move: 'freeze' })).body.code).toBe('same-person');
    expect((await move('province', { move: 'ask', step: 'freeze' })).body.code).toBe(
      'asked-already',
    );
  });

  it('when another confirms, then every county’s register is frozen as it stood at that instant', async () => {
    expect((await move('province-2', { move: 'freeze' })).status).toBe(200);
    expect(await page()).toMatchObject({
      state: 'frozen',
      frame: { schools: 4, children: 2 },
      fingerprints: { frame: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    await house.child(places.school.id, { idNo: '379999201203150012', birthDate: '2012-03-15' });
    expect(await page()).toMatchObject({ frame: { schools: 4, children: 2 } });
  });

  it('when a person says that the server has frozen or drawn, then it is refused', async () => {
    const hashes = Object.fromEntries(
      ['frameSha256', 'childrenSha256', 'excludedSha256', 'designSha256'].map((name) => [
        name,
        'a'.repeat(64),
      ]),
    );
    const sent = { move: 'frozen', ...hashes, schools: 1, children: 1, kishPermille: 1000 };
    expect((await move('province', sent)).body.code).toBe('move-not-open');
  });

  it('when it is committed to, then hashes and notice are public and no school is', async () => {
    const soon = { ...NOTICE, diceOn: '2026-11-25' };
    const refused = await move('province', { move: 'ask', step: 'commit', ...soon });
    expect(refused.body).toMatchObject({
      code: 'fields-wrong',
      detail: { fields: [{ field: 'diceOn', code: 'not-ahead', facts: { least: 7 } }] },
    });
    // What was far enough ahead when it was asked for is too near when it is confirmed two hours later.
    await move('province', { move: 'ask', step: 'commit', ...NOTICE, diceOn: '2026-11-30' });
    house.clock.now += 2 * HOUR;
    expect((await move('province-2', { move: 'commit' })).body.code).toBe('notice-too-late');
    expect((await move('province-2', { move: 'takeBack' })).status).toBe(200);
    await together('commit', { ...NOTICE, diceOn: '2026-12-01' });
    const { body } = await house.ask(undefined, 'publicRound', { params: at });
    expect(body).toMatchObject({
      state: 'committed',
      notice: { ...NOTICE, diceOn: '2026-12-01' },
      files: ['design.json', 'notice.json', 'round_log.jsonl'],
    });
    const log = { ...at, file: 'round_log.jsonl' };
    const lines = await house.ask(undefined, 'publicFile', { params: log });
    expect(JSON.stringify([body, lines.body])).not.toContain('P-province');
    const frame = { ...at, file: 'frame_schools.csv' };
    expect((await house.ask(undefined, 'publicFile', { params: frame })).status).toBe(404);
  });

  it('when the secret is shown, then to one person, once, and not after it was lodged', async () => {
    const before = await move('province', { move: 'dice', digits: DICE });
    expect(before.body.code).toBe('secret-not-lodged');
    const number = (await page()).moves + 1;
    const shown = await move('province', { move: 'showSecret' });
    expect(shown.body.secret).toMatch(/^[0-9a-f]{64}$/);
    expect((await move('province', { move: 'showSecret' }, number)).body.secret).toBe(
      shown.body.secret,
    );
    expect((await move('province', { move: 'showSecret' })).body.secret).toBe(shown.body.secret);
    expect((await move('province-2', { move: 'showSecret' })).body.code).toBe('secret-shown');
    expect((await move('province-2', { move: 'lodge' })).status).toBe(200);
    expect((await move('province', { move: 'showSecret' }, number)).body.secret).toBeUndefined();
    expect((await move('province', { move: 'showSecret' })).body.code).toBe('secret-shown');
  });

  it('when dice are read, then not before the day, by two people, and alike', async () => {
    expect((await move('province', { move: 'dice', digits: DICE })).body.code).toBe(
      'dice-too-soon',
    );
    house.clock.now = Date.parse('2026-12-01T09:59:00+08:00');
    expect((await move('province', { move: 'dice', digits: DICE })).body.code).toBe(
      'dice-too-soon',
    );
    house.clock.now += 120_000;
    const few = await move('province', { move: 'dice', digits: 'x'.repeat(20) });
    expect(few.body.code).toBe('fields-wrong');
    expect((await move('province', { move: 'dice', digits: DICE })).status).toBe(200);
    expect((await move('province', { move: 'seed' })).body.code).toBe('dice-differ');
    const taken = await move('province-2', { move: 'takeBack' }, (await page()).moves);
    expect(taken.body.code).toBe('record-conflict');
    expect(JSON.stringify(taken.body)).not.toContain(DICE);
    const other = DICE.replace('0', '1');
    expect((await move('province-2', { move: 'dice', digits: other })).status).toBe(200);
    expect(await page()).toMatchObject({ diceAgree: false });
    expect(JSON.stringify(await page())).not.toContain(DICE);
    expect((await move('province', { move: 'seed' })).body.code).toBe('dice-differ');
    expect((await move('province-2', { move: 'dice', digits: DICE })).status).toBe(200);
    expect((await move('province', { move: 'seed' })).status).toBe(200);
    expect((await move('province', { move: 'seed' })).body.code).toBe('move-not-open');
    const { body } = await house.ask(undefined, 'publicRound', { params: at });
    expect(body).toMatchObject({ state: 'seeded', digits: DICE });
  });

  it('when it is drawn, then counts are known and what was drawn is not, until fieldwork', async () => {
    await together('draw');
    expect(await page()).toMatchObject({ state: 'drawn', drawn: { schools: 4 } });
    expect((await page()).files).toEqual(['design.json', 'notice.json', 'round_log.jsonl']);
    const early = { id: '01ARZ3NDEKTSV4RRFFQ69G5FXQ', file: 'frame_schools.csv', as: 'csv' };
    const asking = { params: at, body: { ...early, why: '核对' } };
    expect((await house.ask('province', 'askExport', asking)).status).toBe(404);
    await together('field');
    expect((await page()).files).toContain('draw.csv');
    const drawn = { ...at, file: 'draw.csv' };
    expect((await house.ask(undefined, 'publicFile', { params: drawn })).status).toBe(404);
  });

  it('when it is revealed, then anybody proves the schools from what is published, and with the list of keys the children', async () => {
    await together('reveal');
    const folder = await published();
    expect([...folder.keys()].sort()).toEqual([
      'design.json',
      'draw.csv',
      'frame_excluded.csv',
      'frame_schools.csv',
      'manifest.json',
      'notice.json',
      'round_log.jsonl',
      'seed.json',
    ]);
    const failed = (of: typeof folder) =>
      verifyRound(of).checks.flatMap(({ differences }) => [...differences]);
    expect(failed(folder)).toEqual([]);
    expect(verifyRound(folder)).toMatchObject({ proved: 'schools', schools: 4 });
    const opened = await house.store.openRound(at);
    for (const file of ['frame_children.csv', 'sample.csv'])
      folder.set(file, [await keptFile(file, opened!.card, house.store)]);
    expect(failed(folder)).toEqual([]);
    expect(verifyRound(folder)).toMatchObject({ proved: 'children', children: 2 });
  });

  it('when it is published, then it can only be declared void, with a reason that everybody reads', async () => {
    await together('publish');
    expect((await move('province', { move: 'ask', step: 'reveal' })).body.code).toBe(
      'move-not-open',
    );
    await together('void', { why: '名单漏了一所学校' });
    const { body } = await house.ask(undefined, 'publicRounds');
    expect(body).toMatchObject({
      rounds: [{ state: 'void', voidedWhy: '名单漏了一所学校' }],
      voided: 1,
      all: 1,
    });
    // What was revealed stays: it can be verified as before.
    const { files } = (await house.ask(undefined, 'publicRound', { params: at })).body as RoundPage;
    expect(files).toEqual(expect.arrayContaining(['draw.csv', 'seed.json', 'manifest.json']));
    const drawn = { ...at, file: 'draw.csv' };
    expect((await house.ask(undefined, 'publicFile', { params: drawn })).status).toBe(200);
  });
});

describe('Given a file that somebody wants to take along', () => {
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FXP';
  const wanted = { id, file: 'frame_schools.csv', as: 'xlsx', why: '核对学校名单' };

  it('when it is asked for twice, then it is made ready once, for those who may, and the taking is noted', async () => {
    await house.ask('province', 'askExport', { params: at, body: wanted });
    const { body } = await house.ask('province', 'askExport', { params: at, body: wanted });
    expect((body as { exports: unknown[] }).exports).toHaveLength(1);
    await house.work();
    const one = { ...at, export: id };
    const taken = await house.ask('province', 'takeExport', { params: one });
    expect(taken.body).toMatchObject({ fileName: '2026-autumn-frame_schools.xlsx' });
    for (const other of ['county', 'province-2'])
      expect((await house.ask(other, 'takeExport', { params: one })).status).toBe(404);
    const theirs = await house.ask('province-2', 'askExport', { params: at, body: wanted });
    expect(theirs.status).toBe(404);
    const month = house.today().slice(0, 7);
    const readings = await house.store.readingsBy('P-province', month);
    expect(readings.map(({ route }) => route)).toContain('takeExport');
  });

  it('when a day is over, then it is gone', async () => {
    house.clock.now += 2 * DAY;
    const answer = await house.ask('province', 'takeExport', { params: { ...at, export: id } });
    expect(answer.body).toMatchObject({ code: 'export-expired' });
  });
});

describe('Given a list of children too long for one reply', () => {
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FXR';

  it('when it is taken, then in parts, which put together are the file to the byte', async () => {
    const whole = new Uint8Array(9_000_000).map((_, n) => n % 251);
    const job = { ...at, id, file: 'frame_children.csv', as: 'csv', why: '核验' } as const;
    const by = { by: 'P-province', byName: 'province', askedAt: house.clock.now };
    const kept = { ...job, ...by, state: 'ready', expiresAt: house.clock.now + DAY } as const;
    await house.store.putRoundExport(kept);
    await house.store.keepExported(kept, whole);
    const params = { ...at, export: id };
    const take = async (part: number) => {
      const { body } = await house.ask('province', 'takeExport', {
        params,
        query: { part: `${part}` },
      });
      return body as { content: string; parts: number };
    };
    const { parts } = await take(0);
    expect(parts).toBe(3);
    const taken = [];
    for (let part = 0; part < parts; part++) {
      const { content } = await take(part);
      expect(content.length).toBeLessThan(6_000_000); // what a function may answer
      taken.push(Buffer.from(content, 'base64'));
    }
    expect(Buffer.concat(taken).equals(Buffer.from(whole))).toBe(true);
  });

  it('when it is asked for as a workbook, then there is none: nobody reads keys', async () => {
    const body = { id: `${id.slice(0, -1)}S`, file: 'frame_children.csv', as: 'xlsx', why: '核验' };
    expect((await house.ask('province', 'askExport', { params: at, body })).status).toBe(404);
  });
});

describe('Given a person who asks for file after file', () => {
  it('when there are as many as a day allows, then the next has to wait, for this person alone', async () => {
    const ask = (who: string, n: number) => {
      const id = `01ARZ3NDEKTSV4RRFFQ69G6${String(n).padStart(3, '0')}`;
      const body = { id, file: 'round_log.jsonl', as: 'csv', why: '核对' };
      return house.ask(who, 'askExport', { params: at, body });
    };
    for (let n = 0; n < parameters.exportsADay.value; n++)
      expect((await ask('province-2', n)).status).toBe(200);
    expect((await ask('province-2', 99)).body).toMatchObject({ code: 'exports-over' });
    expect((await ask('province', 100)).status).toBe(200);
  });
});

describe('Given a register that no frame can hold', () => {
  const faulty = { kind: 'school', county: 'sd-370304', city: 'sd-3703', province: 'sd' } as const;
  const next = { province: 'sd', round: 'faulty' };
  const ask = async (number: number, data: object) => {
    house.clock.now += 1000;
    const body = { number, device: 'office', data };
    return house.ask('province', 'moveRound', { params: next, body });
  };

  it('when its freezing is asked for, then the schools at fault are named and nothing is asked', async () => {
    await ask(1, { move: 'plan', ...PLAN });
    const school = { ...faulty, id: 'sd-370304-099', name: '无码小学', sort: 'primary' };
    await house.store.addOrg(school, 'sd-370304');
    expect((await ask(2, { move: 'ask', step: 'freeze' })).body).toMatchObject({
      code: 'register-faulty',
      detail: { schools: ['无码小学'], n: 1 },
    });
    await house.store.addOrg({ ...school, code: '2137034099' }, 'sd-370304');
  });

  it('when a county stops half way, then the rest is made when somebody has it go on', async () => {
    await ask(2, { move: 'ask', step: 'freeze' });
    house.clock.now += 60_000;
    const body = { number: 3, device: 'office', data: { move: 'freeze' } };
    await house.ask('province-2', 'moveRound', { params: next, body });
    house.messages.splice(0); // lost on their way
    const opened = () => house.ask('province', 'openRound', { params: next });
    expect((await opened()).body).toMatchObject({ state: 'freezing', parts: { done: 0 } });
    await ask(4, { move: 'goOn' });
    expect(house.messages.map(({ job }) => job)).toContain('freezeCounty');
    await house.work();
    expect((await opened()).body).toMatchObject({ state: 'frozen' });
    expect((await ask(6, { move: 'goOn' })).body).toMatchObject({ code: 'move-not-open' });
  });
});

describe('Given a round that is declared void after its dice', () => {
  const lives = ['seeded', 'drawing', 'drawn', 'field'] as const;

  it.each(lives)(
    'when it stands at %s, then what is published proves as far as it came',
    async (state) => {
      const other = conductedRound(() => house, `void-${state}`);
      await other.plan();
      await other.conductToSeed();
      if (state === 'drawing') {
        await other.move('province', { move: 'ask', step: 'draw' });
        await other.send('province-2', { move: 'draw' });
        house.messages.splice(0);
      } else if (state !== 'seeded') await other.together('draw');
      if (state === 'field') await other.together('field');
      await other.together('void', { why: '名单漏了一所学校' });
      expect(await other.page()).toMatchObject({ state: 'void' });
      const { proved, checks } = verifyRound(await other.published());
      expect(checks.flatMap(({ differences }) => [...differences])).toEqual([]);
      expect(proved).toBe(state === 'seeded' || state === 'drawing' ? 'seed' : 'schools');
    },
  );
});

describe('Given one of two officers who sends what no page sends', () => {
  const one = { province: places.province.id, round: 'sly' };
  const send = (who: string, number: number, data: object) => {
    house.clock.now += 1000;
    const body = { number, device: 'office', data };
    return house.ask(who, 'moveRound', { params: one, body });
  };

  it('when a step comes with fields of another, then they are left out and the page opens', async () => {
    await send('province', 1, { move: 'plan', ...PLAN, step: 'void', why: 'x'.repeat(20) });
    await send('province', 2, { move: 'ask', step: 'freeze', diceOn: '2027-06-01', why: '别的' });
    const { status, body } = await house.ask('province-2', 'openRound', { params: one });
    expect(status).toBe(200);
    expect((body as { asked: object }).asked).toEqual({
      step: 'freeze',
      byName: 'province',
      isMine: false,
    });
    const { moves } = (await house.store.openRound(one))!;
    expect(moves.map(({ data }) => Object.keys(data).sort().join())).toEqual([
      'allocation,move,perCounty,prev,reserveTarget,take,takeReserve,title',
      'move,prev,step',
    ]);
  });

  it('when a number leaves a gap or is another move’s, then it is a conflict and nothing is written', async () => {
    expect((await send('province-2', 5, { move: 'freeze' })).body).toMatchObject({
      code: 'record-conflict',
    });
    expect((await send('province-2', 2, { move: 'commit' })).body).toMatchObject({
      code: 'record-conflict',
    });
    expect((await house.store.openRound(one))?.moves).toHaveLength(2);
  });

  it('when a secret or a hash is sent, then the server’s own stands', async () => {
    house.clock.now += 60_000;
    const sent = { move: 'freeze', secretHex: 'a'.repeat(64), prev: 'b'.repeat(64) };
    expect((await send('province-2', 3, sent)).status).toBe(200);
    const { moves } = (await house.store.openRound(one))!;
    expect(moves[2]?.data).toEqual({ move: 'freeze', prev: moves[2]?.data['prev'] });
    expect(moves[2]?.data['prev']).not.toBe(sent.prev);
  });
});
