import { beforeEach, describe, expect, it } from 'vitest';
import { roles } from '../../functions/domain/access.ts';
import {
  aConfirmation,
  aTalk,
  aVisit,
  aWithdrawal,
  anAssignment,
  anEvent,
  corrects,
  ulidOf,
  type OpenedFile,
} from './given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const NOT_FOUND = '{"code":"not-found","request":"R","detail":{}}';

describe('Given a child that went from one care person to another on 20 November', () => {
  let house: TestHouse;
  let child: string;
  const submit = (account: string, body: unknown, which = child) =>
    house.ask(account, 'submitRecord', { params: { school, child: which }, body });
  const open = async () =>
    (await house.ask('admin', 'openChild', { params: { school, child } })).body as OpenedFile & {
      readonly mayConfirm: boolean;
      readonly records: readonly { readonly id: string; readonly toConfirm?: true }[];
      readonly row: { readonly toConfirm?: number };
    };
  const assign = (primary: string, at: string) =>
    house.ask('admin', 'assignCare', {
      params: { school },
      body: anAssignment([child], { primary, primaryRole: 'subjectTeacher' }, { at }),
    });
  /** What the old care person wrote offline while the child was hers. */
  const late = (n = 1, rest: object = {}) => aTalk(n, {}, { at: '2026-11-12', ...rest });
  const refused = ({ status, text }: { status: number; text: string }) => ({
    status,
    text: text.replace(/request-\d+/, 'R'),
  });
  const asIfMissing = { status: 404, text: NOT_FOUND };

  beforeEach(async () => {
    house = await testHouse();
    child = await house.child(school, {}, '2026-09-01');
    for (const name of ['before', 'after', 'never']) await house.account(name, 'teacher', school);
    await house.account('admin', 'schoolAdmin', school);
    await assign('P-before', '2026-09-02');
    await assign('P-after', '2026-11-20');
  });

  it('when her talk comes up, then it waits, and she is told that and nothing else', async () => {
    const { status, body } = await submit('before', late());
    expect(status).toBe(200);
    expect(body).toEqual({
      id: ulidOf(1),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      enteredAt: house.clock.now,
      replayed: false,
      toConfirm: true,
    });
    const { row, records, mayConfirm } = await open();
    expect(row).toMatchObject({ toConfirm: 1 });
    expect(row).not.toHaveProperty('talkedOn');
    expect(records.find(({ id }) => id === ulidOf(1))).toMatchObject({ toConfirm: true });
    expect(mayConfirm).toBe(true);
  });

  it('then she still cannot open the child, and finds it in no list', async () => {
    await submit('before', late());
    expect(refused(await house.ask('before', 'openChild', { params: { school, child } }))).toEqual(
      asIfMissing,
    );
    const { text } = await house.ask('before', 'listChildren', { params: { school } });
    expect(text).not.toContain(child);
  });

  it('when the school adopts it, then the talk is held, and sent again it is answered as before', async () => {
    const first = await submit('before', late());
    house.clock.now += 60_000;
    expect((await submit('admin', aConfirmation(2, 1))).status).toBe(200);
    const { row } = await open();
    expect(row).toMatchObject({ talkedOn: '2026-11-12' });
    expect(row).not.toHaveProperty('toConfirm');
    expect((await submit('before', late())).body).toEqual({
      ...(first.body as object),
      replayed: true,
    });
    expect((await submit('admin', aConfirmation(2, 1))).body).toMatchObject({ replayed: true });
  });

  it('when the school does not adopt it, it says why, and the talk stays to be read and does not count', async () => {
    await submit('before', late());
    expect(
      (await submit('admin', aConfirmation(2, 1, { verdict: 'notAdopted' }))).body,
    ).toMatchObject({ code: 'fields-wrong' });
    const no = { verdict: 'notAdopted', why: '当天孩子请假' };
    expect((await submit('admin', aConfirmation(2, 1, no))).status).toBe(200);
    const { row, records } = await open();
    expect(row).not.toHaveProperty('talkedOn');
    expect(row).not.toHaveProperty('toConfirm');
    expect(records.map(({ id }) => id)).toContain(ulidOf(1));
  });

  it('then a record decided about, or that does not wait, cannot be confirmed', async () => {
    await submit('before', late());
    await submit('after', aTalk(3));
    await submit('admin', aConfirmation(2, 1));
    expect((await submit('admin', aConfirmation(4, 1))).body).toMatchObject({
      code: 'confirmed-already',
    });
    for (const about of [2, 3, 99])
      expect((await submit('admin', aConfirmation(5, about))).body).toMatchObject({
        code: 'nothing-to-confirm',
      });
  });

  it('while it waits it is neither corrected nor withdrawn; a confirmation never is', async () => {
    await submit('before', late());
    const correction = late(2, corrects(1));
    expect((await submit('after', correction)).body).toMatchObject({ code: 'waits-for-school' });
    expect((await submit('after', aWithdrawal(3, 1))).body).toMatchObject({
      code: 'waits-for-school',
    });
    await submit('admin', aConfirmation(4, 1));
    expect((await submit('admin', aWithdrawal(5, 4))).body).toMatchObject({
      code: 'request-malformed',
    });
    expect((await submit('after', correction)).status).toBe(200);
  });

  it.each([...roles])('then a %s confirms only where the table says so', async (role) => {
    await house.account('asker', role, school, { classes: ['7-3'] });
    await submit('before', late());
    const { status } = await submit('asker', aConfirmation(2, 1));
    expect(status).toBe(role === 'schoolAdmin' ? 200 : 404);
  });

  it('then neither the new care person nor the writer confirms', async () => {
    await submit('before', late());
    for (const account of ['after', 'before', 'never'])
      expect(refused(await submit(account, aConfirmation(2, 1)))).toEqual(asIfMissing);
  });

  it.each([
    ['a day on which the child was no longer hers', late(1, { at: '2026-11-21' })],
    ['a day more than ninety days ago', late(1, { at: '2026-08-24' })],
    ['a day before it was hers', late(1, { at: '2026-09-01' })],
    ['a day to come', late(1, { at: '2026-11-24' })],
    ['no day', late(1, { at: '2026-02-31' })],
    ['a correction', late(2, corrects(1))],
    ['a withdrawal', aWithdrawal(2, 1, {}, { at: '2026-11-12' })],
    ['a confirmation', aConfirmation(2, 1, {}, { at: '2026-11-12' })],
    [
      'a verification',
      anEvent(
        'verification',
        1,
        { fileNumber: 1, result: 'unchanged', means: 'phone' },
        { at: '2026-11-12' },
      ),
    ],
    ['a section', { ...anEvent('file', 1, aFile, { at: '2026-11-12' }), id: undefined, number: 2 }],
    ['a form that there is not', late(1, { form: 'constructor' })],
    ['what is no submission', { at: '2026-11-12' }],
  ])('when she sends %s, then it is answered as if there were no child', async (_, body) => {
    expect(refused(await submit('before', body))).toEqual(asIfMissing);
    expect((await open()).records.filter(({ id }) => id === ulidOf(1))).toEqual([]);
  });

  it('on the day of the handover both held the child', async () => {
    expect((await submit('before', late(1, { at: '2026-11-20' }))).body).toMatchObject({
      toConfirm: true,
    });
  });

  it('then whoever never held the child is answered as if there were none, and nothing is written', async () => {
    const writes = house.meter.writes;
    expect(refused(await submit('never', late()))).toEqual(asIfMissing);
    expect(refused(await submit('never', late(), 'C9'))).toEqual(asIfMissing);
    expect(house.meter.writes).toBe(writes);
  });

  it('when her id is that of another record, then she is shown nothing of it', async () => {
    await submit(
      'after',
      aTalk(1, { content: '这一段话只有现在的责任人能看到，谁也不能借编号来读它，一个字也不行。' }),
    );
    const { status, body } = await submit('before', late(1));
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { code: 'record-conflict', detail: {} },
    });
    expect((body as { detail: object }).detail).toEqual({});
  });

  it('when what she sends had arrived while the child was hers, then it counts as then and waits for nobody', async () => {
    house = await testHouse('2026-11-13');
    child = await house.child(school, {}, '2026-09-01');
    for (const name of ['before', 'after']) await house.account(name, 'teacher', school);
    await house.account('admin', 'schoolAdmin', school);
    await assign('P-before', '2026-09-02');
    await submit('before', late());
    house.advance(10);
    await assign('P-after', '2026-11-20');
    const { status, body } = await submit('before', late());
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('toConfirm');
    expect(body).not.toHaveProperty('standings');
    expect((await open()).row).toMatchObject({ talkedOn: '2026-11-12' });
  });

  it('when somebody’s work at the school has ended, then what they wrote before waits, and what is dated after is refused', async () => {
    await house.account('left', 'classTeacher', school, { classes: ['7-3'], until: '2026-11-15' });
    expect((await submit('left', late(1, { at: '2026-11-16' }))).status).toBe(404);
    expect((await submit('left', late(1, { at: '2026-11-15' }))).body).toMatchObject({
      toConfirm: true,
    });
  });

  it.each([...roles])(
    'as a %s of the class or the school that day, waits only where the table says so',
    async (role) => {
      await house.account('then', role, school, { classes: ['7-3'], until: '2026-11-15' });
      await house.account('then', 'privacyOfficer', places.county.id);
      const { status } = await submit('then', late());
      expect(status).toBe(role === 'classTeacher' ? 200 : 404);
    },
  );

  it('a visit is held against the staff of the school and the day', async () => {
    const visit = (visitors: string[]) => aVisit(1, { visitors }, { at: '2026-11-12' });
    expect((await submit('before', visit(['P-before', 'P-nobody']))).body).toMatchObject({
      code: 'fields-wrong',
    });
    expect((await submit('before', visit(['P-before', 'P-admin']))).body).toMatchObject({
      toConfirm: true,
    });
  });
});
