import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check, fieldsOf } from '../../../functions/domain/form.ts';
import { visit } from '../../../functions/domain/forms/index.ts';
import type { Data } from '../../../functions/domain/record.ts';
import { aFile, aRecord, CHILD, VISIT } from '../given.ts';

const codesOf = (data: Data) =>
  check(visit, data, '2026-11-23').map(({ field, code }) => `${field}: ${code}`);
const hazard = { hazard: 'water', level: 'high', days: 7, fixer: 'village' };

describe('A home visit', () => {
  it('says who went, why, whom they met, with whom the child lives, and how the child is', () => {
    expect(codesOf(VISIT)).toEqual([]);
    for (const name of Object.keys(VISIT)) {
      const { [name]: _, ...rest } = VISIT;
      expect(codesOf(rest), name).toEqual([`${name}: required`]);
    }
  });

  it('lists hazards line by line, each with level, days and who fixes it', () => {
    expect(codesOf({ ...VISIT, hazards: [hazard, { ...hazard, hazard: 'fire' }] })).toEqual([]);
    const { days: _, ...half } = hazard;
    expect(codesOf({ ...VISIT, hazards: [hazard, half] })).toEqual(['hazards.1.days: required']);
  });

  it('never stores that a child lives alone: that leads to a report', () => {
    expect(codesOf({ ...VISIT, livesWith: ['alone'] })).toEqual(['livesWith: not-a-choice']);
  });

  it('asks each of several children for findings of its own', () => {
    const own = visit.groups.filter((group) => 'own' in group).flatMap(({ fields }) => fields);
    const asked = fieldsOf(visit).map(([name]) => name);
    expect(asked.filter((name) => own.some((each) => each === name))).toEqual(['findings']);
  });
});

describe('Given a child with a file', () => {
  it('when the child was visited, then the card names day and record', () => {
    const record = aRecord({ id: 'v1', form: 'visit', at: '2026-10-19', data: VISIT });
    expect(foldChild(CHILD, [aFile(1, '2026-09-01'), record]).visited).toEqual({
      on: '2026-10-19',
      record: 'v1',
    });
  });
});
