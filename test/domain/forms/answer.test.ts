import { describe, expect, it } from 'vitest';
import { check } from '../../../functions/domain/form.ts';
import { fieldsOf } from '../../../functions/domain/form.ts';
import { foldChild } from '../../../functions/domain/fold.ts';
import { answer } from '../../../functions/domain/forms/index.ts';
import { duties } from '../../../functions/domain/duties.ts';
import { aRecord, CHILD } from '../given.ts';

const filled = { duty: 'talk', measures: '周三已和孩子谈过心，记录补在档案里。' };
const codesOf = (data: object) =>
  check(answer, { ...data }, '2026-11-23').map(({ field, code }) => `${field}: ${code}`);

describe('An answer to a finding', () => {
  it('says which duty and what was done; pictures are for whoever has some', () => {
    expect(codesOf(filled)).toEqual([]);
    expect(codesOf({})).toEqual(['duty: required', 'measures: required']);
    expect(codesOf({ ...filled, measures: '已办' })).toEqual(['measures: too-short']);
  });

  it('can be given to every duty that an audit judges, and to no other', () => {
    for (const { id } of Object.values(duties))
      expect(codesOf({ ...filled, duty: id })).toEqual([]);
    expect(codesOf({ ...filled, duty: 'homework' })).toEqual(['duty: not-a-choice']);
  });

  it('is sealed with the child but for the duty', () => {
    const open = fieldsOf(answer).filter(([, { privacy }]) => privacy === 'internal');
    expect(open.map(([name]) => name)).toEqual(['duty']);
  });

  it('changes no standing: words do not meet a duty', () => {
    const record = aRecord({ id: 'A1', form: 'answer', at: '2026-11-21', data: filled });
    const { root: _root, records, ...said } = foldChild(CHILD, [record]);
    const { root: _none, records: _0, ...nothing } = foldChild(CHILD, []);
    expect(records).toBe(1);
    expect(said).toEqual(nothing);
  });
});
