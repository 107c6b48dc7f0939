import { describe, expect, it } from 'vitest';
import { foldFinding } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { findingMove } from '../../../functions/domain/forms/index.ts';
import { sectionId, type Data, type FormRecord } from '../../../functions/domain/record.ts';
import { aRecord, CHILD, SCHOOL } from '../given.ts';

const subject = { kind: 'finding', id: `file-verified#${CHILD}`, school: SCHOOL } as const;
const finding = (...moves: FormRecord[]) => foldFinding(subject, moves);
const move = (number: number, at: string, data: Data) =>
  aRecord({ id: sectionId('finding-move', number), form: 'finding-move', number, at, data });

const opened = move(1, '2026-05-21', { move: 'open', dueOn: '2026-05-20' });
const closed = move(2, '2026-06-01', { move: 'close' });
const reopened = move(3, '2026-09-02', { move: 'open', dueOn: '2026-09-01' });

describe('Given a finding', () => {
  it('when it is opened, then it names rule, child, school, the day it was due and the day it was found', () => {
    expect(finding(opened)).toMatchObject({
      rule: 'file-verified',
      child: CHILD,
      school: SCHOOL,
      state: 'open',
      openedOn: '2026-05-21',
      dueOn: '2026-05-20',
      occurrences: 1,
      moves: 1,
    });
  });

  it('when it is closed, then it keeps when it was opened', () => {
    expect(finding(closed, opened)).toMatchObject({
      state: 'closed',
      openedOn: '2026-05-21',
      closedOn: '2026-06-01',
      occurrences: 1,
      moves: 2,
    });
  });

  it('when it is found wanting again, then the same finding opens with its history', () => {
    expect(finding(opened, closed, reopened)).toMatchObject({
      state: 'open',
      openedOn: '2026-09-02',
      dueOn: '2026-09-01',
      occurrences: 2,
      moves: 3,
    });
  });

  it('when a move is not open from its state, then it changes nothing but takes its number', () => {
    const twice = move(2, '2026-06-01', { move: 'open', dueOn: '2026-05-31' });
    expect(finding(opened, twice)).toMatchObject({
      state: 'open',
      openedOn: '2026-05-21',
      dueOn: '2026-05-20',
      occurrences: 1,
      moves: 2,
    });
    expect(finding(move(1, '2026-05-21', { move: 'close' }))).toMatchObject({
      state: 'none',
      occurrences: 0,
      moves: 1,
    });
  });
});

describe('A move', () => {
  it('must be one that the case knows', () => {
    const codesOf = (data: Data) =>
      check(findingMove, data, '2026-11-23').map(({ field, code }) => `${field}: ${code}`);
    expect(codesOf({ move: 'open', dueOn: '2026-05-20' })).toEqual([]);
    expect(codesOf({ move: 'close' })).toEqual([]);
    expect(codesOf({ move: 'forget' })).toEqual(['move: not-a-choice']);
    expect(codesOf({})).toEqual(['move: required']);
  });
});
