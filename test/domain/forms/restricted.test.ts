import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { childForms, talk } from '../../../functions/domain/forms/index.ts';
import { restricted } from '../../../functions/domain/forms/restricted.ts';
import type { Data } from '../../../functions/domain/record.ts';
import { anyDataOf } from '../any-data.ts';
import { aFile, aRecord, CHILD, RESTRICTED } from '../given.ts';

const TODAY = '2026-11-23';
const codesOf = (data: Data) =>
  check(restricted, data, TODAY).map(({ field, code }) => `${field}: ${code}`);
const without = (name: string) =>
  Object.fromEntries(Object.entries(RESTRICTED).filter(([each]) => each !== name));

describe('A restricted record', () => {
  it('says what it is about, what was seen and heard, and who may read it', () => {
    expect(codesOf(RESTRICTED)).toEqual([]);
    for (const name of ['matter', 'seen', 'readers'])
      expect(codesOf(without(name)), name).toEqual([`${name}: required`]);
  });

  it('may say that nobody could be told yet; of everyone who was, on which day', () => {
    expect(codesOf(without('told'))).toEqual([]);
    const told = [{ whom: 'father', on: TODAY }, { whom: 'guardian' }];
    expect(codesOf({ ...RESTRICTED, told })).toEqual(['told.1.on: required']);
    const tomorrow = [{ whom: 'mother', on: '2026-11-24' }];
    expect(codesOf({ ...RESTRICTED, told: tomorrow })).toEqual(['told.0.on: in-the-future']);
  });

  it('says more than a word of what was seen', () => {
    expect(codesOf({ ...RESTRICTED, seen: '被打了' })).toEqual(['seen: too-short']);
  });

  it('is about what a talk leads to people for, and not about suspected harm, which is never stored', () => {
    const leads = [...talk.fields.mood.leads, ...talk.fields.issues.leads];
    const toPeople = leads.filter(({ to }) => to === 'contacts').map(({ code }) => code);
    expect(restricted.fields.matter.codes.map(({ code }) => code)).toEqual(toPeople);
    expect(codesOf({ ...RESTRICTED, matter: ['suspectedHarm'] })).toEqual(['matter: not-a-choice']);
  });

  it('keeps open what tells who may read it and nothing of what it says', () => {
    const open = Object.entries(restricted.fields).filter(([, field]) =>
      ['internal', 'public'].includes(field.privacy),
    );
    expect(open.map(([name]) => name)).toEqual(['readers']);
  });

  it('is none of the forms of a child’s file, and changes no card whatever it says', () => {
    expect(Object.keys(childForms)).not.toContain(restricted.id);
    const file = aFile(1, '2026-09-01');
    const { root: _root, records: _records, ...facts } = foldChild(CHILD, [file]);
    fc.assert(
      fc.property(anyDataOf(restricted, TODAY), (data) => {
        const record = aRecord({ id: 'r1', form: restricted.id, at: TODAY, data });
        expect(foldChild(CHILD, [file, record])).toMatchObject(facts);
        expect(Object.keys(foldChild(CHILD, [file, record]))).toHaveLength(
          Object.keys(facts).length + 2,
        );
      }),
    );
  });
});
