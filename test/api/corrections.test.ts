import { beforeEach, describe, expect, it } from 'vitest';
import {
  aTalk,
  aVisit,
  aWithdrawal,
  anEvent,
  corrects,
  ulidOf,
  type OpenedFile,
} from './given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;

describe('Given a talk on file that says the wrong day', () => {
  let house: TestHouse;
  let child: string;
  const submit = (body: unknown, account = 'teacher', which = child) =>
    house.ask(account, 'submitRecord', { params: { school, child: which }, body });
  const open = async () =>
    (await house.ask('admin', 'openChild', { params: { school, child } })).body as OpenedFile;
  const talkedOn = async () => (await open()).row.talkedOn;
  /** A correction that puts the talk on another day. */
  const correction = (n: number, of: number, day: string, rest: object = {}) =>
    aTalk(n, {}, { at: `2026-11-${day}`, ...corrects(of), ...rest });
  beforeEach(async () => {
    house = await testHouse();
    child = await house.child(school, {}, '2026-09-01');
    await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
    await house.account('admin', 'schoolAdmin', school);
    expect((await submit(aTalk(1))).status).toBe(200);
    house.clock.now += 60_000;
  });

  it('when it is corrected with a reason, then the correction counts and both stay to be read', async () => {
    expect((await submit(correction(2, 1, '20'))).status).toBe(200);
    const { row, records } = await open();
    expect(row.talkedOn).toBe('2026-11-20');
    expect(records.filter(({ form }) => form === 'talk')).toMatchObject([
      { id: ulidOf(1) },
      { id: ulidOf(2), supersedes: ulidOf(1), reason: '日期写错' },
    ]);
  });

  it.each([undefined, '', '   '])('when the reason is %j, then it is asked for', async (reason) => {
    const { status, body } = await submit(correction(2, 1, '20', { reason }));
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'fields-wrong', detail: { fields: [{ field: 'reason', code: 'required' }] } },
    });
    expect(await talkedOn()).toBe('2026-11-23');
  });

  it.each(['写错\u0000', '写错\u202e', '写\n错'])(
    'when the reason holds what no page may show, %j, then it is refused by name',
    async (reason) => {
      const { body, text } = await submit(correction(2, 1, '20', { reason }));
      expect(body).toMatchObject({ detail: { fields: [{ field: 'reason', code: 'characters' }] } });
      expect(text).not.toContain('写');
    },
  );

  it('when the correction is corrected, then the last one counts', async () => {
    await submit(correction(2, 1, '20'));
    expect((await submit(correction(3, 2, '19'))).status).toBe(200);
    expect(await talkedOn()).toBe('2026-11-19');
  });

  it('when the correction is withdrawn, then nothing of the talk counts', async () => {
    await submit(correction(2, 1, '20'));
    expect((await submit(aWithdrawal(3, 2))).status).toBe(200);
    expect(await talkedOn()).toBeUndefined();
  });

  it('when it is corrected as it was, only with other words, then the file says the new ones', async () => {
    await submit(aTalk(2, { followUp: '下周再看' }, corrects(1, '漏写了说好的事')));
    expect((await open()).row).toMatchObject({
      talkedOn: '2026-11-23',
      lastFollowUp: '下周再看',
    });
  });

  describe('when it is withdrawn', () => {
    beforeEach(async () => {
      expect((await submit(aWithdrawal(2, 1, { note: '记到了妹妹名下' }))).status).toBe(200);
    });

    it('then it counts no longer and stays to be read, with why', async () => {
      const { row, records } = await open();
      expect(row.talkedOn).toBeUndefined();
      const events = records.filter(({ form }) => form !== 'file' && form !== 'home');
      expect(events).toMatchObject([
        { form: 'withdrawal', supersedes: ulidOf(1), data: { why: 'wrongChild' } },
        { form: 'talk', id: ulidOf(1) },
      ]);
    });

    it('and sent again, then it is answered as before', async () => {
      const again = await submit(aWithdrawal(2, 1, { note: '记到了妹妹名下' }));
      expect(again).toMatchObject({ status: 200, body: { replayed: true } });
    });

    it.each([
      ['withdrawn again', aWithdrawal(3, 1)],
      ['corrected', correction(3, 1, '20')],
    ])('and %s, then it is said that somebody has done so already', async (_how, body) => {
      const answered = await submit(body, 'admin');
      expect(answered).toMatchObject({ status: 409, body: { code: 'corrected-already' } });
      expect((await open()).records).toHaveLength(4);
    });

    it('and the talk itself comes again from the phone, then it is answered as before and stays withdrawn', async () => {
      expect((await submit(aTalk(1))).body).toMatchObject({ replayed: true });
      expect(await talkedOn()).toBeUndefined();
    });

    it('and the withdrawal is to be undone, then it cannot be: the talk is recorded anew', async () => {
      for (const undoing of [aWithdrawal(3, 2), anEvent('withdrawal', 3, {}, corrects(2))])
        expect((await submit(undoing)).status).toBe(400);
      expect((await submit(aTalk(4))).status).toBe(200);
      expect(await talkedOn()).toBe('2026-11-23');
    });
  });

  describe('and what cannot be corrected', () => {
    let sibling: string;
    beforeEach(async () => {
      const other = { idNo: '379999201103150014', name: '李一', birthDate: '2011-03-15' };
      sibling = await house.child(school, other, '2026-09-01');
      expect((await submit(aTalk(7), 'teacher', sibling)).status).toBe(200);
      expect((await submit(aVisit(8))).status).toBe(200);
    });

    it.each<[string, object]>([
      ['a correction of what is not there', correction(2, 99, '20')],
      ['a correction of itself', correction(2, 2, '20')],
      ['a correction of another child’s talk', correction(2, 7, '20')],
      ['a correction of a visit by a talk', correction(2, 8, '20')],
      ['a withdrawal of what is not there', aWithdrawal(2, 99)],
      ['a withdrawal of another child’s talk', aWithdrawal(2, 7)],
      ['a withdrawal of nothing', anEvent('withdrawal', 2, { why: 'twice' })],
      [
        'a file that corrects a talk',
        { ...anEvent('file', 2, aFile, corrects(1)), id: undefined, number: 2 },
      ],
    ])('%s is refused and nothing is written', async (_what, body) => {
      const before = (await open()).records;
      const refused = await submit(body);
      expect(refused).toMatchObject({
        status: 400,
        body: { code: 'request-malformed', detail: { field: 'supersedes' } },
      });
      expect((await open()).records).toEqual(before);
    });

    it.each(['file#1', 'home#1', 'care#1', '', 'x'.repeat(26)])(
      '%j, which is no event’s id, is refused at the door',
      async (supersedes) => {
        for (const body of [
          correction(2, 1, '20', { supersedes }),
          aWithdrawal(2, 1, {}, { supersedes }),
        ])
          expect((await submit(body)).body).toMatchObject({
            code: 'request-malformed',
            detail: { field: 'supersedes' },
          });
      },
    );

    it('another child’s record and one that is nowhere are answered alike', async () => {
      const answers = await Promise.all([7, 99].map((of) => submit(aWithdrawal(2, of))));
      const [one, other] = answers.map(({ text }) => text.replace(/request-\d+/, 'R'));
      expect(one).toBe(other);
    });
  });

  describe('when two devices correct it at once', () => {
    const both = async () =>
      Promise.all([
        submit(correction(2, 1, '20'), 'teacher'),
        submit(correction(3, 1, '18'), 'admin'),
      ]);

    it('then one counts at most, and whoever was told it is kept finds it kept', async () => {
      const kept = (await both()).map(({ status }) => status);
      expect(kept).toContain(200);
      const { row, records } = await open();
      const ids = records.map(({ id }) => id);
      [2, 3].forEach((n, at) => expect(ids.includes(ulidOf(n))).toBe(kept[at] === 200));
      expect(['2026-11-20', '2026-11-18']).toContain(row.talkedOn);
    });

    it('then each, sent again after a lost answer, is answered as it was', async () => {
      const first = await both();
      const again = await both();
      expect(again.map(({ status }) => status)).toEqual(first.map(({ status }) => status));
      for (const { status, body } of again)
        if (status === 200) expect(body).toMatchObject({ replayed: true });
    });

    it('one after the other, then the second is told, and may correct the first one’s', async () => {
      await submit(correction(2, 1, '20'), 'teacher');
      const late = await submit(correction(3, 1, '18'), 'admin');
      expect(late).toMatchObject({ status: 409, body: { code: 'corrected-already' } });
      expect((await submit(correction(4, 2, '18'), 'admin')).status).toBe(200);
      expect(await talkedOn()).toBe('2026-11-18');
    });

    it('and both were kept, then the one that counts is the one to correct, not the other', async () => {
      const seen = await house.store.seenCard(school, child);
      if (!seen) throw new Error('the child is gone');
      const by = { by: 'P-admin', byName: 'admin', device: 'office' };
      const late = { ...correction(3, 1, '18'), ...by, enteredAt: house.clock.now + 1 };
      await submit(correction(2, 1, '20'));
      await house.store.save(late, seen);
      expect(await talkedOn()).toBe('2026-11-18');
      expect((await submit(correction(4, 2, '12'))).body).toMatchObject({
        code: 'corrected-already',
      });
      expect((await submit(correction(2, 1, '20'))).body).toMatchObject({ replayed: true });
      expect((await submit(correction(5, 3, '17'))).status).toBe(200);
      expect(await talkedOn()).toBe('2026-11-17');
    });
  });

  it('why it was corrected stands in the store sealed', async () => {
    await submit(correction(2, 1, '20', { reason: '孩子那天请假' }));
    await submit(aWithdrawal(3, 2, { note: '其实没有谈' }));
    expect(JSON.stringify(house.table.all())).not.toMatch(/请假|其实没有/);
  });

  it('a reason beside a record that corrects nothing is not kept', async () => {
    await submit(aTalk(2, {}, { reason: '无缘无故' }));
    expect((await open()).records.find(({ id }) => id === ulidOf(2))).not.toHaveProperty('reason');
  });

  it('a talk that says nothing of a record it corrects is no correction: both count', async () => {
    await submit(aTalk(2, {}, { at: '2026-11-20' }));
    expect(await talkedOn()).toBe('2026-11-23');
  });
});
