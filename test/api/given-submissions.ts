/** What a phone or an office sends about a child; the tests of single forms begin from these. */
import { childForms } from '../../functions/domain/forms/index.ts';
import type { Data } from '../../functions/domain/record.ts';
import { TALK, VISIT } from '../domain/given.ts';

/** The id of an event, as a device makes it: the n-th of its kind. */
export function ulidOf(n: number): string {
  return `01ARZ3NDEKTSV4RRFFQ69G${String(n).padStart(4, '0')}`;
}

/** Anything about an event, filled in today on a phone. */
export function anEvent(form: string, n: number, data: Data, rest: object = {}) {
  const formVersion = childForms[form]?.version ?? 1;
  const when = { formVersion, id: ulidOf(n), at: '2026-11-23', device: 'phone' };
  return { form, ...when, data, ...rest };
}

/** A talk this morning. */
export function aTalk(n: number, data: Data = {}, rest: object = {}) {
  return anEvent('talk', n, { ...TALK, moment: '08:10', ...data }, rest);
}

/** A visit of the class teacher and the admin. */
export function aVisit(n: number, data: Data = {}, rest: object = {}) {
  const visitors = ['P-teacher', 'P-admin'];
  return anEvent('visit', n, { ...VISIT, moment: 'morning', visitors, ...data }, rest);
}

/** A correction of an event: a new one with a reason. */
export function corrects(n: number, reason: string | undefined = '日期写错'): object {
  return { supersedes: ulidOf(n), ...(reason !== undefined && { reason }) };
}

export function aWithdrawal(n: number, of: number, data: Data = {}, rest: object = {}) {
  const why = { why: 'wrongChild', ...data };
  return anEvent('withdrawal', n, why, { supersedes: ulidOf(of), ...rest });
}

/** Makes a teacher of this name the care person. */
export function anAssignment(children: readonly string[], data: Data = {}, rest: object = {}) {
  const who = { primary: 'P-teacher', primaryRole: 'classTeacher', primaryWoman: true };
  return { children, at: '2026-11-23', device: 'office', data: { ...who, ...data }, ...rest };
}

/** A file as `openChild` answers it, as far as these tests look. */
export interface OpenedFile {
  readonly row: {
    readonly talkedOn?: string;
    readonly visitedOn?: string;
    readonly lastFollowUp?: string;
    readonly carePersonName?: string;
    readonly deputyName?: string;
    readonly care?: object;
  };
  readonly care: Data;
  readonly careNumber: number;
  readonly fileNumber: number;
  readonly file: Data;
  readonly records: readonly {
    readonly id: string;
    readonly form: string;
    readonly supersedes?: string;
    readonly reason?: string;
    readonly lateDays: number;
    readonly data: Data;
  }[];
}

/** The school's word on a late record. */
export function aConfirmation(n: number, about: number, data: Data = {}, rest: object = {}) {
  return anEvent('confirmation', n, { record: ulidOf(about), verdict: 'adopted', ...data }, rest);
}
