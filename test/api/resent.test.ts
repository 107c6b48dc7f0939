import { beforeEach, describe, expect, it } from 'vitest';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const anotherNumber = '379999201103150014';

describe('Given a child whose file two people edit', () => {
  let house: TestHouse;
  let child: string;
  const submit = (account: string, number: number, data: object) =>
    house.ask(account, 'submitRecord', {
      params: { school, child },
      body: { form: 'file', formVersion: 1, number, at: '2026-11-23', device: account, data },
    });
  const open = async () =>
    (await house.ask('admin', 'openChild', { params: { school, child } })).body as OpenedFile;
  beforeEach(async () => {
    house = await testHouse();
    child = await house.child(school);
    await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
    await house.account('admin', 'schoolAdmin', school);
  });

  describe('and an edit that was kept beside another', () => {
    const byAdmin = { ...aFile, guardianPhone: '13900000002' };
    const byTeacher = { ...aFile, boardingMode: '2' };
    let first: { readonly id: string };
    beforeEach(async () => {
      await submit('admin', 2, byAdmin);
      first = (await submit('teacher', 2, byTeacher)).body;
    });

    it('when it comes again after the other took it back, then it undoes nothing and is answered as before', async () => {
      await submit('admin', 4, byAdmin);
      const again = await submit('teacher', 2, byTeacher);
      expect(again).toMatchObject({ status: 200, body: { id: first.id, replayed: true } });
      expect(await open()).toMatchObject({ fileNumber: 4, file: byAdmin });
      expect((await open()).file['boardingMode']).toBeUndefined();
    });

    it('when it comes again after the other changed the same part, then it is answered as before', async () => {
      await submit('admin', 4, { ...byAdmin, boardingMode: '3' });
      const again = await submit('teacher', 2, byTeacher);
      expect(again).toMatchObject({ status: 200, body: { id: first.id, replayed: true } });
      expect(await open()).toMatchObject({ fileNumber: 4, file: { boardingMode: '3' } });
    });

    it('when it comes twice at once, then it is kept once', async () => {
      const other = { ...byTeacher, boardingMode: '9' };
      const both = await Promise.all([submit('admin', 2, other), submit('admin', 2, other)]);
      const ids = both.map(({ body }) => (body as { id: string }).id);
      expect(new Set(ids).size).toBe(1);
    });
  });

  describe('then no number is taken', () => {
    it.each([
      ['that leaves a gap', 9],
      ['that someone else was faster with', 2],
      ['that changes the first version', 1],
    ])('by an edit %s', async (_what, number) => {
      await submit('admin', 2, { ...aFile, name: '王二' });
      const refused = await submit('teacher', number, { ...aFile, idNo: anotherNumber });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(await house.store.reserved(anotherNumber)).toBeUndefined();
    });

    it('but by one that is saved, beside another’s edit too', async () => {
      await submit('admin', 2, { ...aFile, boardingMode: '2' });
      const merged = await submit('teacher', 2, { ...aFile, idNo: anotherNumber });
      expect(merged).toMatchObject({ status: 200, body: { merged: true } });
      expect(await house.store.reserved(anotherNumber)).toBe(child);
    });

    it('and another child’s is refused beside another’s edit too', async () => {
      await house.child(school, { idNo: anotherNumber, name: '李一', birthDate: '2011-03-15' });
      await submit('admin', 2, { ...aFile, boardingMode: '2' });
      const taken = await submit('teacher', 2, { ...aFile, idNo: anotherNumber });
      expect(taken).toMatchObject({ status: 409, body: { code: 'number-taken' } });
      expect((await open()).fileNumber).toBe(2);
    });
  });

  it.each(['2026-02-30', '2026-11-00', '2026-00-10', '0000-00-00'])(
    'a verification on %s, a day that never was, is refused by name',
    async (at) => {
      const { status, body } = await house.ask('teacher', 'submitRecord', {
        params: { school, child },
        body: {
          form: 'verification',
          formVersion: 1,
          id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
          at,
          device: 'phone',
          data: { fileNumber: 1, result: 'unchanged', means: 'phone' },
        },
      });
      expect({ status, body }).toMatchObject({
        status: 400,
        body: { code: 'fields-wrong', detail: { fields: [{ field: 'at', code: 'not-a-date' }] } },
      });
    },
  );
});

describe('Given a file that is asked for twice', () => {
  it('then both readings are noted, for both showed it', async () => {
    const house = await testHouse();
    const child = await house.child(school);
    await house.account('admin', 'schoolAdmin', school);
    const params = { school, child };
    const both = () => house.ask('admin', 'openChild', { params });
    await Promise.all([both(), both()]);
    const { body } = await house.ask('admin', 'childReadings', { params });
    expect((body as { readings: object[] }).readings).toHaveLength(2);
  });
});

interface OpenedFile {
  readonly fileNumber: number;
  readonly file: Readonly<Record<string, unknown>>;
}
