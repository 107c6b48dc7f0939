import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../functions/domain/case.ts';
import { finding as findingCase } from '../../../functions/domain/cases/finding.ts';
import { foldFinding } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { findingMove } from '../../../functions/domain/forms/index.ts';
import { sectionId, type Data, type FormRecord } from '../../../functions/domain/record.ts';
import { aDay, aRecord, CHILD, SCHOOL } from '../given.ts';

const subject = { kind: 'finding', id: `file-verified#${CHILD}`, school: SCHOOL } as const;
const finding = (...moves: FormRecord[]) => foldFinding(subject, moves);
const move = (number: number, at: string, data: Data) =>
  aRecord({ id: sectionId('finding-move', number), form: 'finding-move', number, at, data });

const moveNames = Object.keys(findingCase.moves) as (keyof typeof findingCase.moves)[];
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

describe('Given a finding that was opened', () => {
  const ordered = move(2, '2026-05-22', { move: 'order', orderDueOn: '2026-05-29' });
  const answered = move(3, '2026-05-28', { move: 'answer', answer: '01ARZ3NDEKTSV4RRFFQ69G5F01' });
  const sentBack = move(4, '2026-05-30', {
    move: 'sendBack',
    orderDueOn: '2026-06-05',
    why: 'noProof',
  });

  it('when it is ordered, answered and sent back, then the card says each with its day', () => {
    expect(finding(opened, ordered)).toMatchObject({
      state: 'ordered',
      orderedOn: '2026-05-22',
      orderDueOn: '2026-05-29',
    });
    expect(finding(opened, ordered, answered)).toMatchObject({
      state: 'answered',
      answeredOn: '2026-05-28',
      answer: '01ARZ3NDEKTSV4RRFFQ69G5F01',
    });
    expect(finding(opened, ordered, answered, sentBack)).toMatchObject({
      state: 'ordered',
      orderedOn: '2026-05-30',
      orderDueOn: '2026-06-05',
      openedOn: '2026-05-21',
      why: 'noProof',
    });
    const orderedAnew = move(5, '2026-05-31', { move: 'order', orderDueOn: '2026-06-09' });
    expect(finding(opened, ordered, answered, sentBack, orderedAnew)).not.toHaveProperty('why');
  });

  it('when it is reminded of, then the day stands on the card and nothing else has changed', () => {
    const reminded = move(3, '2026-05-23', { move: 'remind' });
    const { root: _root, records: _records, moves: _moves, ...before } = finding(opened, ordered);
    expect(finding(opened, ordered, reminded)).toMatchObject({
      ...before,
      remindedOn: '2026-05-23',
      moves: 3,
    });
  });

  it('when it is found wanting again after it was closed, then the old order no longer holds', () => {
    const again = finding(
      opened,
      ordered,
      move(3, '2026-05-23', { move: 'remind' }),
      move(4, '2026-06-01', { move: 'close' }),
      move(5, '2026-09-02', { move: 'open', dueOn: '2026-09-01' }),
    );
    expect(again).toMatchObject({ state: 'open', occurrences: 2, moves: 5 });
    for (const old of ['orderedOn', 'orderDueOn', 'answeredOn', 'answer', 'why', 'remindedOn'])
      expect(again).not.toHaveProperty(old);
    expect(again).toMatchObject({ closedOn: '2026-06-01' });
  });
});

/** Any moves under numbers of their own, sensible or not. */
const anyMoves = fc
  .array(fc.record({ name: fc.constantFrom(...moveNames), at: aDay(), due: aDay() }), {
    maxLength: 8,
  })
  .map((made) =>
    made.map(({ name, at, due }, i) => {
      if (name === 'open') return move(i + 1, at, { move: name, dueOn: due });
      const asks = name === 'order' || name === 'sendBack';
      return move(i + 1, at, { move: name, ...(asks && { orderDueOn: due }) });
    }),
  );

describe('After any moves', () => {
  it('the order in which they are read does not matter', () => {
    const shuffled = anyMoves.chain((made) =>
      fc.tuple(
        fc.constant(made),
        fc.shuffledSubarray(made, { minLength: made.length, maxLength: made.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([made, inAnotherOrder]) => {
        expect(finding(...inAnotherOrder)).toEqual(finding(...made));
      }),
    );
  });

  it('one that is not allowed from the state changes nothing but the count of moves', () => {
    fc.assert(
      fc.property(anyMoves, fc.constantFrom(...moveNames), aDay(), (made, name, at) => {
        const before = finding(...made);
        const number = made.length + 1;
        const data = { move: name, dueOn: at, orderDueOn: at };
        const { root, records, ...after } = finding(...made, move(number, at, data));
        const { root: _root, records: _records, ...stood } = before;
        expect(root).not.toBe(before.root);
        expect(records).toBe(number);
        const to = moved(findingCase, before.state, name);
        if (to === undefined) expect(after).toEqual({ ...stood, moves: number });
        else expect(after).toMatchObject({ state: to, moves: number });
      }),
    );
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

  it.each(['order', 'sendBack'])('to %s names the day by which the school answers', (name) => {
    const codesOf = (data: Data) =>
      check(findingMove, data, '2026-11-23').map(({ field, code }) => `${field}: ${code}`);
    const why = name === 'sendBack' && { why: 'notDone' };
    expect(codesOf({ move: name, ...why })).toEqual(['orderDueOn: required']);
    expect(codesOf({ move: name, ...why, orderDueOn: '2026-12-02' })).toEqual([]);
  });

  it('sends an answer back for a reason of the list, and an answer names the record that holds its words', () => {
    const codesOf = (data: Data) =>
      check(findingMove, data, '2026-11-23').map(({ field, code }) => `${field}: ${code}`);
    const back = { move: 'sendBack', orderDueOn: '2026-12-02' };
    expect(codesOf(back)).toEqual(['why: required']);
    expect(codesOf({ ...back, why: '王䶮禾没有谈心' })).toEqual(['why: not-a-choice']);
    expect(codesOf({ move: 'answer' })).toEqual(['answer: required']);
  });
});
