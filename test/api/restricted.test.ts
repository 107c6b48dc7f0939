import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteName } from '../../functions/table.ts';
import { RESTRICTED } from '../domain/given.ts';
import { aTalk, ulidOf } from './given-submissions.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const county = places.county.id;
const seenText = '孩子说下课时有两个大孩子拿走他的饭卡';
const reasoned = { reason: 'restricted-follow-up' };

let house: TestHouse;
let child: string;
const ask = (account: string, name: RouteName, rest: object = {}, params: object = {}) => {
  house.clock.now += 1; // no two lines of the log are of the same millisecond
  return house.ask(account, name, { params: { school, county, child, ...params }, ...rest });
};
const write = (account: string, n: number, data: object = {}, rest: object = {}) => {
  const body = { formVersion: 1, id: ulidOf(n), at: '2026-11-23', device: 'phone', ...rest };
  return ask(account, 'recordRestricted', { body: { ...body, data: { ...RESTRICTED, ...data } } });
};
const list = (account: string) => ask(account, 'listRestricted');
const open = (account: string, n = 1, query: object = reasoned) =>
  ask(account, 'openRestricted', { query }, { restricted: ulidOf(n) });
const linesOf = async (account: string) => {
  const { body } = await ask(account, 'childReadings');
  return (body as { readings: { route: string; reason?: string; name: string }[] }).readings;
};

beforeEach(async () => {
  house = await testHouse();
  child = await house.child(school);
  await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  await house.account('mentor', 'teacher', school);
  await house.account('colleague', 'classTeacher', school, { classes: ['7-1'] });
  await house.account('admin', 'schoolAdmin', school);
  await house.account('officer', 'countyOfficer', county);
  await house.account('watcher', 'privacyOfficer', county);
});

describe('Given a restricted record about a bullied child, naming its class teacher and a mentor', () => {
  beforeEach(async () => {
    expect(await write('teacher', 1)).toMatchObject({ status: 200, body: { replayed: false } });
  });

  it.each(['teacher', 'mentor'])(
    'then %s finds one record, by day and author alone',
    async (who) => {
      const { status, body } = await list(who);
      const line = { id: ulidOf(1), at: '2026-11-23', byName: 'teacher' };
      expect([status, body]).toEqual([200, { records: [line] }]);
    },
  );

  it.each(['teacher', 'mentor'])(
    'then %s opens it with a reason, and reads it whole',
    async (who) => {
      expect((await open(who, 1, {})).text).toContain('reason-needed');
      const { status, body } = await open(who);
      const readersName = 'teacher、mentor';
      expect([status, (body as { data: object }).data]).toEqual([
        200,
        { ...RESTRICTED, readersName },
      ]);
    },
  );

  it.each(['admin', 'colleague'])(
    'then %s, who is not named, finds what there was before, to the byte',
    async (who) => {
      const without = await house.child(school, {
        idNo: '379999201103150014',
        name: '李一',
        birthDate: '2011-03-15',
      });
      const empty = await ask(who, 'listRestricted', {}, { child: without });
      const { status, text, headers } = await list(who);
      expect([status, text, headers]).toEqual([200, empty.text, empty.headers]);
      const strip = ({ status, text }: { status: number; text: string }) =>
        `${status} ${text.replace(/request-\d+/, 'R')}`;
      const denied = [await open(who), await open(who, 1, {}), await open(who, 2)].map(strip);
      expect(new Set(denied)).toEqual(
        new Set(['404 {"code":"not-found","request":"R","detail":{}}']),
      );
    },
  );

  it.each(['officer', 'watcher'])('then for %s nothing of the kind exists', async (who) => {
    expect([(await list(who)).status, (await open(who)).status]).toEqual([404, 404]);
    expect((await write(who, 2)).status).toBe(404);
  });

  it('when the author is not among the readers, then it is the author’s all the same', async () => {
    await write('admin', 2, { readers: ['P-mentor'] });
    expect((await open('admin', 2)).status).toBe(200);
    expect((await open('teacher', 2)).status).toBe(404);
  });

  it('when a reader leaves the school, then it closes', async () => {
    await house.account('mentor', 'teacher', school, { until: '2026-11-22' });
    expect([(await list('mentor')).status, (await open('mentor')).status]).toEqual([404, 404]);
  });

  it('when it is opened, then the reading is noted first, and told to the privacy officer alone', async () => {
    await open('mentor');
    const told = { route: 'openRestricted', reason: 'restricted-follow-up', name: 'mentor' };
    expect(await linesOf('watcher')).toContainEqual(expect.objectContaining(told));
    const month = await ask('watcher', 'countyReadings', {
      query: { given: 'restricted-follow-up' },
    });
    expect((month.body as { readings: object[] }).readings).toMatchObject([told]);
    const routes = (await linesOf('admin')).map(({ route }) => route);
    expect(routes.filter((route) => /restricted/i.test(route))).toEqual([]);
  });

  it('when the line cannot be written, then nothing is shown', async () => {
    house.meter.failing = true;
    for (const { status, text } of [await open('mentor'), await list('mentor')]) {
      expect(status).toBe(500);
      expect(text).not.toMatch(/饭卡|2026-11-23/);
    }
  });

  it('then an empty list notes nothing, and who looked at the child reads as without it', async () => {
    for (let n = 0; n < 3; n++) await list('admin');
    expect(await linesOf('watcher')).toMatchObject([{ route: 'recordRestricted' }]);
    expect(await linesOf('admin')).toMatchObject([{ route: 'childReadings', name: 'watcher' }]);
  });

  it('when it is sent again, then it counts once and is answered the same', async () => {
    const first = (await write('teacher', 2)).body;
    const again = await write('teacher', 2);
    expect(again.body).toEqual({ ...(first as object), replayed: true });
    expect(((await list('teacher')).body as { records: object[] }).records).toHaveLength(2);
  });

  it('when another says something else under its id, then neither version is shown', async () => {
    const other = await write('admin', 1, { seen: '另一个人写的另一件事情在这里。' });
    expect([other.status, other.body]).toMatchObject([
      409,
      { code: 'record-conflict', detail: {} },
    ]);
    expect(other.text).not.toMatch(/饭卡|另一/);
  });

  it.each([
    ['nobody', [], 'readers: required'],
    ['somebody of another school', ['P-neighbour'], 'readers: unknown-person'],
    ['an officer', ['P-officer'], 'readers: unknown-person'],
    ['one who is not', ['P-nobody'], 'readers: unknown-person'],
  ])('when it names %s as reader, then it is refused', async (_who, readers, problem) => {
    await house.account('neighbour', 'schoolAdmin', places.neighbourSchool.id);
    const { status, body } = await write('teacher', 2, { readers });
    const { fields } = (body as { detail: { fields: { field: string; code: string }[] } }).detail;
    expect([status, ...fields.map(({ field, code }) => `${field}: ${code}`)]).toEqual([
      400,
      problem,
    ]);
  });

  it('then nobody writes one about a child that is not theirs, nor by the way of other forms', async () => {
    expect([(await write('colleague', 2)).status, (await write('mentor', 2)).status]).toEqual([
      404, 404,
    ]);
    const body = { ...aTalk(2), form: 'restricted', data: RESTRICTED };
    expect((await ask('teacher', 'submitRecord', { body })).body).toMatchObject({
      code: 'form-unknown',
    });
  });

  it('then what it says leaves by no other way, and changes nothing that others see', async () => {
    const before = await ask('admin', 'openChild');
    await write('teacher', 2, { measures: '和那两个孩子的班主任说了' });
    await ask('teacher', 'submitRecord', { body: aTalk(3, { issues: ['followedUp'] }) });
    await open('mentor');
    await house.job({ job: 'audit', county, today: '2026-11-24' });
    await house.job({ job: 'refold', school, child, today: '2026-11-24' });
    const asked: [string, RouteName, object?][] = [
      ['admin', 'openChild'],
      ['teacher', 'openChild', { query: { reason: 'print-archive' } }],
      ['officer', 'openChild', { query: { reason: 'file-check' } }],
      ['admin', 'listChildren'],
      ['officer', 'listChildren'],
      ['officer', 'listFindings'],
      ['officer', 'readFigures'],
      ['admin', 'childReadings'],
      ['watcher', 'countyReadings'],
      ['admin', 'listCare'],
      ['mentor', 'listRestricted'],
      ['teacher', 'submitRecord', { body: aTalk(3, { issues: ['health'] }) }],
    ];
    const replies = await Promise.all(asked.map(([who, name, rest]) => ask(who, name, rest)));
    const exported = await ask('admin', 'exportChildren', { body: { children: [child] } });
    const { workbook } = exported.body as { workbook: string };
    const all = [
      ...replies.map(({ text }) => text),
      Buffer.from(workbook, 'base64').toString('latin1'),
      JSON.stringify(house.lines),
      JSON.stringify(house.messages),
    ];
    for (const secret of [seenText, '周末回来', '两个孩子的班主任', 'bullying', '受欺负'])
      expect(all.filter((text) => text.includes(secret))).toEqual([]);
    const [after] = replies;
    const rootsOf = ({ body }: { body: unknown }) =>
      (body as { records: { form: string }[] }).records.map(({ form }) => form);
    expect(after && rootsOf(after)).toEqual(['talk', ...rootsOf(before)]);
  });
});
