import { beforeEach, describe, expect, it } from 'vitest';
import { startOfDay } from '../../functions/domain/calendar.ts';
import { TALK } from '../domain/given.ts';
import { anEvent, aTalk, ulidOf, type OpenedFile } from './given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const MINUTE = 60_000;

describe('Given a child and its class teacher, at nine in the morning', () => {
  let house: TestHouse;
  let child: string;
  const submit = (body: unknown, account = 'teacher') =>
    house.ask(account, 'submitRecord', { params: { school, child }, body });
  const open = async () =>
    (await house.ask('teacher', 'openChild', { params: { school, child } })).body as OpenedFile;
  const wrong = async (body: unknown) => {
    const { status, body: problem } = await submit(body);
    const { code, detail } = problem as {
      code: string;
      detail: { fields?: { field: string; code: string }[] };
    };
    return [status, code, ...(detail.fields ?? []).map((each) => `${each.field}: ${each.code}`)];
  };
  beforeEach(async () => {
    house = await testHouse();
    child = await house.child(school, {}, '2026-09-01');
    await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
  });

  it('when a talk is sent, then the list and the file tell its day and what was agreed', async () => {
    const sent = aTalk(1, { followUp: '说好每周和妈妈视频一次' });
    expect(await submit(sent)).toMatchObject({ status: 200, body: { replayed: false } });
    const { row, records } = await open();
    expect(row).toMatchObject({ talkedOn: '2026-11-23', lastFollowUp: '说好每周和妈妈视频一次' });
    expect(records[0]).toMatchObject({ id: ulidOf(1), form: 'talk', lateDays: 0, data: sent.data });
  });

  it('when it is sent again, then it counts once and is answered the same', async () => {
    const first = await submit(aTalk(1));
    house.clock.now += MINUTE;
    const again = await submit(aTalk(1));
    expect(again.body).toEqual({ ...(first.body as object), replayed: true });
    expect((await open()).records.filter(({ form }) => form === 'talk')).toHaveLength(1);
  });

  it('when an old one is sent after a newer one, then the newer one stays the last', async () => {
    await submit(aTalk(1, { followUp: '新的' }));
    await submit(aTalk(2, { followUp: '旧的' }, { at: '2026-11-12' }));
    expect((await open()).row).toMatchObject({ talkedOn: '2026-11-23', lastFollowUp: '新的' });
  });

  it('when it is sent fifteen days late, then it stays on file and does not count', async () => {
    expect((await submit(aTalk(1, {}, { at: '2026-11-08' }))).status).toBe(200);
    const { row, records } = await open();
    expect(row.talkedOn).toBeUndefined();
    expect(records[0]).toMatchObject({ form: 'talk', lateDays: 15 });
  });

  it.each([
    ['09:06', '2026-11-23', 'moment: in-the-future'],
    ['23:59', '2026-11-23', 'moment: in-the-future'],
    ['24:00', '2026-11-23', 'moment: not-a-time'],
    ['noon', '2026-11-23', 'moment: not-a-time'],
    ['08:00', '2026-11-24', 'at: in-the-future'],
    ['08:00', '2026-02-30', 'at: not-a-date'],
  ])('a talk at %s on %s is refused: %s', async (moment, at, problem) => {
    expect(await wrong(aTalk(1, { moment }, { at }))).toEqual([400, 'fields-wrong', problem]);
  });

  it.each([
    ['09:05', '2026-11-23', 'a device’s clock may be five minutes ahead'],
    ['evening', '2026-11-23', 'only a part of the day is remembered'],
    ['23:59', '2026-11-22', 'yesterday is over'],
  ])('a talk at %s on %s is taken: %s', async (moment, at) => {
    expect((await submit(aTalk(1, { moment }, { at }))).status).toBe(200);
  });

  it('just before midnight the device’s clock may be ahead too', async () => {
    house.clock.now = startOfDay('2026-11-24') - 2 * MINUTE;
    expect((await submit(aTalk(1, { moment: '23:59' }))).status).toBe(200);
  });

  it.each([
    ['suspectedHarm', { issues: ['suspectedHarm'] }, 'issues: not-a-choice'],
    ['bullying', { issues: ['bullying'] }, 'issues: not-a-choice'],
    ['serious', { mood: 'serious' }, 'mood: not-a-choice'],
  ])('%s is never stored with a talk', async (word, data, problem) => {
    expect(await wrong(aTalk(1, data))).toEqual([400, 'fields-wrong', problem]);
    expect(JSON.stringify(house.table.all())).not.toContain(word);
  });

  it('a talk with several faults names them all, and repeats no word of it', async () => {
    const said = { content: '不想去学校', topics: ['study', 'study'], issues: ['none', 'health'] };
    expect(await wrong(aTalk(1, said))).toEqual([
      400,
      'fields-wrong',
      'topics: not-a-choice',
      'issues: stands-alone',
      'content: too-short',
    ]);
    expect((await submit(aTalk(1, said))).text).not.toContain('不想去');
  });

  it.each([0, 2, -1])(
    'version %i of the talk, which never was, is refused',
    async (formVersion) => {
      expect(await wrong(aTalk(1, {}, { formVersion }))).toEqual([400, 'form-too-old']);
    },
  );

  it('what was said stands in the store sealed', async () => {
    await submit(aTalk(1, { followUp: '说好的事', actions: '联系了母亲' }));
    const stored = JSON.stringify(house.table.all());
    for (const secret of [TALK['content'], '说好的事', '联系了母亲', '"topics"', '"mood"'])
      expect(stored).not.toContain(secret);
  });

  describe('and a file as phones of last summer fill it in', () => {
    const first = (rest: object = {}) => ({
      form: 'file',
      formVersion: 1,
      number: 2,
      at: house.today(),
      device: 'phone',
      data: { ...aFile, carePersonName: '陈静' },
      ...rest,
    });

    it('then it is taken in its own version, the retired field with it', async () => {
      expect((await submit(first())).status).toBe(200);
      expect((await open()).row.carePersonName).toBe('陈静');
    });

    it('then its retired field is unknown to the present version', async () => {
      const problem = 'carePersonName: unknown-field';
      expect(await wrong(first({ formVersion: 2 }))).toEqual([400, 'fields-wrong', problem]);
    });

    it('and 91 days after that version was last handed out it is too old', async () => {
      house.clock.now = startOfDay('2027-02-23') + 9 * 60 * MINUTE;
      await house.account('later', 'schoolAdmin', school);
      expect((await submit(first(), 'later')).body).toMatchObject({ code: 'form-too-old' });
    });
  });

  it.each(['care', 'home', 'finding-move', 'constructor', 'nothing'])(
    'a record of the form %s cannot be submitted by hand',
    async (form) => {
      expect(await wrong(anEvent(form, 1, {}))).toEqual([400, 'form-unknown']);
    },
  );
});
