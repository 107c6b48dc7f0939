import { beforeAll, describe, expect, it } from 'vitest';
import { verifyRound } from '../../functions/domain/sampling/index.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const DAY = 86_400_000;
const at = { province: places.province.id, round: '2026-autumn' };
const PLAN = { title: '2026年秋季抽查', perCounty: 6, take: 10, takeReserve: 2, reserveTarget: 2 };
const NOTICE = { diceTime: '10:00', dicePlace: '省教育厅大厅', depositary: '省公证处' };
const DICE = '07315826490538172946';

let house: TestHouse;
interface Page {
  readonly state: string;
  readonly moves: number;
  readonly fingerprints: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}
const page = async (who = 'province') =>
  (await house.ask(who, 'openRound', { params: at })).body as Page;

/** One move under the next number. */
async function move(who: string, data: object, number?: number) {
  house.clock.now += 1000;
  const opened = await house.ask(who, 'openRound', { params: at });
  const next = number ?? (opened.status === 200 ? (opened.body as Page).moves + 1 : 1);
  const body = { number: next, device: 'office', data };
  const answer = await house.ask(who, 'moveRound', { params: at, body });
  await house.work();
  return { ...answer, body: answer.body as { code?: string; secret?: string; round?: Page } };
}
async function together(step: string, data: object = {}) {
  expect((await move('province', { move: 'ask', step, ...data })).status).toBe(200);
  expect((await move('province-2', { move: step })).status).toBe(200);
}

beforeAll(async () => {
  house = await testHouse('2026-11-23');
  await house.account('province', 'provinceOfficer', places.province.id);
  await house.account('province-2', 'provinceOfficer', places.province.id);
  await house.account('county', 'countyOfficer', places.county.id);
  await house.child(places.school.id);
  await house.child(places.school.id, { idNo: '379999201103150014', birthDate: '2011-03-15' });
});

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
    const sent = { move: 'frozen', ...hashes, schools: 1, children: 1 };
    expect((await move('province', sent)).body.code).toBe('move-not-open');
  });

  it('when it is committed to, then hashes and notice are public and no school is', async () => {
    const soon = { ...NOTICE, diceOn: '2026-11-25' };
    const refused = await move('province', { move: 'ask', step: 'commit', ...soon });
    expect(refused.body).toMatchObject({
      code: 'fields-wrong',
      detail: { fields: [{ field: 'diceOn', code: 'not-ahead' }] },
    });
    await together('commit', { ...NOTICE, diceOn: '2026-11-30' });
    const { body } = await house.ask(undefined, 'publicRound', { params: at });
    expect(body).toMatchObject({
      state: 'committed',
      diceOn: '2026-11-30',
      files: ['design.json', 'notice.json', 'round_log.jsonl'],
    });
    expect(JSON.stringify(body)).not.toContain('P-province');
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
    expect((await move('province-2', { move: 'showSecret' })).body.code).toBe('secret-shown');
    expect((await move('province-2', { move: 'lodge' })).status).toBe(200);
    expect((await move('province', { move: 'showSecret' }, number)).body.secret).toBeUndefined();
    expect((await move('province', { move: 'showSecret' })).body.code).toBe('secret-shown');
  });

  it('when dice are read, then not before the day, by two people, and alike', async () => {
    expect((await move('province', { move: 'dice', digits: DICE })).body.code).toBe(
      'dice-too-soon',
    );
    house.clock.now += 7 * DAY;
    const few = await move('province', { move: 'dice', digits: 'x'.repeat(20) });
    expect(few.body.code).toBe('fields-wrong');
    expect((await move('province', { move: 'dice', digits: DICE })).status).toBe(200);
    expect((await move('province', { move: 'seed' })).body.code).toBe('dice-differ');
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
    expect((await page()).files).not.toContain('draw.csv');
    await together('field');
    expect((await page()).files).toContain('draw.csv');
    const drawn = { ...at, file: 'draw.csv' };
    expect((await house.ask(undefined, 'publicFile', { params: drawn })).status).toBe(404);
  });

  it('when it is revealed, then anybody proves the schools from what is published, and with the list of keys the children', async () => {
    await together('reveal');
    const { files } = (await house.ask(undefined, 'publicRound', { params: at })).body as Page;
    const folder = new Map<string, readonly Uint8Array[]>();
    for (const file of files) {
      const { body } = await house.ask(undefined, 'publicFile', { params: { ...at, file } });
      folder.set(file, [new TextEncoder().encode((body as { text: string }).text)]);
    }
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
    for (const file of ['frame_children.csv', 'sample.csv']) {
      const bytes = await house.store.roundFile(at, file);
      folder.set(file, [bytes ?? new Uint8Array()]);
    }
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
    expect((await house.ask('county', 'takeExport', { params: one })).status).toBe(404);
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
