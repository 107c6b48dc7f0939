import { beforeEach, describe, expect, it } from 'vitest';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const verification = {
  form: 'verification',
  formVersion: 1,
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  at: '2026-11-23',
  device: 'phone',
  data: { fileNumber: 1, result: 'unchanged', means: 'phone', note: '已和祖母核对' },
};
const section = (number: number, data: object) => ({
  form: 'file',
  formVersion: 1,
  number,
  at: '2026-11-23',
  device: 'office',
  data,
});

describe('Given a child with a file', () => {
  let house: TestHouse;
  let child: string;
  const submit = (account: string, body: unknown) =>
    house.ask(account, 'submitRecord', { params: { school, child }, body });
  const open = async (account = 'teacher') =>
    (await house.ask(account, 'openChild', { params: { school, child } })).body as OpenedFile;
  beforeEach(async () => {
    house = await testHouse();
    child = await house.child(school, {}, '2026-08-20');
    await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
    await house.account('admin', 'schoolAdmin', school);
  });

  it('when a teacher verifies it, then the standing is met for three months and names the record', async () => {
    expect(standingOf(await open())).toMatchObject({
      state: 'overdue',
      dueOn: '2026-11-20',
      daysLeft: -3,
    });
    const { status, body } = await submit('teacher', verification);
    expect(status).toBe(200);
    expect(body).toMatchObject({ replayed: false, merged: false, listsFollow: false });
    expect(standingOf(await open())).toMatchObject({
      state: 'met',
      clause: '（七）1',
      dueOn: '2027-02-23',
      facts: [{ fact: 'last-verified', on: '2026-11-23', record: verification.id }],
    });
  });

  it('when the reply is lost and the phone sends again, then it counts once and the answer is the same', async () => {
    const first = await submit('teacher', verification);
    house.clock.now += 60_000;
    const again = await submit('teacher', verification);
    expect(again.body).toEqual({ ...(first.body as object), replayed: true });
    expect((await open()).records.filter(({ form }) => form === 'verification')).toHaveLength(1);
  });

  it('when another sends other content under the same id, then it is a conflict that shows both, never a silent success', async () => {
    await submit('teacher', verification);
    const { status, body } = await submit('admin', {
      ...verification,
      data: { ...verification.data, result: 'changed' },
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'record-conflict',
      detail: { theirs: { byName: 'teacher', data: { result: 'unchanged' } } },
    });
  });

  it('when two edit different parts of the file, then both edits are kept', async () => {
    await submit('teacher', section(2, { ...aFile, guardianPhone: '13900000002' }));
    const { body } = await submit('admin', section(2, { ...aFile, boardingMode: '2' }));
    expect(body).toMatchObject({ merged: true });
    expect((await open()).file).toMatchObject({ guardianPhone: '13900000002', boardingMode: '2' });
    expect((await open()).fileNumber).toBe(3);
  });

  it('when that merged edit is sent again, then nothing is added', async () => {
    await submit('teacher', section(2, { ...aFile, guardianPhone: '13900000002' }));
    const edit = section(2, { ...aFile, boardingMode: '2' });
    await submit('admin', edit);
    expect((await submit('admin', edit)).body).toMatchObject({ replayed: true });
    expect((await open()).fileNumber).toBe(3);
  });

  it('when two edit the same part, then the second gets the other version and nothing is overwritten', async () => {
    await submit('teacher', section(2, { ...aFile, guardianPhone: '13900000002' }));
    const { status, body } = await submit(
      'admin',
      section(2, { ...aFile, guardianPhone: '13900000003' }),
    );
    expect(status).toBe(409);
    expect(body).toMatchObject({
      detail: { theirs: { byName: 'teacher', data: { guardianPhone: '13900000002' } } },
    });
    expect((await open()).file['guardianPhone']).toBe('13900000002');
  });

  it('when the identity number is changed to one that another child holds, then it is refused', async () => {
    await house.child(school, {
      idNo: '379999201103150014',
      name: '李一',
      birthDate: '2011-03-15',
    });
    const { status, body } = await submit(
      'admin',
      section(2, { ...aFile, idNo: '379999201103150014' }),
    );
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { code: 'number-taken', detail: { field: 'idNo' } },
    });
  });

  it.each([
    ['a form that is none', { ...verification, form: 'nonsense' }, 'form-unknown'],
    [
      'a transfer by hand',
      { ...section(2, { school: places.farSchool.id }), form: 'home' },
      'form-unknown',
    ],
    ['a version that never was', { ...verification, formVersion: 9 }, 'form-too-old'],
    ['an event without an id', { ...verification, id: undefined }, 'request-malformed'],
    [
      'a section without a number',
      { ...section(2, aFile), number: undefined },
      'request-malformed',
    ],
    ['a section that leaves a gap', section(5, aFile), 'request-malformed'],
    ['a day in the future', { ...verification, at: '2026-11-24' }, 'fields-wrong'],
    [
      'a judgement left out',
      { ...verification, data: { fileNumber: 1, means: 'phone' } },
      'fields-wrong',
    ],
    [
      'a version of the file that does not exist',
      { ...verification, data: { ...verification.data, fileNumber: 9 } },
      'file-missing',
    ],
    ['text that is no JSON', '{"form":', 'request-malformed'],
    ['a list for an object', [], 'request-malformed'],
  ])(
    'when %s is sent, then a clear problem comes back and nothing is written',
    async (_what, body, code) => {
      const before = (await open()).records.length;
      const reply = await submit('admin', body);
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(reply.body).toMatchObject({ code });
      expect((await open()).records).toHaveLength(before);
    },
  );

  it('a problem names the field and never repeats the value', async () => {
    const canary = '379999201405189999';
    const { text } = await submit(
      'admin',
      section(2, { ...aFile, idNo: canary, name: 'A<script>' }),
    );
    expect(text).toContain('idNo');
    expect(text).toContain('"name"');
    expect(text).not.toContain(canary);
    expect(text).not.toContain('script');
  });

  it('a reading that cannot be noted is refused', async () => {
    house.meter.failing = true;
    const { status, text } = await house.ask('teacher', 'openChild', { params: { school, child } });
    expect(status).toBe(500);
    expect(text).not.toContain('王');
    expect(JSON.stringify(house.lines)).not.toContain('the table is away');
  });
});

interface OpenedFile {
  readonly row: { readonly standings: readonly { readonly rule: string }[] };
  readonly file: Record<string, unknown>;
  readonly fileNumber: number;
  readonly records: readonly { readonly form: string }[];
}

function standingOf({ row }: OpenedFile) {
  return row.standings.find(({ rule }) => rule === 'file-verified');
}
