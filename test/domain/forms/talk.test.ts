import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { talk } from '../../../functions/domain/forms/index.ts';
import type { Data, FormRecord } from '../../../functions/domain/record.ts';
import { aFile, aTalk, CHILD, TALK } from '../given.ts';

const TODAY = '2026-11-23';
const codesOf = (data: Data) =>
  check(talk, data, TODAY).map(({ field, code }) => `${field}: ${code}`);
const without = (name: string) =>
  Object.fromEntries(Object.entries(TALK).filter(([each]) => each !== name));
const folded = (...records: FormRecord[]) => foldChild(CHILD, [aFile(1, '2026-09-01'), ...records]);

describe('A talk', () => {
  it('is recorded with when, where, about what, the mood, what came to light, and what was said', () => {
    expect(codesOf(TALK)).toEqual([]);
    for (const name of Object.keys(TALK))
      expect(codesOf(without(name))[0], name).toBe(`${name}: required`);
  });

  it('says why, where it was not face to face, and then not in which room', () => {
    const byPhone = { ...without('place'), mode: 'phone' };
    expect(codesOf(byPhone)).toEqual(['modeReason: required']);
    expect(codesOf({ ...byPhone, modeReason: '孩子生病在家' })).toEqual([]);
  });

  it('says something: thirty characters at least', () => {
    expect(codesOf({ ...TALK, content: '都很好' })).toEqual(['content: too-short']);
  });

  it('never stores suspected harm, bullying or a serious mood: these lead elsewhere', () => {
    for (const code of ['suspectedHarm', 'bullying'])
      expect(codesOf({ ...TALK, issues: [code] })).toEqual(['issues: not-a-choice']);
    expect(codesOf({ ...TALK, mood: 'serious' })).toEqual(['mood: not-a-choice']);
  });

  it('may say no more of them than that they were followed up', () => {
    expect(codesOf({ ...TALK, mood: 'followedUp', issues: ['followedUp'] })).toEqual([]);
  });

  it('that brought nothing to light brought nothing else', () => {
    expect(codesOf({ ...TALK, issues: ['none', 'health'] })).toEqual(['issues: stands-alone']);
  });
});

describe('Given a child with a file', () => {
  it('when a talk was held, then the card names the day, the record and what was agreed', () => {
    const agreed = { ...TALK, followUp: '说好本周给妈妈打电话' };
    expect(folded(aTalk('t1', '2026-11-12', { data: agreed }))).toMatchObject({
      talked: { on: '2026-11-12', record: 't1' },
      lastFollowUp: '说好本周给妈妈打电话',
    });
  });

  it('when the next talk agrees on nothing new, then the last agreement stays', () => {
    const agreed = { ...TALK, followUp: '每天先写作业' };
    const card = folded(aTalk('t1', '2026-11-02', { data: agreed }), aTalk('t2', '2026-11-16'));
    expect(card).toMatchObject({ talked: { record: 't2' }, lastFollowUp: '每天先写作业' });
  });

  it('when a talk is entered fifteen days after it was held, then it stays and does not count', () => {
    expect(folded(aTalk('t1', '2026-11-01', { lateBy: 14 })).talked?.record).toBe('t1');
    const late = folded(aTalk('t1', '2026-11-01', { lateBy: 15 }));
    expect(late.talked).toBeUndefined();
    expect(late.records).toBe(2);
  });

  it('when an older talk is entered later, then the newer one still is the last', () => {
    const card = folded(aTalk('t2', '2026-11-16'), aTalk('t1', '2026-11-10', { lateBy: 10 }));
    expect(card.talked?.record).toBe('t2');
  });

  it('when a talk is corrected, then the correction counts in its place', () => {
    const corrected = aTalk('t2', '2026-11-09', { supersedes: 't1', reason: '日期写错' });
    expect(folded(aTalk('t1', '2026-11-12'), corrected).talked).toEqual({
      on: '2026-11-09',
      record: 't2',
    });
  });
});
