import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../functions/domain/calendar.ts';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { verification } from '../../../functions/domain/forms/index.ts';
import type { FormRecord } from '../../../functions/domain/record.ts';
import { aFile, aVerification, CHILD } from '../given.ts';

const TODAY = '2026-11-23';
const verified = (...records: FormRecord[]) => foldChild(CHILD, records).verified;
const codesOf = (data: Record<string, unknown>) =>
  check(verification, data, TODAY).map(({ field, code }) => `${field}: ${code}`);

describe('A verification', () => {
  const filled = { fileNumber: 1, result: 'unchanged', means: 'phone' };

  it('may say that nothing changed: that is a dated verification too', () => {
    expect(codesOf(filled)).toEqual([]);
  });

  it('needs to say which version was verified, with which result and how', () => {
    expect(codesOf({})).toEqual(['fileNumber: required', 'result: required', 'means: required']);
  });

  it('may have a note of several lines', () => {
    expect(codesOf({ ...filled, note: '电话核对\n地址未变' })).toEqual([]);
  });
});

describe('Given a file', () => {
  const file = aFile(1, '2025-09-01');

  it('when nobody has verified it, then creating it is no verification', () => {
    expect(verified(file)).toBeUndefined();
  });

  it('when it is verified, then the card names the day and the record', () => {
    expect(verified(file, aVerification('event-1', '2026-02-20'))).toEqual({
      on: '2026-02-20',
      record: 'event-1',
    });
  });

  it.each([
    [0, true, 'on the day itself'],
    [3, true, 'three days late'],
    [14, true, '14 days late'],
    [15, false, '15 days late'],
    [200, false, 'long after'],
  ])('when a verification is entered %i days after, then it counts: %s, %s', (lateBy, counts) => {
    const record = aVerification('event-1', '2026-02-20', { lateBy });
    expect(verified(file, record)?.on).toBe(counts ? '2026-02-20' : undefined);
  });

  it('when it is entered in the last minute of the 14th day in Shanghai, then it counts, and a minute later not', () => {
    const midnight = startOfDay('2026-03-07');
    const enteredAt = (instant: number) =>
      aVerification('event-1', '2026-02-20', { enteredAt: instant });
    expect(verified(file, enteredAt(midnight - 1))?.on).toBe('2026-02-20');
    expect(verified(file, enteredAt(midnight))).toBeUndefined();
  });

  it('when a late entry comes after one that counts, then the earlier one stands', () => {
    const inTime = aVerification('event-1', '2026-02-20');
    const tooLate = aVerification('event-2', '2026-03-20', { lateBy: 15 });
    expect(verified(file, inTime, tooLate)?.record).toBe('event-1');
  });

  it('when an earlier verification arrives later, from a phone that was offline, then the date does not move back', () => {
    const later = aVerification('event-1', '2026-02-20');
    const earlier = aVerification('event-2', '2026-02-10', { lateBy: 12 });
    expect(verified(file, later, earlier)).toEqual({ on: '2026-02-20', record: 'event-1' });
    expect(verified(file, earlier, later)).toEqual({ on: '2026-02-20', record: 'event-1' });
  });

  it('when a correction dates it earlier, then the date moves back', () => {
    const wrong = aVerification('event-1', '2026-02-20');
    const right = aVerification('event-2', '2026-02-10', { lateBy: 10, supersedes: 'event-1' });
    expect(verified(file, wrong, right)).toEqual({ on: '2026-02-10', record: 'event-2' });
  });

  it('when two were made on one day, then one and the same of them is named whatever came first', () => {
    const one = aVerification('event-1', '2026-02-20');
    const two = aVerification('event-2', '2026-02-20');
    expect(verified(file, one, two)).toEqual(verified(file, two, one));
  });
});
